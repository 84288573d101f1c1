// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/PasswordSettings.h"

#include "views/shell/BusyIcon.h"
#include "views/shell/FieldRow.h"
#include "views/shell/PasswordEye.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

static constexpr int ShortestPassword = 8; // as the server has it

PasswordSettings::PasswordSettings(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_explanation(makeWrappedLabel("muted", this))
    , m_present(new FieldRow(theme, u"presentPassword"_qs, this))
    , m_next(new FieldRow(theme, u"nextPassword"_qs, this))
    , m_again(new FieldRow(theme, u"nextPasswordAgain"_qs, this))
    , m_change(makeButton(theme, ButtonKind::Primary, {}, this))
    , m_busy(new BusyIcon(theme, Token::Accent, this))
    , m_doneIcon(new IconLabel(theme, 16, this))
    , m_done(makeWrappedLabel("body", this))
{
    m_change->setObjectName(u"changePassword"_qs);
    m_change->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_done->setObjectName(u"passwordChanged"_qs);
    m_doneIcon->setIcon(u"ok"_qs, Token::Ok);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(9);
    column->addWidget(m_explanation);
    for (FieldRow *row : {m_present, m_next, m_again}) {
        row->setMaximumWidth(theme.px(400));
        addPasswordEye(theme, row->edit());
        column->addWidget(row);
        connect(&row->edit(), &QLineEdit::returnPressed, this, &PasswordSettings::ask);
    }
    QSizePolicy kept = m_done->sizePolicy(); // or the button would stand elsewhere until it is shown
    kept.setRetainSizeWhenHidden(true);
    m_done->setSizePolicy(kept);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_change);
    foot->addWidget(m_busy);
    foot->addWidget(m_doneIcon);
    foot->addWidget(m_done, 1);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_change, &QPushButton::clicked, this, &PasswordSettings::ask);
    setFocusProxy(m_present);
    clear();
    retranslate();
}

void PasswordSettings::ask()
{
    if (!m_change->isEnabled())
        return;
    for (FieldRow *row : {m_present, m_next, m_again})
        row->clearProblem();
    if (m_present->edit().text().isEmpty())
        return m_present->showProblem(Tone::Error, tr("Type your present password."));
    if (m_next->edit().text().size() < ShortestPassword)
        return m_next->showProblem(Tone::Error,
                                   tr("A password has at least %n characters.", nullptr, ShortestPassword));
    if (m_again->edit().text() != m_next->edit().text())
        return m_again->showProblem(Tone::Error, tr("This is not the same as above."));
    setBusy(true);
    Q_EMIT changeWanted(m_present->edit().text(), m_next->edit().text());
}

void PasswordSettings::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    for (QWidget *part : std::initializer_list<QWidget *>{m_present, m_next, m_again, m_change})
        part->setEnabled(!busy);
    m_doneIcon->hide();
    m_done->hide();
}

void PasswordSettings::clear()
{
    for (FieldRow *row : {m_present, m_next, m_again})
        row->edit().clear();
    setBusy(false);
}

void PasswordSettings::showChanged()
{
    clear();
    m_doneIcon->show();
    m_done->show();
}

void PasswordSettings::showProblem(const QString &sentence)
{
    setBusy(false);
    m_present->showProblem(Tone::Error, sentence);
    m_present->setFocus();
}

void PasswordSettings::retranslate()
{
    m_explanation->setText(tr("The password opens your data on this computer and signs you in at the server. A network "
                              "is needed to change it. Your other computers keep the old one until you use \"Forgotten "
                              "password\" there with the new one."));
    m_present->setLabel(tr("Present password"));
    m_next->setLabel(tr("New password"));
    m_again->setLabel(tr("New password once more"));
    m_change->setText(tr("Change the password"));
    m_done->setText(tr("The password was changed."));
}

void PasswordSettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
