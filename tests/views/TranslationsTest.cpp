// SPDX-License-Identifier: GPL-3.0-or-later
// The Chinese translation is complete, keeps every placeholder, and the built program carries it.
#include "views/shell/Language.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslatedAndKeepsItsPlaceholders();
    void theProgramCarriesTheTranslation();
};

static QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%(n|[1-9])"_qs);
    QSet<QString> found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

void TranslationsTest::everyTextIsTranslatedAndKeepsItsPlaceholders()
{
    QFile file(QStringLiteral(HEMAI_SOURCE_DIR "/translations/hemai_zh_CN.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            source = xml.readElementText();
        if (xml.name() != u"translation")
            continue;
        QVERIFY2(!xml.attributes().hasAttribute(u"type"_qs), qPrintable(source));
        const QString translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        QVERIFY2(!translation.isEmpty(), qPrintable(source));
        QVERIFY2(placeholders(translation) == placeholders(source), qPrintable(source));
        ++messages;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(messages > 300);
}

void TranslationsTest::theProgramCarriesTheTranslation()
{
    views::Language language;
    language.use(true);
    QCOMPARE(QCoreApplication::translate("Page", "Households"), u"农户"_qs);
    language.use(false);
    QCOMPARE(QCoreApplication::translate("Page", "Households"), u"Households"_qs);
}

QTEST_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
