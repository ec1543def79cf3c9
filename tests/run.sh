#!/bin/sh
# SPDX-License-Identifier: MIT
# On a fresh Debian 12: installs what is needed, builds with warnings as errors, runs all tests.
set -eu
cd "$(dirname "$0")/.."
.ci/install.sh build test
cmake --preset dev >/dev/null
cmake --build --preset dev
ctest --preset dev --parallel "$(nproc)"
