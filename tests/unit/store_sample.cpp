// SPDX-License-Identifier: MIT
#include "unit/store_sample.hpp"

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "store/json/json_value.hpp"

namespace jixiao::sample {
namespace {

using mapping::ColumnSpec;

ColumnSpec column(std::string path, FieldType type) {
    ColumnSpec spec;
    spec.path = std::move(path);
    spec.type = type;
    return spec;
}

ColumnSpec wide_column(std::string path, FieldType type, std::string phase, std::string fund) {
    ColumnSpec spec = column(path, type);
    spec.dimensions.emplace_back("phase", std::move(phase));
    if (!fund.empty()) spec.dimensions.emplace_back("fund", std::move(fund));
    spec.measure = path.substr(path.rfind('.') + 1);
    return spec;
}

mapping::Mapping self_evaluation() {
    mapping::Mapping made;
    made.id = "sample-form";
    made.version = "1";
    made.family = "sample";
    made.kind = "self_evaluation";
    made.name = "自评表";
    made.sections = {"header", "funding", "goals", "indicators", "totals", "grade"};
    mapping::Block funding;
    funding.name = "funding";
    funding.columns = {column("label", FieldType::label), column("executed", FieldType::amount),
                       column("rate_pct", FieldType::rate), column("score", FieldType::points)};
    mapping::Block indicators;
    indicators.name = "indicators";
    indicators.columns = {
        column("level1", FieldType::level),     column("level3", FieldType::level),
        column("target", FieldType::measure),   column("actual", FieldType::measure),
        column("weight", FieldType::points),    column("bands[]", FieldType::text),
        column("bands[]", FieldType::text),     column("applicable", FieldType::yes_no),
        column("contact.name", FieldType::text)};
    made.blocks = {funding, indicators};
    return made;
}

mapping::Mapping summary() {
    mapping::Mapping made;
    made.id = "sample-summary";
    made.version = "1";
    made.family = "sample";
    made.kind = "city_summary";
    made.name = "汇总表";
    made.sections = {"header", "rows"};
    mapping::Block rows;
    rows.name = "rows";
    rows.columns = {column("unit", FieldType::label),
                    wide_column("self.executed_total", FieldType::amount, "self", ""),
                    wide_column("self.projects.one.executed", FieldType::amount, "self", "one"),
                    wide_column("self.projects.one.score", FieldType::points, "self", "one"),
                    wide_column("self.composite", FieldType::points, "self", ""),
                    wide_column("self.projects.two.executed", FieldType::amount, "self", "two"),
                    wide_column("review.rank", FieldType::rank, "review", "")};
    made.blocks = {rows};
    return made;
}

Decimal decimal(std::string_view text) {
    return Decimal::parse(text).value();
}

Value measure_value(std::string_view cell, std::string_view text, Operator op,
                    std::string_view number, std::string_view unit) {
    Value value = text_value(cell, text);
    value.kind = MeasureKind::quantitative;
    value.op = op;
    value.has_number = true;
    value.number = decimal(number);
    value.unit = unit;
    value.nature = Nature::absolute;
    return value;
}

Value words_value(std::string_view cell, std::string_view text) {
    Value value = text_value(cell, text);
    value.kind = MeasureKind::qualitative;
    value.reached = Reached::full;
    return value;
}

Value level_value(std::string_view cell, std::string_view text, std::string_view code) {
    Value value = text_value(cell, text);
    value.code = code;
    return value;
}

Value truth_value(std::string_view cell, std::string_view text, bool truth) {
    Value value = text_value(cell, text);
    value.has_truth = true;
    value.truth = truth;
    return value;
}

Table funding_table() {
    Table table;
    table.name = "funding";
    table.block = 0;
    Record total{"total", 5, {}};
    total.fields = {
        {"label", FieldType::label, 0, text_value("B6", "年度资金总额")},
        {"executed", FieldType::amount, 1,
         money_value("E6", "74.329999999999998", "74.33", "743300")},
        {"rate_pct", FieldType::rate, 2, number_value("G6", "0.8955", "89.55%", "89.55")},
        {"score", FieldType::points, 3, number_value("H6", "8.95", "8.95", "8.95")}};
    Record other{"other", 8, {}};
    other.fields = {{"label", FieldType::label, 0, text_value("B9", "\u3000\u3000其他资金")},
                    {"executed", FieldType::amount, 1, blank_value("E9")},
                    {"rate_pct", FieldType::rate, 2, blank_value("G9")},
                    {"score", FieldType::points, 3, text_value("H9", "-")}};
    other.fields[0].value.text = "其他资金";
    table.records = {total, other};
    return table;
}

Record indicator(std::size_t number) {
    Record record{"", static_cast<std::uint32_t>(12 + number), {}};
    Value target = measure_value("D13", "≥2(万份)", Operator::at_least, "2", "万份");
    target.has_base = true;
    target.base = decimal("20000");
    target.base_unit = "份";
    Value weight = number_value("F13", "10", "10.00", "10");
    weight.shared_rows = 2;
    record.fields = {
        {"level1", FieldType::level, 0, level_value("A13", "产出指标", "output")},
        {"level3", FieldType::level, 1, text_value("C13", "印发\"宣传\"资料\n（第一批）")},
        {"target", FieldType::measure, 2, target},
        {"actual", FieldType::measure, 3, words_value("E13", "达成指标")},
        {"weight", FieldType::points, 4, weight},
        {"bands[]", FieldType::text, 5, text_value("G13", "不符合")},
        {"bands[]", FieldType::text, 6, text_value("H13", "=符合")},
        {"applicable", FieldType::yes_no, 7, truth_value("I13", "是", true)},
        {"contact.name", FieldType::text, 8, text_value("J13", "+电话")}};
    return record;
}

Form self_evaluation_form(std::size_t indicators) {
    Form form;
    form.id = "sample-form";
    form.version = "1";
    form.kind = "self_evaluation";
    form.sheet = "自评表";
    form.range = CellRange::parse("A1:J26").value();
    form.score = 97;
    form.amount_unit = {true, false, "万元", decimal("10000"),
                        text_value("A5", "项目资金\n（万元）")};
    Value unit = text_value("A3", "填报单位名称：某局");
    unit.source = "某局";
    unit.text = "某局";
    Value year = text_value("A2", "（2023年度）");
    year.text = "2023";
    form.fields = {
        {"header.title", FieldType::text, 0, text_value("A1", "自评表")},
        {"header.year", FieldType::year, 1, year},
        {"header.implementing_unit", FieldType::text, 2, unit},
        {"totals.score", FieldType::points, 6, number_value("G25", "98.95", "98.95", "98.95")},
        {"grade", FieldType::grade, 3, text_value("B26", "优")},
        {"goals.expected", FieldType::text, 4, text_value("B11", "目标")}};
    Table table;
    table.name = "indicators";
    table.block = 1;
    for (std::size_t i = 0; i < indicators; ++i) table.records.push_back(indicator(i));
    form.tables = {funding_table(), table};
    form.findings = {
        Finding{Code::value_not_number, {"a.xlsx", "自评表", "H9"}, "funding.score", "-", "", {}}};
    return form;
}

Form summary_form() {
    Form form;
    form.id = "sample-summary";
    form.version = "1";
    form.kind = "city_summary";
    form.mapping = 1;
    form.sheet = "汇总";
    form.sheet_index = 1;
    form.range = CellRange::parse("A1:G5").value();
    form.score = 100;
    form.amount_unit.assumed = true;
    form.amount_unit.unit = "万元";
    form.amount_unit.factor = decimal("10000");
    form.fields = {{"header.title", FieldType::text, 0, text_value("A1", "汇总表")}};
    Value red = money_value("F5", "50", "50", "500000");
    red.red = true;
    red.weight_only = true;
    Record record{"city", 4, {}};
    record.fields = {
        {"unit", FieldType::label, 0, text_value("A5", "甲市")},
        {"self.executed_total", FieldType::amount, 1, money_value("B5", "338", "338", "3380000")},
        {"self.projects.one.executed", FieldType::amount, 2,
         money_value("C5", "74", "74", "740000")},
        {"self.projects.one.score", FieldType::points, 3,
         number_value("D5", "-5.2", "-5.20", "-5.2")},
        {"self.composite", FieldType::points, 4, number_value("E5", "100.59", "100.59", "100.59")},
        {"self.projects.two.executed", FieldType::amount, 5, red},
        {"review.rank", FieldType::rank, 6, number_value("G5", "1", "1", "1")}};
    Table table;
    table.name = "rows";
    table.records = {record};
    form.tables = {table};
    return form;
}

}  // namespace

Value text_value(std::string_view cell, std::string_view text) {
    Value value;
    value.cell = CellRef::parse(cell).value();
    value.stored = CellType::text;
    value.raw = value.printed = value.source = value.text = text;
    return value;
}

Value number_value(std::string_view cell, std::string_view raw, std::string_view printed,
                   std::string_view number) {
    Value value;
    value.cell = CellRef::parse(cell).value();
    value.stored = CellType::number;
    value.raw = value.source = raw;
    value.printed = printed;
    value.has_number = true;
    value.number = decimal(number);
    return value;
}

Value money_value(std::string_view cell, std::string_view raw, std::string_view number,
                  std::string_view yuan) {
    Value value = number_value(cell, raw, number, number);
    value.has_base = true;
    value.base = decimal(yuan);
    value.unit = "万元";
    value.unit_source = UnitSource::line;
    return value;
}

Value blank_value(std::string_view cell) {
    Value value;
    value.cell = CellRef::parse(cell).value();
    return value;
}

mapping::MappingSet mappings() {
    mapping::MappingSet set;
    set.mappings = {self_evaluation(), summary()};
    return set;
}

Submission submission(std::size_t indicators) {
    Submission made;
    made.file = "甲市/a.xlsx";
    made.sha256 = std::string(64, 'a');
    made.bytes = 1234;
    made.forms = {self_evaluation_form(indicators), summary_form()};
    made.findings = {Finding{Code::sheet_not_a_form, {"甲市/a.xlsx", "说明", ""}, "", "", "", {}}};
    return made;
}

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "jixiao-store-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::vector<std::string> Folder::names() const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
        found.push_back(entry.path().filename().string());
    }
    std::ranges::sort(found);
    return found;
}

std::string json(FieldType type, const Value& value) {
    std::string out;
    store::JsonPiece piece(out);
    store::append_value(piece, type, value);
    piece.finish();
    return out;
}

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace jixiao::sample
