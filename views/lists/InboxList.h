// SPDX-License-Identifier: GPL-3.0-or-later
// What needs a person, newest first: open entries or those already dealt with. Up and down move, digits stay free for
// the case beside it.
#pragma once

#include "views/lists/SyncValues.h"

#include <QAbstractListModel>
#include <QFrame>

class QLabel;
class QListView;

namespace models {
class Clock;
}

namespace views {

class Chip;
class Theme;

class InboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<InboxEntry> entries, bool done); // those that are done, or those that are not
    const InboxEntry &entry(int row) const { return m_entries.at(static_cast<size_t>(row)); }
    int rowOf(const models::Id &id) const; // -1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<InboxEntry> m_entries;
};

class InboxList : public QFrame
{
    Q_OBJECT

public:
    InboxList(const Theme &theme, const models::Clock &clock, QWidget *parent = nullptr);

    void setEntries(const std::vector<InboxEntry> &entries); // keeps the chosen one if it is still there
    void showWhatWaits();                                    // in the place of an empty list of done entries
    void choose(const models::Id &entry); // among the open ones; nothing if it is not there
    const InboxEntry *current() const;
    void takeFocus();

Q_SIGNALS:
    void currentChanged();
    void entered();          // Enter or Right: on to the case
    void chosen(int number); // a digit: that value of the case
    void confirmed();        // Ctrl+Enter

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(int key);
    bool takeControlKey(int key);
    void showEntries();
    void showEmpty();
    void retranslate();

    InboxModel *m_model;
    std::vector<InboxEntry> m_all;
    QLabel *m_title;
    Chip *m_open;
    Chip *m_done;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace views
