// SPDX-License-Identifier: GPL-3.0-or-later
// A label above an editor and, when there is one, the problem below it in words. The label is the editor's buddy.
#pragma once

#include "views/shell/Tokens.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace views {

class IconLabel;
class Theme;

class FieldRow : public QWidget
{
    Q_OBJECT

public:
    FieldRow(const Theme &theme, const QString &objectName, QWidget *parent);

    void setLabel(const QString &label, const QString &placeholder = {});
    void showProblem(Tone tone, const QString &sentence);
    void clearProblem();
    void refuse(const QString &sentence); // an error; the text stays and is chosen, so that typing takes its place
    void clear();                         // text and problem
    QLineEdit &edit() const { return *m_edit; }

private:
    QLabel *m_label;
    QLineEdit *m_edit;
    IconLabel *m_problemIcon;
    QLabel *m_problem;
};

} // namespace views
