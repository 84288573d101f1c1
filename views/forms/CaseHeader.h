// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a household form: whose case it is, how it stands, and what one may do with it as a whole.
#pragma once

#include <QObject>

class QPushButton;

namespace views {

class CaseSession;
class PageHeader;

class CaseHeader : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    CaseHeader(CaseSession &session, PageHeader &header, QObject *parent);

    void show(); // as the case is now
    void retranslate();
    bool mayHandIn() const; // what is in review already is not handed in again, unless something is edited
    bool mayTakeBack() const;

Q_SIGNALS:
    void printWanted();
    void saveWanted();
    void takeBackWanted();
    void submitWanted();

private:
    QString place() const;

    CaseSession &m_session;
    PageHeader &m_header;
    QPushButton *m_print;
    QPushButton *m_save;
    QPushButton *m_takeBack;
    QPushButton *m_submit;
};

} // namespace views
