// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/AnyNetwork.h"

#include <QNetworkInterface>

#include <algorithm>

namespace app {

bool anyNetwork()
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    return std::ranges::any_of(all, [](const QNetworkInterface &one) {
        return one.flags().testFlag(QNetworkInterface::IsRunning) &&
               !one.flags().testFlag(QNetworkInterface::IsLoopBack);
    });
}

} // namespace app
