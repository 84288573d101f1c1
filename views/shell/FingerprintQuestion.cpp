// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/FingerprintQuestion.h"

#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

static QLabel *makeFingerprint(const QString &name, QWidget *parent)
{
    QLabel *label = makeLabel("strong", parent);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

FingerprintQuestion::FingerprintQuestion(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_question(makeWrappedLabel("body", this))
    , m_knownLabel(makeLabel("small", this))
    , m_known(makeFingerprint(u"knownFingerprint"_qs, this))
    , m_shownLabel(makeLabel("small", this))
    , m_shown(makeFingerprint(u"fingerprint"_qs, this))
    , m_same(makeButton(theme, ButtonKind::Primary, u"check"_qs, this))
    , m_different(makeButton(theme, ButtonKind::Secondary, {}, this))
{
    setProperty("frame", u"sunken"_qs);
    setObjectName(u"fingerprintQuestion"_qs);
    m_same->setObjectName(u"fingerprintSame"_qs);
    m_different->setObjectName(u"fingerprintDifferent"_qs);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_different);
    buttons->addWidget(m_same);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    for (QLabel *label : {m_question, m_knownLabel, m_known, m_shownLabel, m_shown})
        column->addWidget(label);
    column->addLayout(buttons);
    setTabOrder(m_different, m_same);
    connect(m_same, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(m_different, &QPushButton::clicked, this, [this] { Q_EMIT answered(false); });
    retranslate();
}

void FingerprintQuestion::setWords(const FingerprintWords &words)
{
    m_question->setText(words.question);
    m_same->setText(words.same);
    m_different->setText(words.different);
}

static QString grouped(const QString &digits)
{
    QString text;
    for (qsizetype i = 0; i < digits.size(); i += 4)
        text += digits.mid(i, 4).toUpper() + (i % 32 == 28 ? u'\n' : u' ');
    return text.trimmed();
}

void FingerprintQuestion::setFingerprints(const QString &shown, const QString &known)
{
    m_shown->setText(grouped(shown));
    m_known->setText(grouped(known));
    for (QLabel *label : {m_knownLabel, m_known, m_shownLabel})
        label->setVisible(!known.isEmpty());
}

void FingerprintQuestion::takeFocus()
{
    m_different->setFocus();
}

void FingerprintQuestion::retranslate()
{
    m_knownLabel->setText(tr("Known until now"));
    m_shownLabel->setText(tr("Shown now"));
    m_known->setAccessibleName(m_knownLabel->text());
    m_shown->setAccessibleName(m_shownLabel->text());
}

void FingerprintQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
