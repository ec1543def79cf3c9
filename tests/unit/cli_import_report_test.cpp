// SPDX-License-Identifier: MIT
#include "cli/import/import_report.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace jixiao;
using namespace jixiao::cli;

namespace {

Finding finding(Code code, const char* cell) {
    return {code, {"a.xlsx", "表", cell}, {}, "x", "y", {}};
}

FileResult one_form() {
    FileResult result;
    result.file = "a.xlsx";
    result.forms.push_back({"shanghai-2023", "表", "A1:H26", 100, false, 12});
    result.findings = {finding(Code::column_extra, "H5"), finding(Code::field_empty, "B3"),
                       finding(Code::value_not_number, "C7")};
    return result;
}

FileResult refused() {
    FileResult result;
    result.file = "b.xlsx";
    result.refusal = Finding{Code::file_empty, {"b.xlsx", {}, {}}, {}, {}, {}, {}};
    return result;
}

std::string told(std::unique_ptr<ImportReport> (*make)(std::ostream&, ReportSettings),
                 ReportSettings settings) {
    std::ostringstream out;
    const auto report = make(out, std::move(settings));
    ImportTotals totals;
    for (const FileResult& result : {one_form(), refused()}) {
        totals.add(result);
        report->add(result);
    }
    report->finish(totals);
    return out.str();
}

}  // namespace

TEST_CASE("the text report tells errors first, leaves notes to the data, and sums up") {
    CHECK(told(make_text_report, {.written_to = "out.jsonl"}) ==
          "a.xlsx: error: [表] C7 “x” is not a number [JX1112]\n"
          "a.xlsx: warning: [表] B3 “y” is not filled in [JX1012]\n"
          "Refused files:\n"
          "  error: the file is empty: b.xlsx [JX0104]\n"
          "    Save it again or ask the sender for it.\n"
          "files       2 (1 refused, 0 without a form)\n"
          "forms       1 (0 not filled in)\n"
          "indicators  12\n"
          "findings    1 errors, 1 warnings, 0 to explain, 1 notes\n"
          "data        out.jsonl\n");
}

TEST_CASE("a dry run tells everything") {
    const std::string text = told(make_text_report, {.language = Language::zh, .everything = true});
    CHECK(text.find("a.xlsx【表】A1:H26: shanghai-2023（符合 100%），指标 12 条\n") == 0);
    CHECK(text.find("提示: ") != std::string::npos);
    CHECK(text.find("数据") == std::string::npos);
}

TEST_CASE("a cap leaves the worst and counts the rest") {
    const std::string text = told(make_text_report, {.everything = true, .most_per_file = 1});
    CHECK(text.find("[JX1112]") != std::string::npos);
    CHECK(text.find("[JX1012]") == std::string::npos);
    CHECK(text.find("a.xlsx: 2 more, see findings in the data\n") != std::string::npos);
}

TEST_CASE("the JSON report holds every form and finding") {
    const std::string json = told(make_json_report, {});
    CHECK(
        json.starts_with("{\"files\":[\n{\"file\":\"a.xlsx\",\"refused\":null,\"forms\":[{\"id\":"
                         "\"shanghai-2023\",\"sheet\":\"表\",\"range\":\"A1:H26\",\"fits\":100,"
                         "\"unfilled\":false,\"indicators\":12}],\"findings\":[{"));
    CHECK(json.find("\"code\":\"JX1022\",\"name\":\"form.column-extra\",\"level\":\"note\"") !=
          std::string::npos);
    CHECK(json.ends_with(
        "\"forms\":[],\"findings\":[]}\n],\"totals\":{\"files\":2,\"refused\":1,\"without_form\":0,"
        "\"forms\":1,\"unfilled\":0,\"indicators\":12,\"errors\":1,\"warnings\":1,\"to_explain\":0,"
        "\"notes\":1},"
        "\"written_to\":null}\n"));
}

TEST_CASE("errors and refusals decide the exit code, warnings do not") {
    ImportTotals totals;
    FileResult result = one_form();
    result.findings.pop_back();
    totals.add(result);
    CHECK_FALSE(totals.has_errors());
    ImportTotals with_error = totals;
    with_error.add(one_form());
    CHECK(with_error.has_errors());
    totals.add(refused());
    CHECK(totals.has_errors());
}
