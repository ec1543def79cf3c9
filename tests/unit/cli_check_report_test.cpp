// SPDX-License-Identifier: MIT
#include "cli/check/check_report.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace jixiao;
using namespace jixiao::cli;

namespace {

Finding at(Code code, const char* file, const char* sheet, const char* cell) {
    return {code, {file, sheet, cell}, {}, "91.13", "91.12", {}, {}};
}

// Two files, the second one refused; findings in the order in which a run finds them.
CheckResult sample_result() {
    CheckResult result;
    FileResult& file = result.files.emplace_back();
    file.file = "甲.xlsx";
    file.forms.push_back({"one", "表2", "A1:H26", 100, false, 12});
    file.forms.push_back({"two", "表1", "A1:H26", 100, false, 5});
    file.findings = {at(Code::sum_differs, "甲.xlsx", "表1", "B3"),
                     at(Code::column_extra, "甲.xlsx", "表2", "H5"),
                     at(Code::rate_differs, "甲.xlsx", "表2", "F25"),
                     at(Code::value_unreadable, "甲.xlsx", "表2", "AA9"),
                     at(Code::sheet_not_a_form, "甲.xlsx", "说明", "")};
    file.findings[2].evidence = {
        "funding.rate", "合计 · 执行率", "1 ÷ 3 = 0.33", "0.01", {"D25", "E25"}};
    FileResult& refused = result.files.emplace_back();
    refused.file = "乙.xlsx";
    refused.refusal = at(Code::file_empty, "乙.xlsx", "", "");
    std::vector<Finding> across = {at(Code::disagrees_with_form, "甲.xlsx", "表2", "A1"),
                                   at(Code::unit_missing, "", "", "")};
    result.complete(std::move(across));
    return result;
}

template <class Print>
std::string printed(const Print& print, const CheckReportSettings& settings) {
    std::ostringstream out;
    print(out, sample_result(), settings);
    return out.str();
}

std::vector<std::string> cells(Level least) {
    const CheckResult result = sample_result();
    std::vector<std::string> cells;
    for (const Finding* finding : result.listed(least)) cells.push_back(finding->at.cell);
    return cells;
}

}  // namespace

TEST_CASE("findings stand in the order of files, sheets and cells, and are told by their level") {
    using Cells = std::vector<std::string>;
    CHECK(cells(Level::note) == Cells{"A1", "H5", "AA9", "F25", "B3", "", "", ""});
    CHECK(cells(Level::explain) == Cells{"A1", "AA9", "F25", "B3", "", ""});
    CHECK(cells(Level::error) == Cells{"A1", "F25", "B3", ""});
}

TEST_CASE("a check with errors or refusals asks for a correction") {
    CheckResult result = sample_result();
    CHECK(result.totals.has_errors());
    CHECK(result.totals.refused == 1);
    CHECK(result.totals.findings[0] == 3);
    CHECK(result.totals.findings[1] == 2);
    CHECK(result.totals.findings[3] == 2);
}

TEST_CASE("people read the findings sheet by sheet with their calculation and advice") {
    const std::string text =
        printed(&print_check_findings, {.language = Language::zh, .least = Level::error});
    CHECK(
        text.starts_with("甲.xlsx【表2】\n"
                         "  A1   错误  JX1601  "));
    CHECK(text.find("  F25  错误  JX1205  合计 · 执行率：填写 91.13，算得 91.12\n"
                    "                     1 ÷ 3 = 0.33；允许误差 0.01；另见 D25 E25\n"
                    "                     请核对比率及其分子、分母。\n"
                    "\n"
                    "甲.xlsx【表1】\n"
                    "  B3  错误  JX1201  ") != std::string::npos);
    CHECK(text.find("乙.xlsx\n  错误  JX0104  ") != std::string::npos);
}

TEST_CASE("sentences are broken for the terminal, but not for a file") {
    const std::string text = printed(
        &print_check_findings,
        {.language = Language::en, .least = Level::explain, .columns = 60, .written_to = {}});
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 70);
    CHECK(text.find("All files together\n") != std::string::npos);
}

TEST_CASE("the closing table counts what is not listed") {
    const std::string text = printed(
        &print_check_totals,
        {.language = Language::en, .least = Level::warning, .columns = 0, .written_to = "a.csv"});
    CHECK(text ==
          "files       2 (1 refused, 0 without a form)\n"
          "forms       2 (0 not filled in)\n"
          "indicators  17\n"
          "findings    3 errors, 2 warnings, 0 to explain, 2 notes\n"
          "  JX0104    1  error    file.empty\n"
          "  JX1111    1  warning  value.unreadable\n"
          "  JX1201    1  error    check.sum\n"
          "  JX1205    1  error    check.rate\n"
          "  JX1601    1  error    check.across\n"
          "  JX1604    1  warning  check.unit-missing\n"
          "            2 not listed; to list all: --min-level note\n"
          "report      a.csv\n");
}

TEST_CASE("scripts read a JSON object in one language") {
    const std::string text =
        printed(&print_check_json, {.language = Language::zh, .least = Level::error});
    CHECK(text.find(R"("heading":"合计 · 执行率","field":null,"found":"91.13","expected":"91.12",)"
                    R"("calculation":"1 ÷ 3 = 0.33","tolerance":"0.01","rule":"funding.rate",)"
                    R"("related":["D25","E25"],"message":"填写 91.13，算得 91.12","fix":)") !=
          std::string::npos);
    CHECK(text.find(R"("file":"乙.xlsx","refused":{"code":"JX0104",)") != std::string::npos);
    CHECK(text.find("JX1111\",\"name") == std::string::npos);
    CHECK(text.find(R"("errors":3,"warnings":2,"to_explain":0,"notes":2,"codes":{"JX0104":1,)") !=
          std::string::npos);
}
