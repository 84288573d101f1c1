// SPDX-License-Identifier: GPL-3.0-or-later
// A surface with a hairline edge, a head (title, muted fact, tools at the right) and a body that the page fills.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace views {

class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setFact(const QString &fact);
    QHBoxLayout *tools() const { return m_tools; } // right end of the head
    QVBoxLayout *body() const { return m_body; }

private:
    QLabel *m_title;
    QLabel *m_fact;
    QHBoxLayout *m_tools;
    QVBoxLayout *m_body;
};

} // namespace views
