// SPDX-License-Identifier: GPL-3.0-or-later
// The first sign-in of an account on this computer: server, account, password; then the server's certificate is shown
// to be compared with what the administrator handed out.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace views {

class BusyIcon;
class FieldRow;
class FingerprintQuestion;
class Theme;

struct Enrolment
{
    QString server{}; // as typed: host, host:port or a full address
    QString account{};
    QString password{};
};

class EnrolForm : public QWidget
{
    Q_OBJECT

public:
    explicit EnrolForm(const Theme &theme, QWidget *parent = nullptr);

    void setServer(const QString &server);
    void beginAnew();               // for somebody else: nothing of the one before is shown
    void setWayBack(bool possible); // accounts exist on this computer
    void setBusy(bool busy);
    void showProblem(const QString &sentence);
    // Hexadecimal digits; shown in groups. Nothing is sent before the person says it is the right one. `known` is what
    // another account of this computer knows of the same server.
    void askFingerprint(const QString &hexDigits, const QString &known = {});
    void clearPassword();

Q_SIGNALS:
    void signInWanted(const views::Enrolment &enrolment);
    void fingerprintAccepted();
    void fingerprintRefused();
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void focusFirstEmpty();
    void goOn(const FieldRow *from);
    void signIn();
    void answer(bool accepted);
    void retranslate();
    void retranslateQuestion();
    void showQuestion(bool shown);

    QLabel *m_title;
    QLabel *m_explanation;
    FieldRow *m_server;
    FieldRow *m_account;
    FieldRow *m_password;
    QPushButton *m_signIn;
    QPushButton *m_back;
    BusyIcon *m_busy;
    FingerprintQuestion *m_question;
    bool m_isOtherThanKnown = false;
};

} // namespace views
