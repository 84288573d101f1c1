// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/EnrolForm.h"

#include "views/shell/BusyIcon.h"
#include "views/shell/FieldRow.h"
#include "views/shell/FingerprintQuestion.h"
#include "views/shell/PasswordEye.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

EnrolForm::EnrolForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel("title", this))
    , m_explanation(makeWrappedLabel("muted", this))
    , m_server(new FieldRow(theme, u"server"_qs, this))
    , m_account(new FieldRow(theme, u"accountName"_qs, this))
    , m_password(new FieldRow(theme, u"firstPassword"_qs, this))
    , m_signIn(makeButton(theme, ButtonKind::Primary, {}, this))
    , m_back(makeButton(theme, ButtonKind::Link, u"back"_qs, this))
    , m_busy(new BusyIcon(theme, Token::Accent, this))
    , m_question(new FingerprintQuestion(theme, this))
{
    m_signIn->setObjectName(u"signIn"_qs);
    m_back->setObjectName(u"backToAccounts"_qs);
    addPasswordEye(theme, m_password->edit());
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_busy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(9);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addSpacing(4);
    column->addWidget(m_server);
    column->addWidget(m_account);
    column->addWidget(m_password);
    column->addSpacing(4);
    column->addWidget(m_signIn);
    column->addWidget(m_question);
    m_question->hide();
    column->addLayout(foot);

    connect(m_signIn, &QPushButton::clicked, this, &EnrolForm::signIn);
    for (FieldRow *row : {m_server, m_account, m_password})
        connect(&row->edit(), &QLineEdit::returnPressed, this, [this, row] { goOn(row); });
    connect(m_back, &QPushButton::clicked, this, &EnrolForm::backWanted);
    connect(m_question, &FingerprintQuestion::answered, this, &EnrolForm::answer);
    setFocusProxy(m_server);
    retranslate();
}

void EnrolForm::setServer(const QString &server)
{
    m_server->edit().setText(server);
    focusFirstEmpty();
}

void EnrolForm::beginAnew()
{
    showQuestion(false);
    setBusy(false);
    m_account->clear();
    m_password->clear();
    focusFirstEmpty();
}

void EnrolForm::focusFirstEmpty()
{
    setFocusProxy(m_server->edit().text().isEmpty() ? m_server : m_account);
}

void EnrolForm::setWayBack(bool possible)
{
    m_back->setVisible(possible);
}

// Enter: to the first field that is empty, and in once all are filled in.
void EnrolForm::goOn(const FieldRow *from)
{
    for (FieldRow *row : {m_server, m_account, m_password}) {
        if (row != from && row->edit().text().trimmed().isEmpty())
            return row->setFocus();
    }
    signIn();
}

void EnrolForm::signIn()
{
    for (FieldRow *row : {m_server, m_account, m_password}) {
        if (row->edit().text().trimmed().isEmpty()) {
            row->showProblem(Tone::Error, tr("Please fill in this field."));
            row->setFocus();
            return;
        }
    }
    if (m_signIn->isEnabled())
        Q_EMIT signInWanted(
            {m_server->edit().text().trimmed(), m_account->edit().text().trimmed(), m_password->edit().text()});
}

void EnrolForm::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    for (QWidget *part : std::initializer_list<QWidget *>{m_server, m_account, m_password, m_signIn})
        part->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

void EnrolForm::showProblem(const QString &sentence)
{
    setBusy(false);
    m_password->refuse(sentence);
}

void EnrolForm::askFingerprint(const QString &hexDigits, const QString &known)
{
    setBusy(true);
    m_busy->setBusy(false);
    m_isOtherThanKnown = !known.isEmpty();
    retranslateQuestion();
    m_question->hide();
    m_question->setFingerprints(hexDigits, known);
    showQuestion(true);
    m_question->takeFocus();
}

// It takes the place of the button; two fingerprints take that of what was typed, too.
void EnrolForm::showQuestion(bool shown)
{
    if (!shown) // never all at once: a window that has grown stays so
        m_question->hide();
    for (QWidget *part : std::initializer_list<QWidget *>{m_explanation, m_server, m_account, m_password})
        part->setVisible(!shown || !m_isOtherThanKnown);
    m_signIn->setVisible(!shown);
    if (shown)
        m_question->show();
}

void EnrolForm::answer(bool accepted)
{
    showQuestion(false);
    setBusy(accepted);
    if (accepted)
        Q_EMIT fingerprintAccepted();
    else
        Q_EMIT fingerprintRefused();
}

void EnrolForm::clearPassword()
{
    m_password->clear();
}

void EnrolForm::retranslate()
{
    m_title->setText(tr("First sign-in on this computer"));
    m_explanation->setText(tr("A network is needed this once. Afterwards the account works offline on this computer."));
    m_server->setLabel(tr("Server"), tr("for example hemai.example.cn"));
    m_account->setLabel(tr("Account"));
    m_password->setLabel(tr("Password"));
    m_signIn->setText(tr("Sign in"));
    m_back->setText(tr("Accounts of this computer"));
    retranslateQuestion();
}

void EnrolForm::retranslateQuestion()
{
    if (m_isOtherThanKnown)
        m_question->setWords({tr("Careful: another account of this computer knows this server by another fingerprint. "
                                 "Ask your administrator which one is right; nothing has been sent yet."),
                              tr("The one shown now is right"), tr("Stop")});
    else
        m_question->setWords({tr("This server is new to this computer. Compare its fingerprint with the one from your "
                                 "administrator; nothing has been sent yet."),
                              tr("It is the same"), tr("It differs, stop")});
}

void EnrolForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
