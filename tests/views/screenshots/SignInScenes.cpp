// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/screenshots/Stage.h"
#include "tests/views/shell/SampleAccounts.h"
#include "views/shell/CertificateDialog.h"
#include "views/shell/SignInPage.h"

#include <QLineEdit>
#include <QTest>

namespace tests {

using namespace views;

static void showUnlock(Stage &stage, SignInPage &page)
{
    auto *password = page.findChild<QLineEdit *>(u"password"_qs);
    page.setAccounts(twoAccounts());
    password->setFocus();
    QTest::keyClicks(password, u"invented-2020"_qs);
    stage.show(u"01-sign-in-1-accounts"_qs, page);
    page.showProblem(stage.isChinese() ? u"密码不对。"_qs : u"The password is wrong."_qs, 4);
    stage.show(u"01-sign-in-2-wrong-password"_qs, page);
    page.setBusy(true);
    stage.show(u"01-sign-in-3-busy"_qs, page);
    page.setBusy(false);
}

static void showEnrolment(Stage &stage, SignInPage &page)
{
    page.setServer(u"hemai.example.cn"_qs);
    page.setAccounts({});
    stage.show(u"01-sign-in-4-first"_qs, page);
    page.askFingerprint(u"3f9a0c71d2e84b5566778899aabbccddeeff00112233445566778899aabbccdd"_qs);
    stage.show(u"01-sign-in-5-fingerprint"_qs, page);
    page.askFingerprint(u"3f9a0c71d2e84b5566778899aabbccddeeff00112233445566778899aabbccdd"_qs,
                        u"77c1d9a80be24b5566778899aabbccddeeff00112233445566778899aabb4e05"_qs);
    stage.show(u"01-sign-in-8-other-fingerprint"_qs, page);
}

static void showCertificate(Stage &stage, SignInPage &page)
{
    CertificateDialog dialog(stage.theme(),
                             {u"hemai.example.cn"_qs,
                              u"77c1d9a80be24b5566778899aabbccddeeff00112233445566778899aabb4e05"_qs,
                              u"3f9a0c71d2e84b5566778899aabbccddeeff00112233445566778899aabbccdd"_qs},
                             &page);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    stage.show(u"01-sign-in-9-certificate"_qs, page);
}

static void showRecovery(Stage &stage, SignInPage &page)
{
    page.setAccounts(twoAccounts());
    page.setRecovery(LostKey::Password);
    stage.show(u"01-sign-in-6-forgotten"_qs, page);
    page.showProblem(stage.isChinese() ? u"联系不上服务器，无法重设密码。录入的资料都在本机，请在有网络的地方再试。"_qs
                                       : u"The server cannot be reached. Everything you entered is kept."_qs);
    stage.show(u"01-sign-in-7-forgotten-offline"_qs, page);
}

void showSignIn(Stage &stage)
{
    SignInPage page(stage.theme());
    page.setVersion(u"0.1"_qs, true);
    page.resize(stage.size());
    page.show();
    page.activateWindow();
    showUnlock(stage, page);
    showEnrolment(stage, page);
    showRecovery(stage, page);
    showCertificate(stage, page);
}

} // namespace tests
