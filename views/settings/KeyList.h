// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the program and what it does.
#pragma once

#include <QWidget>

class QLabel;

namespace views {

class KeyList : public QWidget
{
    Q_OBJECT

public:
    explicit KeyList(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<QLabel *> m_meanings;
};

} // namespace views
