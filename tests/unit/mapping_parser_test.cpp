// SPDX-License-Identifier: MIT
#include "mapping/parse/mapping_parser.hpp"

#include <doctest/doctest.h>

#include "mapping/mapping_report.hpp"
#include "mapping/parse/dictionary_parser.hpp"
#include "support/mapping_complaints.hpp"

using namespace jixiao;
using namespace jixiao::mapping;

namespace {

constexpr std::string_view kFunds = R"(name = "funds"
[[entry]]
code = "first"
name = "甲项目"
labels = ["甲"]
[[entry]]
code = "second"
name = "乙项目"
)";

constexpr std::string_view kWide = R"(format = 1
[form]
id = "wide"
kind = "city_summary"
name = "汇总表"
[recognise]
words = ["单位", "排名"]
least = 50
[[block]]
name = "rows"
head_rows = 2
[block.dimensions]
phase = { self = "自评", review = ["复核", "现场"] }
fund = "@funds"
[[block.column]]
path = "unit"
heads = "单位"
[[block.column]]
path = "{phase}.rank"
type = "rank"
heads = ["{phase} > 排名"]
[[block.column]]
path = "{phase}.projects.{fund}.executed"
type = "amount"
heads = ["{phase}＞{fund}执行数"]
[[block.column]]
path = "{phase}.projects.{fund}.score"
type = "points"
heads = ["{phase} > 得分"]
follows = "{phase}.projects.{fund}.executed"
)";

Mapping parsed(std::string_view text) {
    Dictionaries known;
    Issues dictionary_issues(SourceText("funds.toml", kFunds));
    known.emplace("funds", parse_dictionary(kFunds, dictionary_issues).value());
    Issues issues(SourceText("my.toml", text));
    auto mapping = parse_mapping(text, known, issues);
    const auto findings = issues.take();
    CHECK(describe_all(findings, Language::en) == "");
    return mapping.value();
}

std::vector<std::string> paths_of(const Block& block) {
    std::vector<std::string> paths;
    for (const ColumnSpec& column : block.columns) paths.push_back(column.path);
    return paths;
}

std::vector<std::string> heads_of(const ColumnSpec& column) {
    std::vector<std::string> heads;
    for (const HeadPath& head : column.heads) heads.push_back(head.text);
    return heads;
}

}  // namespace

TEST_CASE("a mapping says what its file says") {
    const Mapping mapping = parsed(test::kSoundMapping);
    CHECK(mapping.file == "my.toml");
    CHECK(mapping.id == "my-2023");
    CHECK(mapping.family == "my-2023");
    CHECK(mapping.kind == "allocation");
    CHECK(mapping.amount_unit == "万元");
    CHECK(mapping.measure_style == MeasureStyle::free);
    CHECK(mapping.recognise.titles.at(0).key == "资金分配表");
    CHECK(mapping.recognise.words.size() == 2);
    CHECK(mapping.recognise.least == 60);
    CHECK(mapping.sections == std::vector<std::string>{"header", "rows"});
    REQUIRE(mapping.fields.size() == 1);
    CHECK(mapping.fields[0].path == "header.unit");
    CHECK(mapping.fields[0].labels[0].at.line == 11);
    REQUIRE(mapping.blocks.size() == 1);
    const Block& block = mapping.blocks[0];
    CHECK(block.required);
    CHECK(block.head_rows == 1);
    REQUIRE(block.columns.size() == 2);
    CHECK(block.columns[0].row_label);
    CHECK(block.columns[1].type == FieldType::amount);
    CHECK(block.columns[1].measure == "amount");
    CHECK(block.row_kinds.at(0).name == "total");
}

TEST_CASE("fields, blocks and totals keep the order of the file") {
    const Mapping mapping = parsed(test::with_more(
        "[[block.total]]\nlabels = [\"总计\"]\nlabel = \"totals.label\"\nfields = "
        "{ \"totals.z\" = \"amount\", \"totals.a\" = \"unit\" }\n[[field]]\npath = \"grade\"\n"
        "type = \"grade\"\nlabels = [\"等级\"]\nvalue = \"below\"\nrequired = true\n"));
    CHECK(mapping.sections == std::vector<std::string>{"header", "rows", "totals", "grade"});
    const TotalLine& total = mapping.blocks[0].totals.at(0);
    REQUIRE(total.fields.size() == 2);
    CHECK(total.fields[0].first == "totals.z");
    CHECK(total.fields[1].second == "unit");
    CHECK(mapping.fields.at(1).value_below);
    CHECK(mapping.fields.at(1).required);
}

TEST_CASE("columns are written once and expanded over their dimensions") {
    const Mapping mapping = parsed(kWide);
    const Block& block = mapping.blocks[0];
    CHECK(paths_of(block) ==
          std::vector<std::string>{
              "unit", "self.rank", "self.projects.first.executed", "self.projects.first.score",
              "self.projects.second.executed", "self.projects.second.score", "review.rank",
              "review.projects.first.executed", "review.projects.first.score",
              "review.projects.second.executed", "review.projects.second.score"});
    const ColumnSpec& executed = block.columns[7];
    CHECK(heads_of(executed) == std::vector<std::string>{"复核＞甲项目执行数", "复核＞甲执行数",
                                                         "现场＞甲项目执行数", "现场＞甲执行数"});
    CHECK(executed.heads[3].parts.at(0).key == "现场");
    CHECK(executed.heads[3].parts.at(1).key == "甲执行数");
    CHECK(executed.measure == "executed");
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(executed.dimensions == Pairs{{"phase", "review"}, {"fund", "first"}});
    CHECK(block.columns[8].follows == "review.projects.first.executed");
}

TEST_CASE("the measure of a path that ends in a dimension is the name in front of it") {
    const Mapping mapping = parsed(R"(format = 1
[form]
id = "wide"
kind = "allocation"
name = "分配表"
[recognise]
words = ["单位"]
least = 50
[[block]]
name = "rows"
[block.dimensions]
fund = "@funds"
[[block.column]]
path = "amounts.{fund}"
heads = ["{fund}"]
)");
    CHECK(mapping.blocks[0].columns[0].path == "amounts.first");
    CHECK(mapping.blocks[0].columns[0].measure == "amounts");
}

TEST_CASE("a year and a version may be written as numbers; a form may have fields alone") {
    const Mapping mapping = parsed(R"(format = 1
[form]
id = "survey"
kind = "survey"
name = "调查表"
year = 2024
version = 3
[recognise]
words = ["填报单位"]
[[field]]
path = "header.implementing_unit"
labels = ["填报单位"]
)");
    CHECK(mapping.year == "2024");
    CHECK(mapping.version == "3");
    CHECK(mapping.blocks.empty());
}

TEST_CASE("a byte-order mark and DOS line ends do not matter") {
    std::string text = "\xEF\xBB\xBF";
    for (const char c : test::kSoundMapping)
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(parsed(text).id == "my-2023");
    const std::size_t at = text.find("kind");
    text.replace(at, 4, "kimd");
    CHECK(test::complaints(text).starts_with(
        "my.toml:2:1: error: kind is missing [JX0403]\n    [form]\n"));
}

TEST_CASE("dictionaries hold words, units their factor") {
    const std::string_view text = R"(name = "units"
[[entry]]
code = "份"
nature = "absolute"
[[entry]]
code = "万份"
base = "份"
factor = 10000
labels = ["万 份"]
[[entry]]
code = "毫份"
base = "份"
factor = "0.001"
)";
    Issues issues(SourceText("units.toml", text));
    Dictionary units = parse_dictionary(text, issues).value();
    REQUIRE(issues.empty());
    CHECK(units.entries[0].base == "份");
    CHECK(units.entries[0].nature == "absolute");
    CHECK(units.entries[1].factor == Decimal::integer(10000));
    CHECK(units.entries[1].labels.size() == 2);
    CHECK(units.entries[2].factor.to_string() == "0.001");

    Dictionary more = units;
    more.entries.erase(more.entries.begin(), more.entries.begin() + 2);
    more.entries[0].code = "份";
    merge_dictionary(units, more);
    CHECK(units.entries.size() == 3);
    CHECK(units.entries[0].name == "份");
    CHECK(units.entries[0].labels.back().text == "毫份");
}
