// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "export/findings_csv.hpp"
#include "export/findings_workbook.hpp"
#include "unit/store_sample.hpp"
#include "xlsx/read_grid.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/workbook.hpp"

using namespace jixiao;
using exporter::FindingsReport;

namespace {

const Finding& rate_finding() {
    static const Finding finding{
        Code::rate_differs,
        {"甲.xlsx", "自评表", "F25"},
        "funding.rate_pct",
        "=1+1",
        "99.50",
        {},
        {"funding.rate", "执行率", "199 ÷ 200 × 100 = 99.5", "0.01", {"D25", "E25"}}};
    return finding;
}

const Finding& broken_name() {
    static const Finding finding{
        Code::file_empty, {"\xFF\x01坏\xEF\xBF\xBF.xlsx", {}, {}}, {}, {}, {}, {}, {}};
    return finding;
}

FindingsReport sample_report(Language language) {
    FindingsReport report{language, {&rate_finding(), &broken_name()}, {}};
    report.files.push_back({"甲.xlsx", false, 2, {1, 0, 0, 3}});
    report.files.push_back({broken_name().at.file, true, 0, {1, 0, 0, 0}});
    return report;
}

// The texts of a sheet, row by row; "" where nothing stands.
std::vector<std::vector<std::string>> texts_of(const std::string& file, std::size_t sheet) {
    xlsx::ReaderState state;
    xlsx::Workbook workbook(file, state);
    xlsx::Grid grid;
    std::vector<Finding> findings;
    REQUIRE(xlsx::read_grid(workbook, sheet, grid, findings));
    CHECK(findings.empty());
    std::vector<std::vector<std::string>> rows;
    for (const xlsx::Cell& cell : grid.cells()) {
        rows.resize(std::max<std::size_t>(rows.size(), cell.at.row + 1));
        auto& row = rows[cell.at.row];
        row.resize(std::max<std::size_t>(row.size(), cell.at.column + 1));
        row[cell.at.column] = cell.text;
    }
    return rows;
}

}  // namespace

TEST_CASE("findings as CSV: heads in the reader's language, no text is a formula") {
    const std::string csv = exporter::findings_csv(sample_report(Language::zh));
    CHECK(csv.starts_with("\xEF\xBB\xBF级别,代码,文件,工作表,单元格,表头,问题,填写,应为,"));
    CHECK(csv.find("错误,JX1205,甲.xlsx,自评表,F25,执行率,填写 =1+1，算得 99.50,'=1+1,99.50,199 ÷ "
                   "200 × 100 = 99.5,"
                   "请核对比率及其分子、分母。,0.01,D25、E25,funding.rate,funding.rate_pct,"
                   "check.rate\r\n") != std::string::npos);
}

TEST_CASE("findings as a workbook: a list and a summary that other programs can read") {
    const sample::Folder folder;
    const std::string path = folder.path("问题.xlsx");
    exporter::write_findings_workbook(path, sample_report(Language::zh));
    const auto list = texts_of(path, 0);
    REQUIRE(list.size() == 3);
    CHECK(list[0][0] == "级别");
    CHECK(list[1][0] == "错误");
    CHECK(list[1][1] == "JX1205");
    CHECK(list[1][4] == "F25");
    CHECK(list[1][7] == "=1+1");
    CHECK(list[2][2] == "\uFFFD\uFFFD坏\uFFFD.xlsx");
    const auto summary = texts_of(path, 1);
    REQUIRE(summary.size() == 9);
    CHECK(summary[2][0] == "file.empty");
    CHECK(summary[3][3] == "1");
    CHECK(summary[7][0] == "甲.xlsx");
    CHECK(summary[7][1] == "2");
    CHECK(summary[7][2] == "1");
    CHECK(summary[7][5] == "3");
    CHECK(summary[8][1] == "未能读取");
}

TEST_CASE("the same findings give the same workbook") {
    const sample::Folder folder;
    exporter::write_findings_workbook(folder.path("a.xlsx"), sample_report(Language::en));
    exporter::write_findings_workbook(folder.path("b.xlsx"), sample_report(Language::en));
    CHECK(sample::read_file(folder.path("a.xlsx")) == sample::read_file(folder.path("b.xlsx")));
    exporter::write_findings_workbook(folder.path("empty.xlsx"), {Language::en, {}, {}});
    CHECK(texts_of(folder.path("empty.xlsx"), 0).size() == 1);
    CHECK(folder.names().size() == 3);
}

TEST_CASE("a workbook that cannot be written leaves nothing behind") {
    const sample::Folder folder;
    CHECK_THROWS_AS(exporter::write_findings_workbook(folder.path(""), sample_report(Language::en)),
                    Error);
    CHECK(folder.names().empty());
}
