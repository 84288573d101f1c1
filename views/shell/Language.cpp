// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace views {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

// English plural forms are in a translation of their own, so one is loaded for both languages.
void Language::use(bool chinese)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_chinese = chinese;
    m_loaded = true;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString name = chinese ? u"zh_CN"_qs : u"en"_qs;
    if (m_qt.load(u"qtbase_"_qs + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/hemai_"_qs + name + u".qm"_qs))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace views
