// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: what waits for this person, in lists. What came back to a cadre or waits for a reviewer stands large
// at the left; conflicts, refused changes and drafts stand at the right. Lists without entries are not shown.
#pragma once

#include "views/lists/ToDoValues.h"
#include "views/shell/Page.h"

#include <array>
#include <vector>

class QVBoxLayout;

namespace models {
class Clock;
}

namespace views {

class EmptyPage;
class StartCard;
class ToDoList;

class ToDoPage : public Page
{
    Q_OBJECT

public:
    ToDoPage(const Theme &theme, const models::Clock &clock, QWidget *parent = nullptr);

    void setEntries(const std::vector<ToDoEntry> &entries); // in any order
    void setMayRegister(bool may);                          // offers a new household where nothing waits
    void setMayBrowse(bool may);   // this account has the page of households
    void setPlace(const QString &place);                    // "龙王潭村"

    void focusStart() override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    void caseWanted(const models::Id &household); // returned: to be opened at its first commented field
    void reviewWanted(const models::Id &household);
    void draftWanted(const QString &key);
    void syncWanted(); // the page where conflicts are decided
    void newHouseholdWanted();
    void householdsWanted();

protected:
    void retranslate() override;

private:
    // What stands in one list.
    enum Part { Returned, Review, Changed, Attention, Drafts, PartCount };

    static Part partOf(ToDoKind kind);
    ToDoList *list(int part) const { return m_lists.at(static_cast<size_t>(part)); }
    QList<ToDoList *> shown() const;
    void arrange();
    void openEntry(const ToDoEntry &entry);
    void stepFrom(ToDoList *list, int step);
    void showFact();

    std::array<ToDoList *, PartCount> m_lists{};
    QWidget *m_content;
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
    EmptyPage *m_empty;
    StartCard *m_register;
    StartCard *m_browse;
    QString m_place;
};

} // namespace views
