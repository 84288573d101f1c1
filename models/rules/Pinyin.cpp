// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/Pinyin.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <unicode/translit.h>

#include <algorithm>

// The files of a static library are reached only after this; it must stand outside any namespace.
static void registerNames()
{
    Q_INIT_RESOURCE(data);
}

namespace models {

class Pinyin::Reader
{
public:
    Reader()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_rules.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }

    QString read(char32_t character) const
    {
        if (!m_rules)
            return {};
        icu::UnicodeString text(static_cast<UChar32>(character));
        m_rules->transliterate(text);
        return QString::fromUtf16(text.getBuffer(), text.length());
    }

private:
    std::unique_ptr<icu::Transliterator> m_rules;
};

static QHash<QString, QStringList> shipped(const QString &name)
{
    registerNames();
    QFile file(u":/hemai/names/"_qs + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject json = QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object();
    QHash<QString, QStringList> readings;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        readings.insert(entry.key(), entry.value().toString().split(u' '));
    Q_ASSERT(!readings.isEmpty());
    return readings;
}

Pinyin::Pinyin() : m_surnames(shipped(u"surnames.json"_qs)), m_readingsOf(shipped(u"readings.json"_qs)) {}

Pinyin::~Pinyin() = default;

// All surnames of the list lie in the basic plane, so that units are characters here. Two before one: 尉迟 before 尉.
QStringList Pinyin::surname(const QString &name) const
{
    for (const qsizetype length : {2, 1}) {
        const auto found = name.size() > length ? m_surnames.constFind(name.left(length)) : m_surnames.constEnd();
        if (found != m_surnames.constEnd())
            return *found;
    }
    return {};
}

static QString lettersOnly(const QString &read)
{
    QString letters;
    for (const QChar c : read) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            letters.append(c);
    }
    return letters.isEmpty() ? u"-"_qs : letters;
}

QString Pinyin::reading(char32_t character)
{
    const auto known = m_readings.constFind(character);
    if (known != m_readings.constEnd())
        return *known;
    if (!m_reader)
        m_reader = std::make_unique<Reader>();
    return *m_readings.insert(character, lettersOnly(m_reader->read(character)));
}

QStringList Pinyin::syllables(const QString &name)
{
    QStringList syllables = surname(name);
    read(syllables, name);
    return syllables;
}

QStringList Pinyin::wordSyllables(const QString &word)
{
    QStringList syllables;
    read(syllables, word);
    return syllables;
}

// Those characters that have none yet.
void Pinyin::read(QStringList &syllables, const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    for (qsizetype i = syllables.size(); i < characters.size(); ++i)
        syllables.append(reading(characters[i]));
}

QString Pinyin::searchText(const QString &name)
{
    QStringList all = syllables(name);
    const QList<uint> characters = name.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t character = characters[i];
        for (const QString &reading : m_readingsOf.value(QString::fromUcs4(&character, 1))) {
            if (!all[i].split(u'/').contains(reading))
                all[i] += u'/' + reading;
        }
    }
    return all.join(u' ');
}

} // namespace models
