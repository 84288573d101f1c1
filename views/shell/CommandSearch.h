// SPDX-License-Identifier: GPL-3.0-or-later
// Finds commands as people are found: by part of their words in characters, by pinyin, by initials, by English words.
#pragma once

#include "models/rules/Pinyin.h"

#include <QList>

class QAction;

namespace views {

class CommandSearch
{
public:
    // Those that can be done now, in their order; with nothing typed all of them.
    QList<QAction *> find(const QList<QAction *> &commands, const QString &typed);

private:
    QByteArray readingOf(const QString &words);

    models::Pinyin m_pinyin;
    QHash<QString, QByteArray> m_readings; // of words; Chinese ones cost time
};

} // namespace views
