// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, what was kept, what next: one line over the work instead of a modal box. Hidden until it has a
// message.
#pragma once

#include "views/shell/Tokens.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace views {

class IconLabel;
class Theme;

struct Message
{
    Tone tone = Tone::Info;
    QString text{};   // may hold <b>…</b>; everything typed by people must be escaped by the caller
    QString action{}; // word on the one button; empty for none
    bool closable = true;
    QString icon{}; // empty: the tone's own
};

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const Message &message);
    // As above; the words are made anew when the language changes.
    void show(std::function<Message()> words);
    void clear();
    bool closable() const { return m_closable; }
    void leave(); // whoever made it has been left: what may be closed goes

Q_SIGNALS:
    void actionWanted();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void put(const Message &message);
    void retranslate();
    void resizeToType();
    void close();

    const Theme &m_theme;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<Message()> m_words; // null: the text stays as it was said
    bool m_closable = true;
};

} // namespace views
