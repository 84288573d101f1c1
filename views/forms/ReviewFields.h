// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a case under review: whose it is and how it stands, the filters, and the table of values beside those
// it is compared with. Knows which field one is at, not what is done about it.
#pragma once

#include "views/forms/ReviewRows.h"
#include "views/forms/ReviewValues.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace views {

class Badge;
class Chip;
class ReviewTable;
class TableView;
class Theme;

class ReviewFields : public QWidget
{
    Q_OBJECT

public:
    enum class Room { Wide, Narrow, Tight };

    ReviewFields(const Theme &theme, QWidget *parent);

    // Of another case than before: filtered by what is to be looked at, if there is anything.
    void show(const ReviewCase &reviewed, std::vector<ReviewRow> rows);
    void showNone();
    void setRoom(Room room);

    const ReviewRow *current() const; // the field one is at; null: none
    QString labelOf(const FieldRef &place) const;
    void goTo(const FieldRef &place); // and takes the focus
    void nextProblem();
    void takeFocus();
    bool hasRows() const;
    TableView &table() const { return *m_table; }

Q_SIGNALS:
    void placeChanged();
    void opened();        // Enter or a double click on a field
    void commentWanted(); // a click where its comments are counted
    void openWanted();    // in the form

protected:
    void changeEvent(QEvent *event) override;

private:
    QBoxLayout *makeHead();
    QWidget *makeCard();
    void choose(ReviewFilter filter);
    void showRows();
    int firstRow() const; // where one begins
    void showNote();
    void showHead();
    QString stepText() const;
    void retranslate();

    const Theme &m_theme;
    ReviewCase m_case;
    bool m_hasCase = false;
    std::vector<ReviewRow> m_rows;
    ReviewFilter m_filter = ReviewFilter::ToSee;
    ReviewTable *m_model;
    TableView *m_table;
    QLabel *m_name = nullptr;
    Badge *m_state = nullptr;
    QLabel *m_step = nullptr;
    QLabel *m_note = nullptr;
    std::array<Chip *, 5> m_chips{};
    QPushButton *m_open = nullptr;
};

} // namespace views
