// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where nothing is yet: a picture, "no … yet", one sentence, and at most three ways to begin.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace views {

class IconLabel;
class ProgressLine;
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
    // Long work under the cards, as wide as they are: a first download that need not be waited for.
    ProgressLine &progress() const { return *m_progress; }
    StartCard *addCard(const QString &icon, const QString &key, bool primary);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_cards;
    ProgressLine *m_progress;
    QWidget *m_disc;
};

} // namespace views
