#!/bin/sh
# SPDX-License-Identifier: MIT
# On a fresh Debian 12: installs what is needed, builds with warnings as errors, runs all tests.
set -eu
cd "$(dirname "$0")/.."
.ci/install.sh build test
cmake --preset test >/dev/null
cmake --build --preset test
ctest --preset test --parallel "$(nproc)"
