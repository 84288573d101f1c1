// SPDX-License-Identifier: GPL-3.0-or-later
// The search of people and commands over the page: typing narrows, up and down choose, Enter opens or runs, Escape
// closes and gives the focus back.
#pragma once

#include "views/shell/CommandSearch.h"
#include "views/shell/PaletteRows.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace views {

class Theme;

class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    // Lies over `window`, hidden until it is opened.
    CommandPalette(const Theme &theme, QWidget &window);

    void open(const QList<QAction *> &commands, bool searchesPeople);
    void close(); // the focus goes back to where it was
    // The answer to peopleWanted(); ignored if something else has been typed since.
    void showPeople(const QString &typed, const std::vector<FoundPerson> &people);

Q_SIGNALS:
    void peopleWanted(const QString &typed);
    void householdWanted(const models::Id &household);
    void commandWanted(QAction *command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void search();
    void showRows();
    void step(int by);
    void take(const QModelIndex &index);
    void retranslate();

    const Theme &m_theme;
    QWidget &m_window;
    CommandSearch m_commandSearch;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteRows *m_rows;
    QList<QAction *> m_commands;
    std::vector<FoundPerson> m_people;
    bool m_searchesPeople = false;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace views
