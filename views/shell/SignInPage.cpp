// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/SignInPage.h"

#include "views/shell/BrandPanel.h"
#include "views/shell/HelpPanel.h"
#include "views/shell/KeyCap.h"
#include "views/shell/PageHelp.h"
#include "views/shell/RecoverForm.h"
#include "views/shell/Theme.h"
#include "views/shell/UnlockForm.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {

SignInPage::SignInPage(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_brand(new BrandPanel(theme, this))
    , m_forms(new QStackedWidget(this))
    , m_unlock(new UnlockForm(theme, this))
    , m_enrol(new EnrolForm(theme, this))
    , m_recover(new RecoverForm(theme, this))
    , m_language(makeButton(theme, ButtonKind::Link, {}, this))
    , m_scheme(makeToolButton(theme, u"theme"_qs, this))
    , m_enterHint(new KeyHint({u"Enter"_qs}, this))
    , m_accountHint(new KeyHint({u"↑ ↓"_qs}, this))
    , m_helpHint(new KeyHint({u"F1"_qs}, this))
    , m_help(new HelpPanel(theme, *this))
{
    m_help->setKeysOffered(false); // they are for those who are inside
    setProperty("frame", u"surface"_qs);
    m_language->setObjectName(u"language"_qs);
    m_scheme->setObjectName(u"scheme"_qs);
    m_forms->addWidget(m_unlock);
    m_forms->addWidget(m_enrol);
    m_forms->addWidget(m_recover);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_brand, 38);
    row->addWidget(makeWork(), 62);
    connectForms();
    connect(&theme, &Theme::changed, this, &SignInPage::retranslate); // the button names the other language
    setAccounts({});
    retranslate();
}

QWidget *SignInPage::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(20, 12, 16, 0);
    row->addStretch(1);
    row->addWidget(m_language);
    row->addWidget(m_scheme);
    return top;
}

QWidget *SignInPage::makeHints()
{
    auto *hints = new QWidget(this);
    auto *row = new QHBoxLayout(hints);
    row->setSpacing(16);
    row->addStretch(1);
    for (KeyHint *hint : {m_enterHint, m_accountHint, m_helpHint})
        row->addWidget(hint);
    row->addStretch(1);
    return hints;
}

QWidget *SignInPage::makeWork()
{
    auto *work = new QWidget(this);
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(makeTop());
    column->addStretch(1);
    auto *middle = new QHBoxLayout; // an alignment instead would measure wrapped texts before their width is known
    middle->addStretch(1);
    middle->addWidget(m_forms);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(1);
    column->addWidget(makeHints());
    const auto resize = [this] { m_forms->setFixedWidth(m_theme.px(400)); };
    connect(&m_theme, &Theme::changed, m_forms, resize);
    resize();
    return work;
}

void SignInPage::connectForms()
{
    connect(m_unlock, &UnlockForm::unlockWanted, this, &SignInPage::unlockWanted);
    connect(m_unlock, &UnlockForm::passwordForgotten, this, [this] { setRecovery(LostKey::Password); });
    connect(m_recover, &RecoverForm::recoveryWanted, this,
            [this](const QString &password) { Q_EMIT recoveryWanted(m_unlock->chosen(), password); });
    connect(m_recover, &RecoverForm::backWanted, this, [this] { showForm(m_unlock); });
    connect(m_unlock, &UnlockForm::otherAccountWanted, this, [this] {
        m_enrol->beginAnew();
        showForm(m_enrol);
    });
    connect(m_enrol, &EnrolForm::signInWanted, this, &SignInPage::signInWanted);
    connect(m_enrol, &EnrolForm::fingerprintAccepted, this, &SignInPage::fingerprintAccepted);
    connect(m_enrol, &EnrolForm::fingerprintRefused, this, &SignInPage::fingerprintRefused);
    connect(m_enrol, &EnrolForm::backWanted, this, [this] { showForm(m_unlock); });
    connect(m_language, &QPushButton::clicked, this, [this] { Q_EMIT languageWanted(!m_theme.appearance().chinese); });
    connect(m_scheme, &QAbstractButton::clicked, this, [this] { Q_EMIT schemeWanted(!m_theme.isDark()); });
}

// The stack is only as high as the form it shows, so that the form stands in the middle.
void SignInPage::showForm(QWidget *form)
{
    for (QWidget *other : std::initializer_list<QWidget *>{m_unlock, m_enrol, m_recover})
        other->setSizePolicy(QSizePolicy::Preferred, other == form ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_forms->setCurrentWidget(form);
    m_accountHint->setVisible(form == m_unlock);
    setFocusProxy(form);
    form->setFocus();
    retranslate();
}

void SignInPage::setVersion(const QString &version, bool demonstration)
{
    m_brand->setVersion(version, demonstration);
}

void SignInPage::setServer(const QString &server)
{
    m_enrol->setServer(server);
}

void SignInPage::setAccounts(const std::vector<LocalAccount> &accounts)
{
    m_hasAccounts = !accounts.empty();
    m_unlock->setAccounts(accounts);
    m_enrol->setWayBack(m_hasAccounts);
    showForm(m_hasAccounts ? static_cast<QWidget *>(m_unlock) : m_enrol);
}

void SignInPage::chooseAccount(const QString &id)
{
    m_unlock->choose(id);
}

QString SignInPage::chosenAccount() const
{
    return m_unlock->chosen();
}

void SignInPage::setBusy(bool busy)
{
    m_unlock->setBusy(busy);
    m_enrol->setBusy(busy);
    m_recover->setBusy(busy);
}

void SignInPage::showProblem(const QString &sentence, int attemptsLeft)
{
    if (m_forms->currentWidget() == m_unlock)
        m_unlock->showProblem(sentence, attemptsLeft);
    else if (m_forms->currentWidget() == m_recover)
        m_recover->showProblem(sentence);
    else
        m_enrol->showProblem(sentence);
}

void SignInPage::setRecovery(LostKey lost)
{
    m_unlock->clearPassword();
    m_recover->begin(m_unlock->chosenName(), lost);
    showForm(m_recover);
}

void SignInPage::askFingerprint(const QString &hexDigits, const QString &known)
{
    showForm(m_enrol);
    m_enrol->askFingerprint(hexDigits, known);
}

void SignInPage::forget()
{
    setBusy(false);
    m_unlock->clearPassword();
    m_enrol->clearPassword();
    m_recover->clearPassword();
}

void SignInPage::retranslate()
{
    m_language->setText(m_theme.appearance().chinese ? u"English"_qs : u"中文"_qs);
    m_scheme->setToolTip(tr("Light or dark"));
    m_scheme->setAccessibleName(tr("Light or dark"));
    m_enterHint->setText(m_forms->currentWidget() == m_unlock ? tr("unlock") : tr("sign in"));
    m_accountHint->setText(tr("change account"));
    m_helpHint->setText(tr("help"));
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1)
        m_help->open(pageHelp(u"sign-in"_qs));
    else if (event->key() == Qt::Key_Escape && m_help->isVisible())
        m_help->close();
    else if (event->key() == Qt::Key_Escape && m_hasAccounts)
        showForm(m_unlock);
    else
        QFrame::keyPressEvent(event);
}

} // namespace views
