// SPDX-License-Identifier: GPL-3.0-or-later
// The reviewer's page: queue, fields now and before, comments. A decision names the digest of the very case that is on
// the screen, so that an approval never covers what came later.
#pragma once

#include "views/forms/ReviewRows.h"
#include "views/shell/Page.h"

#include "models/base/Clock.h"

namespace views {

class CommentPanel;
class DecisionPace;
class ReviewFields;
class ReviewFoot;
class ReviewQueue;

class ReviewPage : public Page
{
    Q_OBJECT

public:
    // All must outlive the page. `reviewer` is written under comments and decisions.
    ReviewPage(const Theme &theme, const models::CodeBook &codes, models::IdSource &ids, const models::Clock &clock,
               const QString &reviewer, QWidget *parent = nullptr);

    // Whoever looks at a case keeps it, also when somebody else has decided it; after a decision here the next one
    // comes.
    void setQueue(const std::vector<ReviewQueueEntry> &entries);
    bool hasCase() const { return m_hasCase; }
    void dropCase(); // it is not on this computer any more; what is typed on it is kept
    void setFact(const QString &text) { header().setFact(text); }
    void showCase(const ReviewCase &reviewed);
    void showDecided(const models::Review &review, const QString &head); // it was stored; of whose household
    void setFetching(bool isFetching);            // what has become of a case may not be here yet: nothing is decided
    void showFailure(const models::Error &error); // of a comment or a decision; nothing was lost
    TypedComments &typed() const { return *m_typed; }

    void focusStart() override;
    QList<QWidget *> panes() const override;
    bool mayLeave() override;
    bool mayClose() override;

Q_SIGNALS:
    void caseWanted(const models::Id &household); // chosen in the queue: answer with showCase()
    void caseSeen();                              // the one that was given last is on the screen
    void commentAdded(const models::FieldComment &comment);
    void commentSettled(const models::FieldComment &comment);
    void decided(const models::Review &review);   // returned or approved
    void openWanted(const models::Id &household); // in the form
    void printWanted(const models::Id &household);
    void conflictWanted(const views::FieldRef &place); // to be decided in the inbox
    void historyWanted(const views::FieldRef &place, const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void retranslate() override;

private:
    void want(const models::Id &household);
    void putAway();
    void addCommands();
    void enableCommands();
    void fit();
    void showComments();
    void showFields();
    void showFoot();
    void showPlace();
    void type(const QString &text);
    void addTyped();
    void addComment(const FieldRef &place, const QString &text);
    bool addAllTyped();
    bool goToTyped();
    void settle(const models::Id &comment);
    void takeRow();
    void comment();
    void decideConflict();
    void askForHistory();
    void sendBack();
    void approveByKey();
    void approve();
    bool isPutOff();
    void decide(QStringView action);
    void hint(const QString &words); // on the case that is shown
    models::Language language() const;

    const models::CodeBook &m_codes;
    models::IdSource &m_ids;
    const models::Clock &m_clock;
    QString m_reviewer;
    ReviewCase m_case;
    bool m_hasCase = false;
    models::Id m_wanted;  // the case that is shown, or is being read
    models::Id m_decided; // the last one that was
    bool m_isHinting = false;
    models::Problems m_problems;
    std::vector<models::Id> m_new; // comments written since the case was opened
    TypedComments *m_typed;
    DecisionPace *m_pace;

    ReviewQueue *m_queue;
    ReviewFields *m_fields;
    CommentPanel *m_comments;
    ReviewFoot *m_foot;
};

} // namespace views
