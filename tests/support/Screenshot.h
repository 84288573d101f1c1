// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages for people to look at: HEMAI_SCREENSHOTS=DIR ctest … leaves them there, without it nothing is
// drawn.
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QString>
#include <QWidget>

namespace tests {

// True if the picture was wanted and could not be written.
inline bool screenshotFailed(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("HEMAI_SCREENSHOTS");
    if (folder.isEmpty())
        return false;
    for (int i = 0; i < 3; ++i) // layouts that wait for the layouts inside them
        QCoreApplication::processEvents();
    return !QDir().mkpath(folder) || !widget.grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
}

} // namespace tests
