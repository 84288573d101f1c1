// SPDX-License-Identifier: GPL-3.0-or-later
// The search box of a page header: a glass at the left, a cross to empty it, and the cap of the key that leads here.
#pragma once

#include <QWidget>

class QLineEdit;

namespace views {

class Theme;

class SearchField : public QWidget
{
    Q_OBJECT

public:
    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    QString text() const;
    QLineEdit &edit() const { return *m_edit; }
    void takeFocus(); // and selects what is there

Q_SIGNALS:
    void textChanged(const QString &text); // at each keystroke; whoever searches decides when to wait
    void leftDownwards();                  // Down or Enter: on to the results

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void resizeToType();

    const Theme &m_theme;
    QLineEdit *m_edit;
    QWidget *m_cap;
};

} // namespace views
