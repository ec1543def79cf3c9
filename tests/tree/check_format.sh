#!/bin/sh
# SPDX-License-Identifier: MIT
# The layout of the code is what clang-format 14 makes of it; other versions differ in details.
# usage: check_format.sh ROOT          exits 77 (skipped) where that version is missing
set -eu
cd "$1"
command -v clang-format-14 >/dev/null || { echo "skipped: clang-format-14 is not installed"; exit 77; }
find src tests -name '*.cpp' -o -name '*.hpp' | sort | xargs clang-format-14 --dry-run -Werror
