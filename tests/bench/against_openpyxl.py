#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Raw read of small forms against openpyxl, CPU time, in one run.

usage: against_openpyxl.py BENCH_RAW_READ FOLDER     (needs python3-openpyxl)

FOLDER is the one that bench_raw_read has generated its forms in. openpyxl reads a sample of them.
"""
import pathlib
import re
import subprocess
import sys
import time

import openpyxl

SAMPLE = 100


def openpyxl_seconds(paths):
    before = time.process_time()
    cells = 0
    for path in paths:
        workbook = openpyxl.load_workbook(path, data_only=True)
        for sheet in workbook:
            for row in sheet.iter_rows(values_only=True):
                cells += sum(value is not None for value in row)
    return (time.process_time() - before) / len(paths), cells


def main(bench, folder):
    printed = subprocess.run([bench, folder], capture_output=True, text=True, check=True).stdout
    small = printed[printed.index("small forms"):]
    files = int(re.search(r"(\d+) files", small)[1])
    inflate = float(re.search(r"inflate alone, libdeflate +([\d.]+) ms", small)[1]) / 1000 / files
    raw = float(re.search(r"raw read +([\d.]+) ms", small)[1]) / 1000 / files
    forms = [p for p in sorted(pathlib.Path(folder).rglob("*.xlsx")) if p.stat().st_size < 1 << 20]
    paths = forms[:: max(1, len(forms) // SAMPLE)]
    peer, cells = openpyxl_seconds(paths)
    print(f"inflate alone 1.00, raw read {raw / inflate:.2f}, openpyxl {peer / inflate:.0f} "
          f"(sample of {len(paths)} files, {cells} cells); openpyxl / raw read {peer / raw:.0f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
