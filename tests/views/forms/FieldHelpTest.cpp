// SPDX-License-Identifier: GPL-3.0-or-later
// Help for a field says what its description says, in both languages, and is found from wherever the focus is in it.
#include "views/forms/FieldHelp.h"

#include "models/entities/Catalogue.h"
#include "models/entities/Income.h"
#include "models/entities/Member.h"
#include "models/entities/MemberIdentity.h"
#include "views/forms/editors/EditorFactory.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace models;
using namespace views;

class FieldHelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFieldAsOnPaper();
    void listsTheCodes();
    void saysTheRangeAndTheUnit();
    void saysWhatElseIsChecked();
    void everyFieldHasSomethingToTell();
    void isFoundFromInsideTheEditor();

private:
    static QString textOf(const HelpText &help)
    {
        QStringList lines{help.title};
        for (const HelpPart &part : help.parts)
            lines << part.head << part.text;
        return lines.join(u'\n');
    }
    static HelpText helpOf(const Field &field) { return fieldHelp(field, CodeBook::shipped(), Language::Chinese); }
};

void FieldHelpTest::namesTheFieldAsOnPaper()
{
    QCOMPARE(helpOf(typeOf<Member>()["name"]).title, u"B02 姓名"_qs);
    QVERIFY(textOf(helpOf(typeOf<Member>()["name"])).contains(u"25"));
}

void FieldHelpTest::listsTheCodes()
{
    const QString text = textOf(helpOf(typeOf<Member>()["sex"]));
    QVERIFY(text.contains(u"1  男"));
    QVERIFY(text.contains(u"2  女"));
    QVERIFY(
        textOf(fieldHelp(typeOf<Member>()["sex"], CodeBook::shipped(), Language::English)).contains(u"2  Female"_qs));
}

void FieldHelpTest::saysTheRangeAndTheUnit()
{
    const QString text = textOf(helpOf(typeOf<Member>()["work_months"]));
    QVERIFY2(text.contains(u"0 月"_qs) && text.contains(u"12 月"_qs), qPrintable(text));
}

void FieldHelpTest::saysWhatElseIsChecked()
{
    QVERIFY(textOf(helpOf(typeOf<Member>()["relation"])).contains(u"V-ST-1"));
    QVERIFY(textOf(helpOf(typeOf<MemberIdentity>()["number"])).contains(u"V-ID"));
    QVERIFY(textOf(helpOf(typeOf<Income>()["business_cost"])).contains(u"V-IN-2"));
}

void FieldHelpTest::everyFieldHasSomethingToTell()
{
    for (const EntityType *type : catalogue()) {
        for (const Field &field : type->fields) {
            const HelpText help = helpOf(field);
            QVERIFY2(!help.title.isEmpty() && help.parts.size() >= 2, field.name);
        }
    }
}

void FieldHelpTest::isFoundFromInsideTheEditor()
{
    Theme theme(*qApp, Appearance{});
    const auto &field = typeOf<Member>()["name"];
    QWidget page;
    FieldEditor *editor = makeEditor(typeOf<Member>(), field, {theme, CodeBook::shipped(), 2020}, &page);
    auto *input = editor->findChild<QLineEdit *>();
    QVERIFY(input);
    QCOMPARE(helpForFieldAt(input, CodeBook::shipped(), Language::Chinese), helpOf(field));
    QVERIFY(helpForFieldAt(&page, CodeBook::shipped(), Language::Chinese).isEmpty());
    QVERIFY(helpForFieldAt(nullptr, CodeBook::shipped(), Language::Chinese).isEmpty());
}

QTEST_MAIN(FieldHelpTest)
#include "FieldHelpTest.moc"
