// SPDX-License-Identifier: GPL-3.0-or-later
// What the function keys do with the field in which one stands: its history (F3), a comment on it or the answer to one
// (F4), last year's value (F7). Where they can do nothing they say why.
#pragma once

#include "views/forms/FieldRef.h"

#include <QObject>

namespace views {

class CaseSession;
class SectionStack;

class FieldKeys : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    FieldKeys(CaseSession &session, SectionStack &stack, QObject *parent);

    void askForHistory();
    void comment();
    void takeLastYear();

Q_SIGNALS:
    void historyWanted(const views::FieldRef &place);
    void said(const QString &words); // for the message bar

private:
    CaseSession &m_session;
    SectionStack &m_stack;
};

} // namespace views
