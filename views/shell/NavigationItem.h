// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the navigation, and the round picture of a person.
#pragma once

#include "views/shell/PageSpec.h"
#include "views/shell/Tokens.h"

#include <QAbstractButton>

namespace views {

class Theme;

class NavigationItem : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationItem(const Theme &theme, const PageSpec &spec, QWidget *parent);

    const PageSpec &spec() const { return m_spec; }
    void setFolded(bool folded);
    void setCounter(int count, Tone tone);
    void retranslate();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCounter(QPainter &painter) const;

    const Theme &m_theme;
    const PageSpec &m_spec;
    bool m_folded = false;
    int m_count = 0;
    Tone m_tone = Tone::Neutral;
};

// The first character of a name on a disc.
class Avatar : public QAbstractButton
{
    Q_OBJECT

public:
    Avatar(const Theme &theme, int diameter, QWidget *parent);
    void setName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_diameter;
    QString m_initial;
};

} // namespace views
