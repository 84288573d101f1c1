// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where nothing is yet: a picture, "no … yet", one sentence, and at most three ways to begin.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace views {

class IconLabel;
class Theme;

// One way to begin: icon, title, a sentence, a button and its key.
class StartCard : public QFrame
{
    Q_OBJECT

public:
    StartCard(const Theme &theme, const QString &icon, const QString &key, bool primary, QWidget *parent);

    void setTexts(const QString &title, const QString &sentence, const QString &button);
    QPushButton &button() const { return *m_button; }

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_button;
};

class EmptyPage : public QFrame
{
    Q_OBJECT

public:
    EmptyPage(const Theme &theme, const QString &icon, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    StartCard *addCard(const QString &icon, const QString &key, bool primary);

private:
    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_cards;
};

} // namespace views
