// SPDX-License-Identifier: GPL-3.0-or-later
// The left half of the sign-in page: who the program is and what it promises.
#pragma once

#include <QFrame>

#include <array>

class QLabel;

namespace views {

class Theme;

class BrandPanel : public QFrame
{
    Q_OBJECT

public:
    explicit BrandPanel(const Theme &theme, QWidget *parent = nullptr);

    void setVersion(const QString &version, bool demonstration);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makePromise(QLabel *text);
    void retranslate();

    const Theme &m_theme;
    QLabel *m_name;
    QLabel *m_latinName;
    QLabel *m_purpose;
    std::array<QLabel *, 3> m_promises{};
    QLabel *m_foot;
    QString m_version;
    bool m_demonstration = false;
};

} // namespace views
