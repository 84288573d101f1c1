#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with a fresh, unlocked keychain: dbus-run-session -- with-keychain.sh program [arguments]
set -euo pipefail
HOME=$(mktemp -d)
XDG_RUNTIME_DIR=$HOME
export HOME XDG_RUNTIME_DIR HEMAI_TEST_KEYCHAIN=1
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
trap 'rm -rf "$HOME"' EXIT
echo -n invented | gnome-keyring-daemon --unlock --components=secrets >/dev/null
"$@"
