#!/bin/sh
# SPDX-License-Identifier: MIT
# A short run of one fuzz target: .ci/fuzz.sh build/asan/tests/fuzz/NAME_fuzzer [seconds]
# Prints how many inputs were tried, or how the target failed and the input that made it fail.
set -eu
target=$1
seconds=${2:-10}
name=$(basename "$target")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/corpus"

seeds=tests/fuzz/seeds/$name
[ -d "$seeds" ] || seeds=
if ! "$target" -max_total_time="$seconds" -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix="$work/" "$work/corpus" $seeds >"$work/log" 2>&1; then
    tail -n 60 "$work/log"
    echo "$name failed; the input in base64:"
    base64 "$work"/crash-* "$work"/oom-* "$work"/timeout-* "$work"/leak-* 2>/dev/null
    exit 1
fi
sed -n "s/^stat::number_of_executed_units: */$name, inputs tried: /p" "$work/log"
