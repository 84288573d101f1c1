// SPDX-License-Identifier: GPL-3.0-or-later
// The history of one field over the page from which it was asked for: every change in a table, the chosen one in full
// below. Opened with open(); Esc closes it and the focus goes back to where it was.
#pragma once

#include "views/forms/FieldRef.h"

#include "models/rules/FieldHistory.h"
#include "models/schema/CodeBook.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;

namespace views {

class HistoryTable;
class MessageBar;
class TableView;
class Theme;

struct ShownHistory
{
    enum class Source {
        Asking,      // what this computer knows; the server has not answered yet
        Server,      // all there is
        ThisComputer // the server could not be asked
    };
    std::vector<models::FieldChange> changes{};
    Source source = Source::Asking;
    QString failure{}; // why the server could not be asked, if it was not for want of a connection
};

class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    // All must outlive the dialog. `place` is a field of a known type; `title` names it as the page does; `reader` is
    // the account that looks at it.
    HistoryDialog(const Theme &theme, const models::CodeBook &codes, const FieldRef &place, const QString &title,
                  const models::Id &reader, QWidget *parent);

    void setHistory(const ShownHistory &history);
    void done(int result) override;

private:
    QWidget *makeTable();
    QLayout *makeFoot();
    void showSource(const ShownHistory &history);
    void showChange();
    QString summary(const ShownHistory &history) const;

    const models::Id m_reader;
    const QPointer<QWidget> m_focusBefore;
    HistoryTable *m_model;
    TableView *m_table;
    MessageBar *m_bar;
    QLabel *m_summary;
    QLabel *m_detail;
    QPushButton *m_close;
};

} // namespace views
