// SPDX-License-Identifier: GPL-3.0-or-later
// The cases that wait for a reviewer: head, place, what the rules found, since when.
#pragma once

#include "views/forms/ReviewValues.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QStyledItemDelegate>

class QLabel;
class QListView;

namespace views {

class Theme;

class ReviewQueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<ReviewQueueEntry> entries);
    const ReviewQueueEntry &entry(int row) const { return m_entries.at(static_cast<size_t>(row)); }
    int rowOf(const models::Id &household) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ReviewQueueEntry> m_entries;
};

class ReviewQueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ReviewQueueDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int paintMarks(QPainter &painter, const ReviewQueueEntry &entry, const QRect &line) const; // left end

    const Theme &m_theme;
};

class ReviewQueue : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewQueue(const Theme &theme, QWidget *parent = nullptr);

    void setEntries(const std::vector<ReviewQueueEntry> &entries); // none is marked then
    bool mark(const models::Id &household); // as the one that is shown; false: it is not here, and none is marked
    void chooseNext();                      // the one that has come to the place of the last that was marked
    void step(int by);
    QListView &list() const { return *m_list; }

Q_SIGNALS:
    void chosen(const models::Id &household);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(int row);
    void retranslate();

    ReviewQueueModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QListView *m_list;
    int m_place = 0;          // of the one that was marked last
    bool m_isMarking = false; // nobody chose
    models::Id m_marked;
    int m_scrolled = 0; // before the entries changed
    QLabel *m_empty;
};

} // namespace views
