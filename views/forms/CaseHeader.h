// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a household form: whose case it is, how it stands, and what one may do with it as a whole.
#pragma once

#include <QObject>

class QAction;
class QPushButton;

namespace views {

class CaseSession;
class Page;
class Theme;
enum class ButtonKind;

class CaseHeader : public QObject
{
    Q_OBJECT

public:
    // Takes the header of the page, and adds its commands. Both must outlive this.
    CaseHeader(CaseSession &session, Page &page, const Theme &theme, QObject *parent);

    void show(); // as the case is now
    void retranslate();
    bool mayHandIn() const; // what waits or is approved is not handed in again, unless something is edited
    bool mayTakeBack() const;

Q_SIGNALS:
    void printWanted();
    void saveWanted();
    void takeBackWanted();
    void submitWanted();

private:
    struct Act // one thing that may be done, by its button and by its key
    {
        QPushButton *button;
        QAction *command;

        void setVisible(bool visible) const;
    };
    struct ActSpec
    {
        const char *name;
        const char *icon;
        const char *key;
        const char *command;
        ButtonKind kind;
    };

    void show(const Act &act, bool visible);
    Act add(const ActSpec &spec, void (CaseHeader::*wanted)());
    QString place() const;

    CaseSession &m_session;
    Page &m_page;
    const Theme &m_theme;
    Act m_print;
    Act m_save;
    Act m_takeBack;
    Act m_submit;
};

} // namespace views
