// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the interface, changed while the program runs: every widget gets a LanguageChange event.
#pragma once

#include <QTranslator>

namespace views {

class Language
{
public:
    // Loads the translations built into the program. Source texts are English.
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    void use(bool chinese); // also sets QLocale's default
    bool isChinese() const { return m_chinese; }
    bool isLoaded() const { return m_loaded; } // use() was called

private:
    QTranslator m_own;
    QTranslator m_qt;
    bool m_chinese = false;
    bool m_loaded = false;
};

} // namespace views
