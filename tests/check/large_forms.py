#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Forms of shapes that cost much: each is done with in good time, whatever is found in it.

usage: large_forms.py JIXIAO

The limit is far above what is needed: work that grows with the square of the rows, or worse, runs
into it.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "corpus"))
from workbook_parts import pack, parts, row, sheet  # noqa: E402

SECONDS = 60
TOP = [["项目支出绩效自评表"], ["项目名称", "甲"], ["主管部门", "乙"], ["实施单位", "丙"]]
FUNDING = [["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
           ["年度资金总额", "", "100", "100", "50", "10", "50%", "5"]]
RESULTS = [["预期目标", "", "实际完成情况"], ["x", "", "y"]]
HEADS = [["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分",
          "偏差原因分析及改进措施"]]


def indicators(count):
    return [["产出指标", "数量指标", f"指标{i:06d}", "≥3个", "2个", "0.1", "0.1"] for i in range(count)]


def failing_rates(count):
    """Every rate is wrong, and none as a share of one."""
    wrong = [["其他资金", "", "100", "100", "50", "", f"0.{600 + i % 300}"] for i in range(count)]
    return TOP + FUNDING + wrong + RESULTS + HEADS + indicators(3), ""


def failing_scores(count):
    return TOP + FUNDING + RESULTS + HEADS + indicators(count), ""


def single_texts(count):
    """As many single texts above the table as rows in it that have only one."""
    above = [[f"项目甲乙丙丁{i:06d}"] for i in range(count)]
    inside = [["", "", f"项目甲乙丙丁{i + count:06d}"] for i in range(count)]
    return TOP + FUNDING + RESULTS + above + HEADS + inside, ""


def foreign_merges(count):
    """Merges beside the table, in a sheet too large for an index of places."""
    merges = "".join(f'<mergeCell ref="K{i}:L{i}"/>' for i in range(1, count + 1))
    return (TOP + FUNDING + RESULTS + HEADS + indicators(count),
            f'<mergeCells count="{count}">{merges}</mergeCells>')


def repeated_titles(count):
    return TOP[:1] * count, ""


SHAPES = [(failing_rates, 1000), (failing_scores, 2000), (single_texts, 10_000),
          (foreign_merges, 4000), (repeated_titles, 10_000)]


def cells(texts, number):
    return row(*(f'<c r="{chr(65 + i)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
                 for i, text in enumerate(texts) if text), r=number)


def workbook(rows, after):
    return pack(parts(sheet("".join(cells(texts, i) for i, texts in enumerate(rows, 1)),
                            after=after)))


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for shape, count in SHAPES:
            path = pathlib.Path(folder) / f"{shape.__name__}.xlsx"
            path.write_bytes(workbook(*shape(count)))
            begin = time.monotonic()
            try:
                done = subprocess.run([program, "check", path, "--format", "json"], timeout=SECONDS,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            except subprocess.TimeoutExpired:
                failures.append(f"{shape.__name__}: not done after {SECONDS} s")
                continue
            print(f"{shape.__name__}: {time.monotonic() - begin:.1f} s")
            if done.returncode not in (0, 1) or b"JX9092" in done.stdout:
                failures.append(f"{shape.__name__}: ends with {done.returncode}")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
