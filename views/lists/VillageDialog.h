// SPDX-License-Identifier: GPL-3.0-or-later
// Asks in which of several villages something is to be made. Arrows and Enter, or its number.
#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;

namespace views {

class Theme;

enum class VillageFor { Household, Table };

class VillageDialog : public QDialog
{
    Q_OBJECT

public:
    // `names` as people say them, at least one. Goes when it is closed.
    VillageDialog(const Theme &theme, const QStringList &names, VillageFor what, QWidget *parent);

Q_SIGNALS:
    void chosen(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int index);

    QListWidget *m_list;
};

} // namespace views
