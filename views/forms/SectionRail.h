// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the form at its left: letter, name, and how far each is: a tick, the counts of its problems, or that
// nothing is in it yet. Narrow, it shows letters and marks alone.
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace views {

class KeyHint;
class SectionButton;
class Theme;

struct SectionState
{
    QString letter;
    QString title;
    int errors = 0;
    int warnings = 0;
    int comments = 0; // that wait for an answer
    bool isEmpty = false;
    bool isComplete = false;

    bool operator==(const SectionState &) const = default;
};

class SectionRail : public QFrame
{
    Q_OBJECT

public:
    explicit SectionRail(const Theme &theme, QWidget *parent = nullptr);

    void setSections(const std::vector<SectionState> &sections);
    void setCurrent(int index);
    void setComplete(int percent);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Theme &m_theme;
    QVBoxLayout *m_list;
    std::vector<SectionButton *> m_buttons;
    QLabel *m_completeText;
    QProgressBar *m_complete;
    KeyHint *m_sectionKeys;
    KeyHint *m_fieldKeys;
    QWidget *m_foot;
    int m_percent = 0;
    bool m_narrow = false;
};

} // namespace views
