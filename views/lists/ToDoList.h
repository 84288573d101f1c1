// SPDX-License-Identifier: GPL-3.0-or-later
// One list of the to-do page: a head with a count, and a row an entry. One tab stop; up and down at its ends lead on to
// the list before or after.
#pragma once

#include "views/lists/ToDoValues.h"

#include <QAbstractListModel>
#include <QFrame>

#include <vector>

class QLabel;
class QListView;

namespace models {
class Clock;
}

namespace views {

class Theme;

class ToDoModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<ToDoEntry> entries);
    const ToDoEntry &entry(int row) const { return m_entries.at(static_cast<size_t>(row)); }
    int rowOf(const ToDoEntry &like) const; // the entry about the same; -1: gone

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ToDoEntry> m_entries;
};

QString toDoName(const ToDoEntry &entry);
QString toDoSentence(const ToDoEntry &entry);

class ToDoList : public QFrame
{
    Q_OBJECT

public:
    ToDoList(const Theme &theme, const models::Clock &clock, const QString &name, QWidget *parent);

    void setTitle(const QString &title);
    void setEntries(std::vector<ToDoEntry> entries); // keeps the chosen one if it is still there
    int count() const { return m_model->rowCount(); }
    QListView &list() const { return *m_list; }
    void takeFocus(int from = 0); // coming from above (1) or from below (-1); 0: where it was

Q_SIGNALS:
    void opened(const views::ToDoEntry &entry); // Enter, click
    void leftAtEnd(int step);                   // -1 above the first row, +1 below the last

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openRow(const QModelIndex &index);
    void fit();

    ToDoModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QListView *m_list;
};

} // namespace views
