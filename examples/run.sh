#!/bin/sh
# SPDX-License-Identifier: MIT
# On a fresh Debian 12: installs what is needed, builds, reads the example forms into canonical
# data in all three formats, checks them, sums them up, marks what is wrong in copies, and says where
# the results lie.
set -eu
cd "$(dirname "$0")/.."
.ci/install.sh build
cmake --preset release -DJIXIAO_BUILD_TESTS=OFF >/dev/null
cmake --build --preset release
jixiao=build/release/src/jixiao

mkdir -p out
# Exit code 1: everything was read, but the forms hold things to look at.
"$jixiao" import examples/forms --out out/forms.jsonl || [ $? = 1 ]
"$jixiao" import examples/forms --format csv --out out/tables --json >out/report.json || [ $? = 1 ]
"$jixiao" import examples/forms --format sqlite --out out/forms.sqlite --json >/dev/null || [ $? = 1 ]
"$jixiao" check examples/forms || [ $? = 1 ]
"$jixiao" check examples/forms --format xlsx --out out/check.xlsx >/dev/null || [ $? = 1 ]
"$jixiao" summary examples/forms --definition sichuan-cities-2021 --out out/cities.xlsx >/dev/null ||
    [ $? = 1 ]
"$jixiao" annotate examples/forms --out out/returned >/dev/null || [ $? = 1 ]

echo
echo "The results lie in"
for result in forms.jsonl tables/ forms.sqlite check.xlsx cities.xlsx returned/; do
    echo "  $PWD/out/$result"
done
