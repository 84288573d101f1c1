// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/CodeEditor.h"

#include "views/forms/editors/CodePopup.h"
#include "views/forms/editors/CodeSearch.h"
#include "views/forms/editors/EditorFrame.h"
#include "views/shell/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace views {

using namespace models;

static constexpr int digitBox = 38;
static constexpr int chevronSpace = 28;

CodeEditor::CodeEditor(const Field &field, const EditorContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    watch(this);
}

CodeEditor::~CodeEditor() = default;

std::vector<CodeItem> CodeEditor::items() const
{
    return codes().items(QLatin1String(field().codeList), formYear());
}

int CodeEditor::codeWidth() const
{
    const auto all = items();
    return all.empty() ? 2 : static_cast<int>(all.front().code.size());
}

bool CodeEditor::isCode(const QString &code) const
{
    const auto all = items();
    return std::any_of(all.begin(), all.end(), [&](const CodeItem &item) { return item.code == code; });
}

Value CodeEditor::value() const
{
    return m_code.isEmpty() ? Value() : Value(m_code);
}

void CodeEditor::setValue(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    const QString code = text ? *text : QString();
    if (code == m_code && unread().isEmpty())
        return;
    m_code = code;
    m_typed.clear();
    closeList();
    update();
}

QString CodeEditor::unread() const
{
    return m_code.isEmpty() ? m_typed : QString();
}

void CodeEditor::setUnread(const QString &text)
{
    m_typed = text;
    m_code.clear(); // what is none stands alone, not beside the code that is stored
    update();
}

QString CodeEditor::codeOf(const QString &digits) const
{
    return digits.rightJustified(codeWidth(), u'0');
}

void CodeEditor::beginDigit()
{
    if (std::exchange(m_typesAnew, false) || m_typed.size() >= codeWidth())
        m_typed.clear();
}

QStringList CodeEditor::chosen() const
{
    return m_code.isEmpty() ? QStringList() : QStringList{m_code};
}

void CodeEditor::changed()
{
    m_letters.clear();
    update();
    if (m_popup) {
        m_popup->mark(chosen());
        if (!chosen().isEmpty())
            m_popup->setCurrent(chosen().constLast());
    }
    Q_EMIT edited();
}

void CodeEditor::stepTo(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    changed();
}

void CodeEditor::take(const QString &code, bool moveOnAfter)
{
    m_typed.clear();
    stepTo(code);
    closeList();
    if (moveOnAfter)
        Q_EMIT nextWanted();
}

void CodeEditor::clear()
{
    const bool isNothing = m_typed.isEmpty() && m_code.isEmpty();
    m_typed.clear();
    m_code.clear();
    if (!isNothing)
        changed();
}

// "1" is 01 at once, "12" is 12 and moves on. So does what is no code of the year: it stays, and is found fault with
// when it is left; the digits that follow are meant for the next field.
void CodeEditor::typeDigit(QChar digit)
{
    const int width = codeWidth();
    beginDigit();
    m_typed += digit;
    const bool isComplete = m_typed.size() == width;
    const QString code = codeOf(m_typed);
    m_code = isComplete || isCode(code) ? code : QString();
    changed();
    if (isComplete && width > 1) {
        m_typed.clear();
        closeList();
        Q_EMIT nextWanted();
    }
}

void CodeEditor::step(int by)
{
    const auto all = items();
    if (all.empty())
        return;
    int at = by > 0 ? -1 : static_cast<int>(all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].code == chosen().value(0))
            at = static_cast<int>(i);
    }
    take(all[static_cast<size_t>(qBound(0, at + by, static_cast<int>(all.size()) - 1))].code, false);
}

void CodeEditor::searchLetter(const QString &letter)
{
    if (!m_search || m_searchYear != formYear()) {
        m_searchYear = formYear();
        m_search = std::make_unique<CodeSearch>(items());
    }
    std::optional<QString> code = m_search->find(m_letters + letter.toLower());
    if (!code) {
        m_letters.clear(); // another word begins
        code = m_search->find(letter.toLower());
    }
    if (!code)
        return;
    m_letters += letter.toLower();
    if (!m_popup)
        openList();
    m_popup->setCurrent(*code);
    m_popup->setHint(tr("Searching “%1”, Enter takes it").arg(m_letters));
}

void CodeEditor::typeText(const QString &text)
{
    for (const QChar character : text) {
        if (character.isDigit())
            typeDigit(QLatin1Char(static_cast<char>('0' + character.digitValue())));
        else
            searchLetter(character);
    }
}

QString CodeEditor::hint() const
{
    return tr("Type the digits, Enter for the next field");
}

void CodeEditor::openList()
{
    m_popup = new CodePopup(theme(), items(), languageOf(theme()), this);
    m_popup->setHint(hint());
    m_popup->mark(chosen());
    m_popup->setCurrent(chosen().value(0));
    connect(m_popup, &CodePopup::chosen, this, [this](const QString &code) { confirm(code); });
    connect(m_popup, &CodePopup::clicked, this, [this](const QString &code) { pick(code); });
    connect(m_popup, &CodePopup::toggled, this, [this](const QString &code) { take(code, false); });
    connect(m_popup, &CodePopup::typed, this, &CodeEditor::typeText);
    m_popup->openBelow(*this);
}

bool CodeEditor::isCurrentMeant() const
{
    return !m_letters.isEmpty() || (m_popup && m_popup->isMovedTo());
}

void CodeEditor::closeList()
{
    if (m_popup)
        m_popup->close();
}

// What may not be written any more offers no choice.
void CodeEditor::showState()
{
    if (isLocked())
        closeList();
    update();
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const QString text = event->text();
    if (isLocked() || (modifiers != Qt::NoModifier && modifiers != Qt::AltModifier))
        return QWidget::keyPressEvent(event);
    if ((event->key() == Qt::Key_Down && modifiers == Qt::AltModifier) || event->key() == Qt::Key_Space)
        openList();
    else if (modifiers == Qt::AltModifier)
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        step(event->key() == Qt::Key_Down ? 1 : -1);
    else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)
        clear();
    else if (!text.isEmpty() && text.at(0).isLetterOrNumber())
        typeText(text);
    else
        QWidget::keyPressEvent(event);
}

void CodeEditor::mousePressEvent(QMouseEvent *)
{
    if (!isLocked())
        openList();
}

void CodeEditor::focusInEvent(QFocusEvent *)
{
    m_typesAnew = true;
    if (unread().isEmpty())
        m_typed.clear();
    m_letters.clear();
    update();
}

// From here on the code stands as it is stored; what is none stays as it was typed.
void CodeEditor::focusOutEvent(QFocusEvent *)
{
    if (unread().isEmpty())
        m_typed.clear();
    update();
}

QString CodeEditor::digits() const
{
    const QStringList all = chosen();
    if (!m_typed.isEmpty())
        return m_typed;
    return all.size() > 1 ? QString::number(all.size()) + u'×' : all.value(0);
}

void CodeEditor::paintParts(QPainter &painter) const
{
    const int box = theme().px(digitBox);
    const Token ink = isLocked() ? Token::Text2 : Token::Text;
    const QStringList all = chosen();
    QStringList labels;
    for (const QString &code : all)
        labels.append(codes().label(QLatin1String(field().codeList), code, languageOf(theme())));
    painter.setPen(theme().colour(Token::Border));
    painter.drawLine(box, theme().px(7), box, height() - theme().px(7));
    painter.setPen(theme().colour(ink));
    painter.setFont(theme().font(TypeRole::Body, true));
    painter.drawText(QRect(0, 0, box, height()), Qt::AlignCenter, digits());
    painter.setFont(theme().font(TypeRole::Body));
    const QRect area(box + theme().px(10), 0, width() - box - theme().px(10 + chevronSpace), height());
    const QString separator = languageOf(theme()) == Language::Chinese ? u"、"_qs : u", "_qs;
    const QString text = all.isEmpty() ? u"—"_qs : labels.join(separator);
    if (all.isEmpty())
        painter.setPen(theme().colour(Token::Placeholder));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void CodeEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintEditorFrame(painter, rect(), theme(), {hasFocus() || m_popup, isLocked(), problem()});
    paintParts(painter);
    if (isLocked())
        return;
    const int size = theme().px(16);
    painter.drawPixmap(width() - theme().px(22), (height() - size) / 2,
                       theme().pixmap(u"chevron-down"_qs, Token::Text2, 16, devicePixelRatioF()));
}

Value CodeSetEditor::value() const
{
    return m_codes.isEmpty() ? Value() : Value(m_codes.join(u','));
}

void CodeSetEditor::setValue(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    const QStringList codes = text ? text->split(u',', Qt::SkipEmptyParts) : QStringList();
    if (codes == m_codes && typed().isEmpty())
        return;
    m_codes = codes;
    typed().clear();
    closeList();
    update();
}

QString CodeSetEditor::unread() const
{
    return typed().isEmpty() || isCode(codeOf(typed())) ? QString() : typed();
}

void CodeSetEditor::toggle(const QString &code)
{
    if (!m_codes.removeOne(code))
        m_codes.append(code);
    m_codes.sort();
    changed();
}

void CodeSetEditor::take(const QString &code, bool moveOnAfter)
{
    typed().clear();
    if (!code.isEmpty())
        toggle(code);
    if (moveOnAfter)
        closeList();
}

// Adds what one was led to; never takes away what is ticked. Then on, as Enter leads on everywhere: whoever types along
// must not go on typing into the codes.
void CodeSetEditor::confirm(const QString &code)
{
    if (isCurrentMeant() && !m_codes.contains(code))
        take(code, true);
    else
        closeList();
    Q_EMIT nextWanted();
}

// None of several codes is the next one: the list shows them.
void CodeSetEditor::step(int)
{
    openList();
}

// First what is none, then the codes.
void CodeSetEditor::clear()
{
    const bool isSlip = !unread().isEmpty();
    const bool isNothing = typed().isEmpty() && m_codes.isEmpty();
    typed().clear();
    if (!isSlip)
        m_codes.clear();
    if (!isNothing)
        changed();
}

// A first digit counts at once; a second one that completes another code takes the first back. The same digit twice is
// meant as one code, also where there is none such: it stays visible as what was typed.
void CodeSetEditor::typeDigit(QChar digit)
{
    const int width = codeWidth();
    beginDigit();
    const QString before = typed().isEmpty() ? QString() : codeOf(typed());
    const QString both = typed() + digit;
    const bool isWhole = both.size() == width && width > 1;
    if (isWhole && (isCode(both) || typed() == digit)) {
        if (isCode(before))
            toggle(before);
        typed() = isCode(both) ? QString() : both;
        isCode(both) ? toggle(both) : changed();
        m_written = isCode(both) ? both : QString();
        return;
    }
    const QString single = codeOf(QString(digit));
    if (std::exchange(m_written, QString()) == single)
        return; // one digit too many: it takes nothing away
    typed() = digit;
    if (isCode(single))
        toggle(single);
    else
        changed();
}

void CodeSetEditor::focusInEvent(QFocusEvent *event)
{
    m_written.clear();
    CodeEditor::focusInEvent(event);
}

QString CodeSetEditor::hint() const
{
    return tr("Digits or Space add and take away, Enter goes on");
}

} // namespace views
