// SPDX-License-Identifier: GPL-3.0-or-later
// A key drawn as a small cap, and a row of caps with what they do: [Enter] unlock.
#pragma once

#include <QLabel>
#include <QWidget>

namespace views {

class KeyCap : public QLabel
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);
};

// Caps and their meaning in one line, for the foot of a page.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QStringList &keys, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setKeys(int count); // of those it was made with, only the first ones are shown

private:
    QLabel *m_text;
};

} // namespace views
