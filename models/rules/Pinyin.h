// SPDX-License-Identifier: GPL-3.0-or-later
// How a person's name is read: one syllable a character, without tones, as people type it. Surnames have readings of
// their own (曾 zeng, 单 shan, 尉迟 yu chi); they are data, resources/names/surnames.json. Some characters are read in
// several ways, and only the family knows in which (长 chang, zhang): resources/names/readings.json. ü is read u.
// Every reading is made once and kept; an object belongs to one thread.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace models {

class Pinyin
{
public:
    Pinyin();
    ~Pinyin();
    Q_DISABLE_COPY_MOVE(Pinyin)

    // One for each character (not for each UTF-16 unit): "zeng", "a" for Latin letters, "-" for what has no reading.
    QStringList syllables(const QString &name);
    QStringList wordSyllables(const QString &word); // of what is no name

    // The same in one text: "zhang chang gen".
    QString text(const QString &name) { return syllables(name).join(u' '); }
    // As it is stored and searched, with every way to read each character, the likely one first: "zhang chang/zhang
    // gen".
    QString searchText(const QString &name);

private:
    class Reader;

    QStringList surname(const QString &name) const;
    QString reading(char32_t character);
    void read(QStringList &syllables, const QString &text);

    QHash<QString, QStringList> m_surnames;
    QHash<QString, QStringList> m_readingsOf; // of characters that have several
    QHash<char32_t, QString> m_readings;
    std::unique_ptr<Reader> m_reader; // made at the first character that is not known yet: costs some 50 ms
};

} // namespace models
