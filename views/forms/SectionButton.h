// SPDX-License-Identifier: GPL-3.0-or-later
// One section in the rail of the form.
#pragma once

#include "views/forms/SectionRail.h"

#include <QAbstractButton>

namespace views {

class SectionButton : public QAbstractButton
{
    Q_OBJECT

public:
    SectionButton(const Theme &theme, QWidget *parent);

    void setState(const SectionState &state);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMarks(QPainter &painter) const;
    int paintCount(QPainter &painter, int right, const char *icon, int count) const; // the new right end
    QString spokenState() const;

    const Theme &m_theme;
    SectionState m_state;
    bool m_narrow = false;
};

} // namespace views
