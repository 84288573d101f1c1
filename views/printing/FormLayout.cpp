// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/FormLayout.h"

#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <span>

namespace views {

using models::FormCell;
using models::FormCellKind;
using models::FormLine;
using models::FormOption;
using models::FormSection;
using models::PrintedForm;

namespace {

constexpr double padding = 35;    // beside the text of a cell
constexpr double leastLine = 184; // height of a line of one row of text
constexpr double sectionGap = 20;
constexpr double signHeight = 25 * unitsPerMillimetre;
constexpr double footHeight = 150;
constexpr double boxSide = 92;
constexpr double boxGap = 14;
constexpr double optionGap = 62;

double widthOf(const QString &text, PrintRole role)
{
    return QFontMetricsF(printFont(role)).horizontalAdvance(text);
}

// How many characters of `text` fit into `width`; at least one, and no half of a surrogate pair.
qsizetype fitting(const QString &text, double width, PrintRole role)
{
    qsizetype fits = text.size();
    while (fits > 1 && widthOf(text.left(fits), role) > width)
        --fits;
    if (fits < text.size() && text.at(fits).isLowSurrogate())
        fits = fits > 1 ? fits - 1 : 2;
    return fits;
}

bool mayBreakBefore(const QString &text, qsizetype at)
{
    constexpr char16_t firstHan = 0x2e80;
    return at == text.size() || text.at(at).unicode() > firstHan || text.at(at - 1).unicode() > firstHan ||
           text.at(at - 1).isSpace() || text.at(at) == u' ' || (text.at(at - 1) == u'-' && text.at(at).isLetter());
}

// Latin words stay whole if they can.
qsizetype breakBefore(const QString &text, qsizetype fits)
{
    for (qsizetype at = fits; at > 0; --at) {
        if (mayBreakBefore(text, at))
            return at;
    }
    return fits;
}

QStringList brokenText(const QString &text, double width, PrintRole role)
{
    QStringList lines;
    for (QString rest : text.split(u'\n')) {
        while (widthOf(rest, role) > width && rest.size() > 1) {
            const qsizetype cut = breakBefore(rest, fitting(rest, width, role));
            lines.append(rest.left(cut).trimmed());
            rest = rest.mid(cut).trimmed();
        }
        lines.append(rest);
    }
    return lines;
}

double widestWord(const QString &text, PrintRole role)
{
    double widest = 0;
    qsizetype from = 0;
    for (qsizetype at = 1; at <= text.size(); ++at) {
        if (!mayBreakBefore(text, at))
            continue;
        widest = std::max(widest, widthOf(text.mid(from, at - from).trimmed(), role));
        from = at;
    }
    return widest;
}

double optionWidth(const FormOption &option)
{
    return boxSide + boxGap + widthOf(option.label, PrintRole::Body);
}

// Rows of options; an option is never cut.
std::vector<std::span<const FormOption>> brokenOptions(const std::vector<FormOption> &options, double width)
{
    std::vector<std::span<const FormOption>> rows;
    size_t first = 0;
    double used = 0;
    for (size_t i = 0; i < options.size(); ++i) {
        const double wanted = optionWidth(options[i]);
        if (i > first && used + wanted > width) {
            rows.emplace_back(&options[first], i - first);
            first = i;
            used = 0;
        }
        used += wanted + optionGap;
    }
    if (first < options.size())
        rows.emplace_back(&options[first], options.size() - first);
    return rows;
}

Qt::Alignment alignmentOf(FormCellKind kind)
{
    if (kind == FormCellKind::Left)
        return Qt::AlignLeft | Qt::AlignVCenter;
    return kind == FormCellKind::Number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignCenter;
}

PrintRole fontOf(const FormCell &cell)
{
    return cell.strong ? PrintRole::Strong : PrintRole::Body;
}

// Smaller type where a word is wider than its cell, but never too small to be read.
double scaleOf(const FormCell &cell, double width)
{
    constexpr double leastScale = 0.7;
    const double widest = widestWord(cell.text, fontOf(cell));
    return widest > width ? std::max(leastScale, width / widest) : 1;
}

QStringList brokenText(const FormCell &cell, double width)
{
    return brokenText(cell.text, width / scaleOf(cell, width), fontOf(cell));
}

// Fills pages from the top; opens the next one when something does not fit. All in usual type, on a sheet that is
// larger the smaller the type shall come out: at the end everything is brought to the sheet's own size.
class Compositor
{
public:
    Compositor(const PrintedForm &form, double scale)
        : m_form(form), m_scale(scale), m_body(sheetBody().topLeft() / scale, sheetBody().size() / scale)
    {}
    std::vector<FormPage> compose();

private:
    void openPage();
    void section(const FormSection &section);
    void band(const QString &title);
    void line(const FormLine &line);
    void cell(const FormCell &cell, const QRectF &rect);
    void texts(const QStringList &lines, const QRectF &rect, PrintRole role, Qt::Alignment align, double scale = 1);
    void options(const FormCell &cell, const QRectF &rect);
    void signatures();
    void note();
    void feet();
    void bringToSize();
    double heightOf(const FormLine &line) const;
    double heightOf(const FormCell &cell) const;
    double cellWidth(const FormCell &cell) const { return m_body.width() * cell.share / 100; }
    double bottom() const { return m_body.bottom() - footHeight; }
    bool fits(double height) const { return m_at + height <= bottom(); }
    void add(MarkKind kind, const QRectF &rect) { m_pages.back().marks.push_back({kind, rect}); }
    void add(const QRectF &rect, const QString &text, PrintRole role, Qt::Alignment align, double scale = 1)
    {
        m_pages.back().marks.push_back({MarkKind::Text, rect, text, role, align, scale});
    }

    const PrintedForm &m_form;
    const double m_scale;
    const QRectF m_body;
    std::vector<FormPage> m_pages;
    double m_at = 0;
};

void Compositor::openPage()
{
    m_pages.emplace_back();
    m_at = m_body.top();
    const bool isFirst = m_pages.size() == 1;
    add({m_body.left(), m_at, m_body.width(), 300}, isFirst ? m_form.title : m_form.continued, PrintRole::Title,
        Qt::AlignCenter);
    m_at += 310;
    if (isFirst) {
        add({m_body.left(), m_at, m_body.width(), 130}, m_form.subtitle, PrintRole::Body, Qt::AlignCenter);
        m_at += 135;
    }
    const QRectF head(m_body.left(), m_at, m_body.width(), 135);
    add(head, m_form.place, PrintRole::Body, Qt::AlignLeft | Qt::AlignVCenter);
    add(head, m_form.number, PrintRole::Body, Qt::AlignRight | Qt::AlignVCenter);
    m_at += 150;
}

double Compositor::heightOf(const FormCell &cell) const
{
    const double inner = cellWidth(cell) - 2 * padding;
    const auto rows = cell.kind == FormCellKind::Options
                          ? static_cast<qsizetype>(brokenOptions(cell.options, inner).size())
                          : brokenText(cell, inner).size();
    const double text = static_cast<double>(rows) * printLineHeight(PrintRole::Body);
    return std::max(leastLine, text + 30);
}

double Compositor::heightOf(const FormLine &line) const
{
    double height = leastLine;
    for (const FormCell &cell : line)
        height = std::max(height, heightOf(cell));
    return height;
}

void Compositor::texts(const QStringList &lines, const QRectF &rect, PrintRole role, Qt::Alignment align, double scale)
{
    const double height = printLineHeight(role);
    double top = rect.center().y() - height * static_cast<double>(lines.size()) / 2;
    for (const QString &text : lines) {
        if (!text.isEmpty())
            add({rect.left(), top, rect.width(), height}, text, role, align, scale);
        top += height;
    }
}

void Compositor::options(const FormCell &cell, const QRectF &rect)
{
    const auto rows = brokenOptions(cell.options, rect.width());
    const double height = printLineHeight(PrintRole::Body);
    double top = rect.center().y() - height * static_cast<double>(rows.size()) / 2;
    for (const auto row : rows) {
        double left = rect.left();
        for (const FormOption &option : row) {
            add(option.ticked ? MarkKind::TickedBox : MarkKind::Box,
                {left, top + (height - boxSide) / 2, boxSide, boxSide});
            const double text = optionWidth(option) - boxSide - boxGap;
            add({left + boxSide + boxGap, top, text + 10, height}, option.label, PrintRole::Body,
                Qt::AlignLeft | Qt::AlignVCenter);
            left += optionWidth(option) + optionGap;
        }
        top += height;
    }
}

void Compositor::cell(const FormCell &cell, const QRectF &rect)
{
    add(MarkKind::Frame, rect);
    const QRectF inner = rect.adjusted(padding, 0, -padding, 0);
    if (cell.kind == FormCellKind::Options)
        options(cell, inner);
    else
        texts(brokenText(cell, inner.width()), inner, fontOf(cell), alignmentOf(cell.kind),
              scaleOf(cell, inner.width()));
}

void Compositor::line(const FormLine &line)
{
    const double height = heightOf(line);
    double left = m_body.left();
    for (const FormCell &one : line) {
        cell(one, {left, m_at, cellWidth(one), height});
        left += cellWidth(one);
    }
    m_at += height;
}

void Compositor::band(const QString &title)
{
    const QRectF rect(m_body.left(), m_at, m_body.width(), leastLine);
    add(MarkKind::Band, rect);
    add(rect.adjusted(padding, 0, -padding, 0), title, PrintRole::Band, Qt::AlignLeft | Qt::AlignVCenter);
    m_at += rect.height();
}

void Compositor::section(const FormSection &section)
{
    double head = leastLine;
    for (const FormLine &one : section.header)
        head += heightOf(one);
    const auto begin = [&] {
        band(section.title);
        for (const FormLine &one : section.header)
            line(one);
    };
    if (!section.lines.empty() && !fits(head + heightOf(section.lines.front())))
        openPage();
    begin();
    for (const FormLine &one : section.lines) {
        if (!fits(heightOf(one))) {
            openPage();
            begin();
        }
        line(one);
    }
    m_at += sectionGap;
}

void Compositor::signatures()
{
    if (m_form.signatures.empty())
        return;
    if (!fits(signHeight))
        openPage();
    const double width = m_body.width() / static_cast<double>(m_form.signatures.size());
    double left = m_body.left();
    for (const QString &text : m_form.signatures) {
        const QRectF rect(left, m_at, width, signHeight);
        add(MarkKind::Frame, rect);
        const QRectF inner = rect.adjusted(45, 35, -45, -35);
        add({inner.left(), inner.top(), inner.width(), 135}, text, PrintRole::Body, Qt::AlignLeft | Qt::AlignVCenter);
        add({inner.left(), inner.bottom() - 135, inner.width(), 135}, m_form.signatureDate, PrintRole::Body,
            Qt::AlignRight | Qt::AlignVCenter);
        left += width;
    }
    m_at += signHeight + 20;
}

void Compositor::note()
{
    const QStringList lines = brokenText(m_form.note, m_body.width() * m_scale, PrintRole::Small);
    const double height = printLineHeight(PrintRole::Small) * static_cast<double>(lines.size()) / m_scale;
    if (m_form.note.isEmpty() || !fits(height))
        return;
    texts(lines, {m_body.left(), m_at, m_body.width(), height}, PrintRole::Small, Qt::AlignLeft | Qt::AlignVCenter);
}

// Last, because only now is it known how many pages there are.
void Compositor::feet()
{
    const QRectF foot(m_body.left(), m_body.bottom() - 120, m_body.width(), 120);
    for (size_t i = 0; i < m_pages.size(); ++i) {
        std::vector<FormMark> &marks = m_pages[i].marks;
        marks.push_back({MarkKind::Text, foot, m_form.foot, PrintRole::Small, Qt::AlignLeft | Qt::AlignVCenter});
        marks.push_back({MarkKind::Text, foot, m_form.pageText.arg(i + 1).arg(m_pages.size()), PrintRole::Small,
                         Qt::AlignRight | Qt::AlignVCenter});
        if (!m_form.watermark.isEmpty())
            marks.push_back({MarkKind::Watermark, m_body, m_form.watermark, PrintRole::Watermark, Qt::AlignCenter});
    }
}

std::vector<FormPage> Compositor::compose()
{
    openPage();
    for (const FormSection &one : m_form.sections)
        section(one);
    signatures();
    note();
    feet();
    bringToSize();
    return std::move(m_pages);
}

// What is small in any case stays as it is.
void Compositor::bringToSize()
{
    for (FormPage &page : m_pages) {
        for (FormMark &mark : page.marks) {
            mark.rect = {mark.rect.topLeft() * m_scale, mark.rect.size() * m_scale};
            mark.scale *= mark.font == PrintRole::Small ? 1 : m_scale;
        }
    }
}

} // namespace

QSizeF sheetSize()
{
    return {210 * unitsPerMillimetre, 297 * unitsPerMillimetre};
}

QRectF sheetBody()
{
    return QRectF(QPointF(0, 0), sheetSize())
        .adjusted(20 * unitsPerMillimetre, 18 * unitsPerMillimetre, -20 * unitsPerMillimetre, -16 * unitsPerMillimetre);
}

// In the usual type, or in somewhat smaller one if only that saves the second page.
static std::vector<FormPage> withFewestPages(const PrintedForm &form)
{
    constexpr double smallest = 8.5 / 9.5; // of the type in cells
    std::vector<FormPage> pages = Compositor(form, 1).compose();
    if (pages.size() == 1)
        return pages;
    std::vector<FormPage> dense = Compositor(form, smallest).compose();
    return dense.size() == 1 ? dense : pages;
}

static bool isBlank(const FormLine &line)
{
    return std::ranges::all_of(line, [](const FormCell &cell) { return cell.text.isEmpty() && cell.options.empty(); });
}

// One of the lines that are there to be filled in by hand; false if there is none.
static bool dropBlankLine(PrintedForm &form)
{
    for (FormSection &section : form.sections) {
        if (section.lines.empty() || !isBlank(section.lines.back()))
            continue;
        section.lines.pop_back();
        return true;
    }
    return false;
}

std::vector<FormPage> laidOut(const PrintedForm &form)
{
    std::vector<FormPage> pages = withFewestPages(form);
    for (PrintedForm shorter = form; pages.size() > 1 && dropBlankLine(shorter);)
        pages = withFewestPages(shorter);
    return pages;
}

} // namespace views
