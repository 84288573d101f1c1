// SPDX-License-Identifier: GPL-3.0-or-later
// The registration form on paper: what is laid where, how it breaks over pages, and the PDF of many.
#include "models/reports/RegistrationForm.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/CodeBook.h"
#include "views/printing/FormPainter.h"
#include "views/printing/PdfWriter.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace views;

class FormPrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHouseholdFitsOnePage();
    void emptyRowsGiveWayToTheSignatures();
    void everythingStaysInsideTheMargins();
    void optionsAreNeverCut();
    void noWordIsBroken();
    void manyMembersRepeatTheHeaderOnTheNextPage();
    void pagesAreNumberedAndWatermarked();
    void aPageHasInkAndAWhiteEdge();
    void aVillageGoesIntoOneDocument();
    void aFailedPdfLeavesTheOldFile();
    void aCancelledPdfLeavesTheOldFile();

private:
    PrintContext context(Language language) const;
    PrintedForm form(const HouseholdCase &householdCase, Language language = Language::Chinese) const
    {
        return registrationForm(householdCase, CodeBook::shipped(), context(language));
    }
};

PrintContext FormPrintTest::context(Language language) const
{
    return {demonstrationVillage(), 2020, u"李芳"_qs, QDateTime({2020, 11, 18}, {16, 52}), language, true};
}

static int countOf(const FormPage &page, MarkKind kind)
{
    return static_cast<int>(std::count_if(page.marks.begin(), page.marks.end(),
                                          [kind](const FormMark &mark) { return mark.kind == kind; }));
}

static QStringList textsOf(const FormPage &page)
{
    QStringList texts;
    for (const FormMark &mark : page.marks)
        texts.append(mark.text);
    return texts;
}

static HouseholdCase crowded(int members)
{
    HouseholdCase crowd = demonstrationHouseholds(1).front();
    const Member pattern = crowd.members.back();
    while (static_cast<int>(crowd.members.size()) < members) {
        Member member = pattern;
        member.id.bytes[15] = static_cast<quint8>(crowd.members.size());
        crowd.members.push_back(member);
    }
    return crowd;
}

void FormPrintTest::oneHouseholdFitsOnePage()
{
    for (const Language language : {Language::Chinese, Language::English}) {
        for (const HouseholdCase &householdCase : demonstrationHouseholds(20)) {
            const auto pages = laidOut(form(householdCase, language));
            QVERIFY2(pages.size() == 1, qPrintable(QString::number(householdCase.members.size())));
        }
        QCOMPARE(laidOut(form(crowded(6), language)).size(), size_t(1));
    }
}

// Names of minority people may take three lines of their cell.
void FormPrintTest::emptyRowsGiveWayToTheSignatures()
{
    HouseholdCase tall = crowded(4);
    for (Member &member : tall.members)
        member.name = u"阿卜杜热合曼·买买提依"_qs;
    const PrintedForm printed = form(tall);
    QCOMPARE(printed.sections[1].lines.size(), size_t(6)); // where there is room
    PrintedForm filled = printed;
    for (size_t row : {4, 5})
        filled.sections[1].lines[row] = filled.sections[1].lines[3];
    QCOMPARE(laidOut(filled).size(), size_t(2)); // what is no empty row stays
    const auto pages = laidOut(printed);
    QCOMPARE(pages.size(), size_t(1));
    for (const QString &signature : printed.signatures)
        QVERIFY(textsOf(pages.front()).contains(signature));
}

void FormPrintTest::everythingStaysInsideTheMargins()
{
    const QRectF body = sheetBody().adjusted(-1, -1, 1, 1);
    for (const FormPage &page : laidOut(form(crowded(40)))) {
        for (const FormMark &mark : page.marks)
            QVERIFY2(body.contains(mark.rect), qPrintable(mark.text));
    }
}

void FormPrintTest::optionsAreNeverCut()
{
    const FormPage page = laidOut(form(demonstrationHouseholds(1).front())).front();
    const QStringList texts = textsOf(page);
    for (const CodeItem &item : CodeBook::shipped().items(QLatin1String("cause"), 2020))
        QCOMPARE(texts.count(item.zh), 2); // main and others
    QVERIFY(countOf(page, MarkKind::TickedBox) >= 4);
}

// A member for every code, so that every word comes into every column it can.
static HouseholdCase ofEveryCode()
{
    const CodeBook &codes = CodeBook::shipped();
    const auto codeAt = [&codes](const char *list, size_t index) {
        const auto items = codes.items(QLatin1String(list));
        return items[index % items.size()].code;
    };
    HouseholdCase crowd = crowded(40);
    for (size_t i = 0; i < crowd.members.size(); ++i) {
        Member &member = crowd.members[i];
        if (member.relation != u"01")
            member.relation = codeAt("relation", i);
        member.sex = codeAt("sex", i);
        member.health = {codeAt("health", i)};
        member.education = codeAt("education", i);
        member.schoolStatus = i % 2 == 0 ? QString() : codeAt("schoolStatus", i / 2);
        member.labourSkill = codeAt("labourSkill", i);
    }
    return crowd;
}

static QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression blank(u"[\\s\u2e80-\uffef]+"_qs);
    const QStringList words = QString(text).replace(u'-', u"- "_qs).split(blank, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

static QSet<QString> wordsIn(const PrintedForm &form)
{
    QSet<QString> words;
    for (const FormSection &section : form.sections) {
        for (const auto &lines : {section.header, section.lines}) {
            for (const FormLine &line : lines) {
                for (const FormCell &cell : line)
                    words += wordsOf(cell.text);
            }
        }
    }
    return words;
}

void FormPrintTest::noWordIsBroken()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        const PrintedForm printed = form(ofEveryCode(), language);
        QSet<QString> laid;
        for (const FormPage &page : laidOut(printed)) {
            for (const QString &text : textsOf(page))
                laid += wordsOf(text);
        }
        const QSet<QString> lost = wordsIn(printed) - laid;
        QVERIFY2(lost.isEmpty(), qPrintable(lost.values().join(u", ")));
    }
}

void FormPrintTest::manyMembersRepeatTheHeaderOnTheNextPage()
{
    const std::vector<FormPage> pages = laidOut(form(crowded(24)));
    QCOMPARE(pages.size(), size_t(2));
    QVERIFY(textsOf(pages[1]).contains(u"与户主关系"_qs));
    QVERIFY(textsOf(pages[1]).contains(u"贫困户登记表（续）"_qs));
    QVERIFY(textsOf(pages[1]).contains(u"24"_qs));
}

void FormPrintTest::pagesAreNumberedAndWatermarked()
{
    const std::vector<FormPage> pages = laidOut(form(crowded(24)));
    QVERIFY(textsOf(pages[0]).contains(u"第 1 页 / 共 2 页"_qs));
    QVERIFY(textsOf(pages[1]).contains(u"第 2 页 / 共 2 页"_qs));
    for (const FormPage &page : pages)
        QCOMPARE(countOf(page, MarkKind::Watermark), 1);
}

void FormPrintTest::aPageHasInkAndAWhiteEdge()
{
    const QImage image = pageImage(laidOut(form(demonstrationHouseholds(1).front())).front(), 100);
    QCOMPARE(image.size(), QSize(827, 1169));
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
    }
    QVERIFY(dark > 10'000);
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(image.pixel(40, y), qRgb(255, 255, 255));
}

void FormPrintTest::aVillageGoesIntoOneDocument()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"village.pdf"_qs);
    PdfWriter writer(path, u"龙王潭村"_qs);
    for (const HouseholdCase &householdCase : demonstrationHouseholds(12))
        QVERIFY(writer.add(form(householdCase)));
    QVERIFY(!QFile::exists(path));
    QVERIFY(writer.finish());
    QCOMPARE(writer.pages(), 12);
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    QVERIFY2(pdf.size() < 1'500'000, qPrintable(QString::number(pdf.size())));
}

void FormPrintTest::aFailedPdfLeavesTheOldFile()
{
    PdfWriter writer(u"/nonexistent/folder/a.pdf"_qs, QString());
    const Outcome outcome = writer.add(form(demonstrationHouseholds(1).front()));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Storage);
    QVERIFY(!outcome.error().message.isEmpty());
}

void FormPrintTest::aCancelledPdfLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.pdf"_qs);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    {
        PdfWriter writer(path, QString());
        QVERIFY(writer.add(form(demonstrationHouseholds(1).front())));
    }
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

QTEST_MAIN(FormPrintTest)
#include "FormPrintTest.moc"
