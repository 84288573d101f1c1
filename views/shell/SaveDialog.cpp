// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/SaveDialog.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace views {

static QString endingOf(const QString &kind)
{
    return kind.section(u"*."_qs, 1).section(u')', 0, 0);
}

// Qt remembers the folder of the last dialog; before the first one it would be that of the program.
static QString firstFolder(const QFileDialog &dialog)
{
    const QDir folder = dialog.directory();
    return folder == QDir::current() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                     : folder.absolutePath();
}

QFileDialog *makeSaveDialog(QWidget &parent, const QString &title, const QString &kinds, const QString &name)
{
    auto *dialog = new QFileDialog(&parent, title, {}, kinds);
    const QString ending = endingOf(kinds.section(u";;"_qs, 0, 0));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(firstFolder(*dialog));
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(name + u'.' + ending);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &kind) { dialog->setDefaultSuffix(endingOf(kind)); });
    return dialog;
}

QString fileNameOf(const QStringList &parts)
{
    static constexpr QStringView refused = u"/\\:*?\"<>|";
    QString name;
    for (const QChar c : parts.join(u' ')) {
        if (!refused.contains(c) && c.isPrint())
            name.append(c);
    }
    return name.simplified();
}

QString fileDay(QDate day)
{
    return day.toString(u"yyyy-MM-dd"_qs);
}

} // namespace views
