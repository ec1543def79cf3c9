// SPDX-License-Identifier: MIT
#include "export/template/blank_maker.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "export/template/cell_groups.hpp"
#include "export/template/unit_content.hpp"
#include "mapping/mapping_set.hpp"

using namespace jixiao;
using namespace jixiao::exporter;

namespace {

const mapping::MappingSet& shipped() {
    static const mapping::MappingSet set = mapping::load_mappings({});
    return set;
}

const mapping::Mapping& mapping_named(std::string_view id) {
    const auto& all = shipped().mappings;
    return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
}

PlannedBlank blank(std::string_view id, std::string year = {}) {
    const BlankMaker maker(mapping_named(id), shipped().dictionaries, std::move(year));
    return maker.plan(maker.content());
}

// The same without its layout, as a mapping of a new province would be.
PlannedBlank blank_without_layout(std::string_view id) {
    mapping::Mapping mapping = mapping_named(id);
    mapping.layout = {};
    const BlankMaker maker(mapping, shipped().dictionaries, {});
    return maker.plan(maker.content());
}

const PlanCell* cell_at(const SheetPlan& sheet, std::string_view at) {
    const CellRef place = CellRef::parse(at).value();
    for (const PlanCell& cell : sheet.cells) {
        if (cell.range.first == place) return &cell;
    }
    return nullptr;
}

std::string range_at(const SheetPlan& sheet, std::string_view at) {
    const PlanCell* const cell = cell_at(sheet, at);
    return cell == nullptr ? std::string() : cell->range.to_string();
}

std::string formula_at(const SheetPlan& sheet, std::string_view at) {
    const PlanCell* const cell = cell_at(sheet, at);
    return cell == nullptr ? std::string() : cell->formula;
}

}  // namespace

TEST_CASE("a laid-out blank has its cells where they were published") {
    const SheetPlan sheet = blank("shanghai-2023").sheet;
    CHECK(cell_at(sheet, "A1")->text == "财政项目支出绩效自评表");
    CHECK(cell_at(sheet, "A2")->text == "（　　　年度）");
    CHECK(cell_at(sheet, "A2")->open);
    CHECK(range_at(sheet, "A5") == "A5:A9");
    CHECK(range_at(sheet, "B11") == "B11:D11");
    CHECK(range_at(sheet, "A13") == "A13:A20");
    CHECK(range_at(sheet, "B13") == "B13:B14");
    CHECK(cell_at(sheet, "B13")->text == "数量指标");
    CHECK(!cell_at(sheet, "B13")->open);
    CHECK(cell_at(sheet, "C13")->open);
    CHECK(cell_at(sheet, "F27")->number == Decimal::integer(100));
    CHECK(!sheet.landscape);
}

TEST_CASE("a given year is printed and locked") {
    const SheetPlan sheet = blank("shanghai-2023", "2024").sheet;
    CHECK(cell_at(sheet, "A2")->text == "（2024年度）");
    CHECK(!cell_at(sheet, "A2")->open);
}

TEST_CASE("heads of three rows are joined across and down") {
    const SheetPlan sheet = blank("guangdong-2019-2020").sheet;
    CHECK(range_at(sheet, "A5") == "A5:H5");
    CHECK(range_at(sheet, "C6") == "C6:D6");
    CHECK(range_at(sheet, "I5") == "I5:I7");
    CHECK(cell_at(sheet, "D7")->text == "权重(%)");
    // One weight for two levels; the unit sets the points of its own indicators.
    CHECK(range_at(sheet, "B21") == "B21:B29");
    CHECK(cell_at(sheet, "H8")->number == Decimal::integer(4));
    CHECK(!cell_at(sheet, "H8")->open);
    CHECK(cell_at(sheet, "H24")->open);
}

TEST_CASE("rates and scores are computed in the form's own rounding") {
    const SheetPlan sheet = blank("shanghai-2023").sheet;
    CHECK(formula_at(sheet, "G6") ==
          "IF(COUNT(E6,D6)<2,\"\",IF(D6=0,\"\",ROUNDDOWN(ROUND(E6/D6*100,10),2)))");
    CHECK(formula_at(sheet, "H6") ==
          "IF(COUNT(F6,E6,D6)<3,\"\",IF(D6=0,\"\",MIN(F6,ROUNDDOWN("
          "ROUND(F6*E6/D6,10),2))))");
    CHECK(formula_at(sheet, "D6") == "IF(COUNT($D$7:$D$9)=0,\"\",SUM($D$7:$D$9))");
    CHECK(formula_at(sheet, "G27") == "IF(COUNT($H$6,$G$13:$G$26)=0,\"\",SUM($H$6,$G$13:$G$26))");
    // A head without a percent sign: the cell shows one.
    const SheetPlan national = blank("national-2020").sheet;
    CHECK(cell_at(national, "H7")->look == NumberLook::percent);
    CHECK(formula_at(national, "H7").find("/100") != std::string::npos);
}

TEST_CASE("a score above its points is refused, in one range for all rows") {
    const SheetPlan sheet = blank("shanghai-2023").sheet;
    const auto ranges = checked_ranges(sheet);
    const auto scores = std::find_if(ranges.begin(), ranges.end(), [](const CheckedRange& one) {
        return one.check->kind == CellCheck::Kind::formula;
    });
    REQUIRE(scores != ranges.end());
    CHECK(scores->range.to_string() == "G13:G26");
    CHECK(scores->check->formula.to_string() ==
          "AND(ISNUMBER(G13),G13>=0,OR(NOT(ISNUMBER(F13)),G13<=F13))");
    CHECK(scores->check->refuses);
}

TEST_CASE("no cell overlaps another, in no shipped blank, laid out or not") {
    for (const mapping::Mapping& mapping : shipped().mappings) {
        CAPTURE(mapping.id);
        for (const PlannedBlank& one : {blank(mapping.id), blank_without_layout(mapping.id)}) {
            const auto& cells = one.sheet.cells;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    const bool apart = !cells[i].range.contains(cells[j].range.first) &&
                                       !cells[j].range.contains(cells[i].range.first);
                    if (!apart) FAIL_CHECK(cells[i].range.to_string());
                }
            }
            CHECK(one.answers > 0);
        }
    }
}

TEST_CASE("without a layout the rows stand below the levels of the national form") {
    const SheetPlan sheet = blank_without_layout("national-2020").sheet;
    const auto has = [&](std::string_view text) {
        return std::any_of(sheet.cells.begin(), sheet.cells.end(),
                           [&](const PlanCell& cell) { return cell.text == text; });
    };
    for (const char* text :
         {"（　　　年度）", "单位：万元", "年度资金总额", "数量指标", "满意度指标"}) {
        CAPTURE(text);
        CHECK(has(text));
    }
}

TEST_CASE("rules that no spreadsheet can say are named") {
    const auto left_out = blank("shanghai-2023").left_out;
    const auto has = [&](std::string_view id) {
        return std::find(left_out.begin(), left_out.end(), id) != left_out.end();
    };
    CHECK(has("score-by-target"));
    CHECK(!has("funding-rate"));
    CHECK(!has("converted"));  // not a rule of this form
}

TEST_CASE("a unit's name stands where the rule about reporting units looks for it") {
    const mapping::Mapping& mapping = mapping_named("shanghai-2023");
    const BlankMaker maker(mapping, shipped().dictionaries, {});
    FormContent content = maker.content();
    const Allotments none(shipped().dictionaries);
    CHECK(fill_in_unit(mapping, {"甲局", {}, 1}, none, content).name);
    const SheetPlan sheet = maker.plan(content).sheet;
    CHECK(cell_at(sheet, "F4")->text == "甲局");
    CHECK(!cell_at(sheet, "F4")->open);
}
