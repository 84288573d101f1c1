// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/CommonOptions.h"

#include <QCoreApplication>
#include <QLocale>

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::options)
};

} // namespace

QCommandLineOption jsonOption()
{
    return {u"json"_qs, Words::tr("Print JSON.")};
}

QCommandLineOption villageOption()
{
    return {u"village"_qs, Words::tr("Code of the village; needed if several are here."), u"CODE"_qs};
}

QCommandLineOption languageOption()
{
    const QString spoken = spokenLanguage() == models::Language::Chinese ? u"zh"_qs : u"en"_qs;
    return {u"language"_qs, Words::tr("zh or en; by default that of the system."), u"LANGUAGE"_qs, spoken};
}

bool isLanguage(const QString &code)
{
    return code == u"zh" || code == u"en";
}

models::Language spokenLanguage()
{
    return QLocale().language() == QLocale::Chinese ? models::Language::Chinese : models::Language::English;
}

QCommandLineOption mappingOption()
{
    return {u"mapping"_qs, Words::tr("How the columns become fields (JSON)."), u"FILE"_qs};
}

} // namespace app
