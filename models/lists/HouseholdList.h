// SPDX-License-Identifier: GPL-3.0-or-later
// The list of households that a page shows: searched, filtered, sorted and marked, with its sums. Reads the case index
// on the store's reader thread and never waits: what is shown stays until the answer is here. Rows that stay in the
// list keep their selection and the current index, whatever else comes and goes.
#pragma once

#include "models/lists/HouseholdLines.h"
#include "models/schema/CodeBook.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QSet>

namespace models {

class Store;

// Somebody whom a search met, and the household.
struct FoundHousehold
{
    Id household{};
    QString name{};          // of the member that was met by name; otherwise of the head
    bool isByNumber = false; // somebody's document number, a telephone, or the household's own
    QString head{};
    QString village{};
    QString group{};
    ReviewState state{};

    bool operator==(const FoundHousehold &) const = default;
};

class HouseholdList : public QAbstractTableModel
{
    Q_OBJECT

public:
    // `store` is open and outlives the list. Nothing is shown before the first reload() has been answered.
    explicit HouseholdList(Store &store, QObject *parent = nullptr);
    ~HouseholdList() override;

    void setSearch(const QString &typed);
    void setStateFilter(std::optional<ReviewState> state);
    void setVillageFilter(const QString &village); // empty: all
    void setCauseSelection(const CauseSelection &selection);
    void setLanguage(Language language);                        // of the labels of codes
    void setVillageNames(const QHash<QString, QString> &names); // by code; the code stands for others
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;
    void reload(); // after CaseIndexing::indexed() or a change of the code lists

    // The first `most` of all households that meet this, whatever the list shows; in the order of names.
    QFuture<Result<std::vector<FoundHousehold>>> find(const QString &typed, int most) const;

    Language language() const { return m_language; }
    const QString &villageFilter() const { return m_filter.village; }
    const CauseSelection &causeSelection() const { return m_filter.cause; }
    const HouseholdSummary &summary() const { return m_summary; }
    int rowOf(const Id &household) const; // -1: not listed
    std::vector<Id> listed() const;       // as shown, for printing and export
    std::vector<Id> marked() const;       // in the order of the list; a row that leaves it loses its mark
    void markAll();                       // that are listed
    void clearMarks();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void summaryChanged(const models::HouseholdSummary &summary); // after every answer and every mark
    void failed(const models::Error &error);                      // what was shown stays

private:
    struct Reading; // shared with the reader's thread
    struct Answer;
    using Places = std::vector<int>; // by the households' numbers: the rows where they shall be listed, or -1

    void ask(bool again);
    void tellTextsChanged();
    void take(Result<Answer> answer);
    void show(LineRows rows, size_t numbers);
    void rearrange(LineRows rows, size_t numbers);
    LineRows newcomers(const LineRows &rows, const Places &places) const;
    void append(const LineRows &rows);
    void arrange(LineRows rows, const Places &places);
    void dropHiddenMarks();
    void tellMarks();
    void tellSummary();
    QString text(const HouseholdLine &line, HouseholdColumn column) const;
    QList<int> metInHead(const HouseholdLine &line) const;
    QString metMember(const HouseholdLine &line) const;
    QVariant fact(const HouseholdLine &line, HouseholdColumn column, HouseholdRole role) const;

    Store &m_store;
    const std::shared_ptr<Reading> m_reading;
    std::shared_ptr<const CodeBook> m_codes;
    QHash<QString, QString> m_villageNames;
    Language m_language = Language::Chinese;
    HouseholdFilter m_filter;
    HouseholdOrder m_order;
    LinesInOrder m_lines; // that the rows are of
    LineRows m_rows;
    HouseholdSummary m_summary;
    SearchQuery m_shownSearch; // that the rows were found by
    QSet<Id> m_marked;
    bool m_asked = false;    // an answer is on its way
    bool m_askAgain = false; // something else is wanted meanwhile
    bool m_reloadAgain = false;
};

} // namespace models
