// SPDX-License-Identifier: GPL-3.0-or-later
// Help for the field or the page that has the focus, over the right side of the window. F1 or Escape closes it and
// gives the focus back.
#pragma once

#include <QFrame>
#include <QPointer>

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace views {

class Theme;

struct HelpPart
{
    QString head{}; // empty for none
    QString text{}; // plain; lines by line breaks

    bool operator==(const HelpPart &) const = default;
};

struct HelpText
{
    QString title{};
    std::vector<HelpPart> parts{};

    bool isEmpty() const { return title.isEmpty(); }
    bool operator==(const HelpText &) const = default;
};

class HelpPanel : public QFrame
{
    Q_OBJECT

public:
    // Lies over `window`, hidden until it is opened.
    HelpPanel(const Theme &theme, QWidget &window);

    void open(const HelpText &text);
    void close();
    void setKeysOffered(bool offered); // the way to the list of all keys
    QString text() const;              // all that is shown, line by line

Q_SIGNALS:
    void keysWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void fill();
    void retranslate();

    const Theme &m_theme;
    QWidget &m_window;
    HelpText m_text;
    QLabel *m_title;
    QToolButton *m_close;
    QWidget *m_content;
    QVBoxLayout *m_parts;
    QWidget *m_scroll;
    QPushButton *m_keys;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace views
