# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: what the build and the tests stand on, and how it gets onto a Debian or Ubuntu.
# Installs with apt when this user may (root, or sudo without a password); otherwise names exactly what is missing.

build_packages="g++ cmake ninja-build pkg-config qt6-base-dev libqt6opengl6-dev qt6-charts-dev libqt6svg6-dev
    qtkeychain-qt6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libqt6sql6-sqlite qt6-qpa-plugins
    libgl1-mesa-dev libsqlite3-dev libsodium-dev libicu-dev zlib1g-dev libssl-dev libboost-dev fonts-noto-cjk"
test_packages="librapidcheck-dev libbenchmark-dev dbus gnome-keyring poppler-utils openssl python3"

# A name may also be one that an installed package stands for: Debian's qt6-svg-dev provides libqt6svg6-dev.
missing_packages() {
    local package present
    present=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}, ${Provides}\n' 2>/dev/null |
        sed -n 's/^ii *//p' | tr ',' '\n' | sed 's/ *(.*//; s/ //g')
    for package in "$@"; do
        grep -qxF "$package" <<<"$present" || printf '%s ' "$package"
    done
}

require_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not a Debian or Ubuntu: please install the counterparts of: $*" >&2
        return 0
    fi
    local missing as_root=""
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as_root="sudo -n"
        else
            echo "Missing packages: $missing" >&2
            echo "Please run: sudo apt-get install --no-install-recommends $missing" >&2
            return 1
        fi
    fi
    echo "Installing: $missing"
    $as_root apt-get update -qq || echo "apt-get update failed; trying with the lists that are here" >&2
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null || {
        echo "apt-get could not install: $missing" >&2
        return 1
    }
}

# configure_and_build PRESET [TARGET…]; further options of the configuration stand in $configure_options.
configure_options=
configure_and_build() {
    local preset=$1 launcher=""
    shift
    command -v ccache >/dev/null && launcher="-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"
    cmake --preset "$preset" $configure_options $launcher >"build-$preset.log" 2>&1 || { cat "build-$preset.log" >&2; rm -f "build-$preset.log"; return 1; }
    rm -f "build-$preset.log"
    cmake --build --preset "$preset" "$@"
}
