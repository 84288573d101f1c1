// SPDX-License-Identifier: GPL-3.0-or-later
// Whether this computer has any network at all; whether a server is behind it only a request tells.
#pragma once

namespace app {

bool anyNetwork(); // some connection other than to this computer itself

} // namespace app
