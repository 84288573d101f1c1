// SPDX-License-Identifier: GPL-3.0-or-later
// An account that has its data on this computer, as a card to choose.
#pragma once

#include <QAbstractButton>
#include <QDate>

#include <optional>

namespace views {

class Theme;

struct LocalAccount
{
    QString id{}; // whatever the program knows it by
    QString name{};  // as it is signed in with
    QString person{}; // whose it is; empty if this computer never heard
    QString role{};                   // translated
    QString place{};                  // village or organisation
    std::optional<QDate> leaseEnds{}; // last day of offline use; nothing while online
    int leaseDays = 0;
    int waiting = 0; // changes on this computer not yet sent
};

class AccountCard : public QAbstractButton
{
    Q_OBJECT

public:
    AccountCard(const Theme &theme, const LocalAccount &account, QWidget *parent);

    const LocalAccount &account() const { return m_account; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString &title() const;
    void paintTexts(QPainter &painter) const;

    const Theme &m_theme;
    LocalAccount m_account;
};

} // namespace views
