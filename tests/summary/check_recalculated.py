#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every shipped definition's summary, recalculated by LibreOffice: each cell as the file has it.

usage: check_recalculated.py JIXIAO
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))
try:
    import recalculation
except ImportError:
    print("openpyxl is missing")
    sys.exit(77)

import review_files

FORMS = review_files.FORMS
SICHUAN = FORMS / "sichuan"


def inputs(folder):
    review = folder / "复核"
    review_files.make(review)
    allocation = next(SICHUAN.glob("表1_*"))
    return {"sichuan-cities-2021": [SICHUAN / "市州自评", review, allocation],
            "sichuan-site-2021": [*SICHUAN.glob("附件二_绩效评价评分表_*"),
                                  *SICHUAN.glob("附件二_现场*")],
            "sichuan-allocation-2021": [allocation],
            "sichuan-execution-2021": [allocation, next(SICHUAN.glob("附件三_*"))],
            "hunan-completion-2023": [FORMS / "hunan"],
            "shanghai-overview-2023": sorted((FORMS / "shanghai").glob("[1-9]_*")),
            "generic": [FORMS]}


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    if shutil.which("soffice") is None:
        print("soffice is missing")
        return 77
    failures = []
    with tempfile.TemporaryDirectory() as folder_name:
        folder = pathlib.Path(folder_name)
        for name, paths in inputs(folder).items():
            path = folder / f"{name}.xlsx"
            subprocess.run([program, "summary", *paths, "--definition", name, "--out", path],
                           check=False, capture_output=True)
            again = recalculation.recalculate([path], folder) / path.name
            count, lines = recalculation.differences(path, again)
            print(f"{name}: {count} formulas")
            failures += [f"{name}: {line}" for line in lines]
            if count == 0 and name != "hunan-completion-2023":
                failures.append(f"{name}: no formulas")
    print("\n".join(failures) if failures else "all as cached")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
