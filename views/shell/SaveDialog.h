// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file is written that the user takes along. It begins in the folder used last, under a name that says what it
// is and names no person.
#pragma once

#include <QDate>
#include <QString>

class QFileDialog;
class QWidget;

namespace views {

// Not opened yet; deletes itself. The ending follows the kind of file that is chosen.
QFileDialog *makeSaveDialog(QWidget &parent, const QString &title, const QString &kinds, const QString &name);

// "龙王潭村 2020-11-18": the parts that are not empty, with a blank between; what no file system takes is left out.
QString fileNameOf(const QStringList &parts);
QString fileDay(QDate day);

} // namespace views
