// SPDX-License-Identifier: GPL-3.0-or-later
// The Chinese translation is complete, keeps every placeholder, stands where the program looks for it, and the built
// program carries it.
#include "models/storage/DataKey.h"
#include "models/storage/KeyFile.h"
#include "views/shell/Language.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslatedAndKeepsItsPlaceholders();
    void everyContextIsOneThatTheProgramAsks();
    void theProgramCarriesTheTranslation();
    void anErrorBelowThePagesIsToldInChinese();
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

static QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

static QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Under which names tr() and translate() look: of classes with Q_OBJECT, declared ones, and those that are written out.
static QSet<QString> contextsAskedFor()
{
    QSet<QString> asked;
    for (const QString &folder : {u"app"_qs, u"models"_qs, u"sync"_qs, u"views"_qs}) {
        QDirIterator files(QStringLiteral(HEMAI_SOURCE_DIR "/") + folder, {u"*.h"_qs, u"*.cpp"_qs}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString text = textOf(files.next());
            for (const QString &space : captured(text, u"\\bnamespace (\\w+) \\{"_qs)) {
                for (const QString &name : captured(text, u"class (\\w+)[^;{]*\\{\\s*Q_OBJECT"_qs))
                    asked.insert(space + u"::"_qs + name);
            }
            for (const QString &name : captured(text, u"Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"_qs) +
                                           captured(text, u"translate\\(\\s*\"([\\w:]+)\","_qs) +
                                           captured(text, u"QT_TRANSLATE_NOOP3?\\(\\s*\"([\\w:]+)\","_qs))
                asked.insert(name);
        }
    }
    return asked;
}

// A function of one's own called tr() is found under one name and asked under another: its text stays English.
void TranslationsTest::everyContextIsOneThatTheProgramAsks()
{
    const QSet<QString> asked = contextsAskedFor();
    const QString translations = textOf(QStringLiteral(HEMAI_SOURCE_DIR "/translations/hemai_zh_CN.ts"));
    const QStringList contexts = captured(translations, u"<name>([^<]+)</name>"_qs);
    QVERIFY(contexts.size() > 50);
    for (const QString &context : contexts)
        QVERIFY2(asked.contains(context), qPrintable(context));
}

void TranslationsTest::anErrorBelowThePagesIsToldInChinese()
{
    views::Language language;
    language.use(true);
    const QTemporaryDir folder;
    const models::KeyFile file(folder.filePath(u"key"_qs), {1, 8192}); // one cheap guess
    const QByteArray recoveryKey = '\x09' + QByteArray(31, '\0');
    QVERIFY(file.create(models::DataKey::random(), {}, u"right"_qs, nullptr, recoveryKey));
    const models::Result<models::DataKey> key = file.unlock(u"wrong"_qs, nullptr);
    QVERIFY(!key);
    static const QRegularExpression latin(u"[A-Za-z]"_qs);
    QVERIFY2(!key.error().message.contains(latin), qPrintable(key.error().message));
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
