#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the packages of the steps named: .ci/install.sh build test
# Nothing is asked and nothing is downloaded when all of them are there.
set -eu
here=$(dirname "$0")

wanted=""
for step in "$@"; do
    wanted="$wanted $(sed -n "s/^$step  *//p" "$here/packages.txt" | tr '\n' ' ')"
done

missing=""
for package in $wanted; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true) in
        "install ok installed") ;;
        *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing \
    </dev/null >/dev/null
