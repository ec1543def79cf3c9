// SPDX-License-Identifier: MIT
// What each kind of rule becomes on a small planned form: formulas, warnings, what may be typed.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "export/template/placed_form.hpp"
#include "export/template/rule_formula.hpp"
#include "export/template/rule_writer.hpp"
#include "mapping/mapping_report.hpp"
#include "mapping/parse/mapping_parser.hpp"

using namespace jixiao;
using namespace jixiao::exporter;

namespace {

using Lines = std::vector<std::string>;

// Values of the form stand in B1 … B4. The funding block has its rows 6 (total), 7 and 8 and its
// columns from A; the indicators have rows 11 to 13, their level's points merged over 11 and 12.
std::string form_text() {
    std::string text =
        "format = 1\n[form]\nid = \"sample\"\nkind = \"self_evaluation\"\nname = \"样表\"\n"
        "rules = \"none\"\n[recognise]\nwords = [\"样表\"]\n";
    const auto add = [&](std::string_view table, std::string_view key, std::string_view path,
                         std::string_view type) {
        text += fmt::format("[[{}]]\npath = \"{}\"\ntype = \"{}\"\n{} = [\"{}\"]\n", table, path,
                            type, key, path);
    };
    for (const char* path : {"totals.weight", "totals.score"})
        add("field", "labels", path, "points");
    add("field", "labels", "grade", "grade");
    add("field", "labels", "totals.applicable", "points");
    text += "[[block]]\nname = \"funding\"\n";
    for (const char* kind : {"total", "fiscal", "other"}) {
        text += fmt::format("[[block.row_kind]]\nname = \"{0}\"\nlabels = [\"{0}\"]\n", kind);
    }
    const auto add_columns = [&](const std::vector<std::pair<const char*, const char*>>& columns) {
        for (const auto& [path, type] : columns) add("block.column", "heads", path, type);
    };
    add_columns({{"budget", "amount"},
                 {"executed", "amount"},
                 {"rate", "rate"},
                 {"weight", "points"},
                 {"score", "points"}});
    text += "[[block]]\nname = \"indicators\"\n";
    add_columns({{"level_weight", "points"},
                 {"weight", "points"},
                 {"score", "points"},
                 {"applicable", "yes_no"},
                 {"reason", "text"},
                 {"method", "text"},
                 {"rank", "rank"}});
    return text;
}

// Cells that the office prints, as "B11" → "20".
using Printed = std::map<std::string, std::string>;

mapping::Dictionaries yes_no(std::string no) {
    mapping::Dictionary dictionary;
    dictionary.name = "yes_no";
    mapping::DictionaryEntry entry;
    entry.code = "no";
    entry.name = std::move(no);
    dictionary.entries.push_back(std::move(entry));
    return {{dictionary.name, dictionary}};
}

class Plan {
  public:
    Plan(const std::string& rule, const Printed& printed,
         const mapping::Dictionaries& dictionaries = yes_no("否"))
        : printed_(printed) {
        const std::string text = form_text() + "[[rule]]\nid = \"rule\"\n" + rule;
        mapping::Issues issues(mapping::SourceText("sample.toml", text));
        mapping_ = mapping::parse_mapping(text, {}, issues);
        const auto mistakes = issues.take();
        if (!mistakes.empty()) FAIL(mapping::describe_all(mistakes, Language::en));
        form_.mapping = &*mapping_;
        for (std::uint32_t i = 0; i < mapping_->fields.size(); ++i) {
            form_.values[mapping_->fields[i].path] = add({{i, 1}, {i, 1}});
        }
        add_table(0, 5, {"total", "fiscal", "other"});
        add_table(1, 10, {"", "", ""});
        left_out = write_rules(form_, dictionaries);
    }

    // What is on the sheet now: "C6 =…" formulas, "C6 !…" what makes it red, "C6 ~…" yellow,
    // "C6 ?…" what may be typed, "C6 [grades]" lists, "C6 100" printed numbers.
    [[nodiscard]] Lines lines() const {
        Lines lines;
        for (std::size_t i = 0; i < form_.sheet.cells.size(); ++i) describe(i, lines);
        return lines;
    }

    Lines left_out;  // ids of rules

  private:
    std::size_t add(CellRange range) {
        PlanCell cell;
        cell.range = range;
        cell.role = CellRole::answer;
        const auto printed = printed_.find(range.first.to_string());
        if (printed != printed_.end()) {
            cell.role = CellRole::given;
            cell.number = Decimal::parse(printed->second);
            if (!cell.number) cell.text = printed->second;
        }
        form_.sheet.cells.push_back(std::move(cell));
        return form_.sheet.cells.size() - 1;
    }

    void add_table(std::uint16_t block, std::uint32_t first, const Lines& kinds) {
        PlacedTable table;
        table.block = block;
        const auto columns = static_cast<std::uint32_t>(mapping_->blocks[block].columns.size());
        for (std::uint32_t i = 0; i < kinds.size(); ++i) {
            PlacedRow row{kinds[i], first + i, {}};
            for (std::uint32_t column = 0; column < columns; ++column) {
                const bool level = block == 1 && column == 0;
                if (level && i == 1) {
                    row.cells.push_back(table.rows.front().cells.front());
                } else {
                    const std::uint32_t last = level && i == 0 ? first + 1 : first + i;
                    row.cells.push_back({add({{first + i, column}, {last, column}})});
                }
            }
            table.rows.push_back(std::move(row));
        }
        form_.tables.push_back(std::move(table));
    }

    void describe(std::size_t index, Lines& lines) const {
        const PlanCell& cell = form_.sheet.cells[index];
        const std::string at = cell.range.first.to_string() + " ";
        if (!cell.formula.empty()) lines.push_back(at + "=" + cell.formula);
        if (cell.number && cell.formula.empty() && !printed_.contains(cell.range.first.to_string()))
            lines.push_back(at + cell.number->to_string());
        for (const PlanWarning& warning : form_.sheet.warnings) {
            if (warning.cell != index) continue;
            const std::string mark = warning.level == WarningLevel::wrong ? "!" : "~";
            lines.push_back(at + mark + warning.when.to_string());
        }
        if (!cell.check) return;
        if (!cell.check->list.empty()) lines.push_back(at + "[" + cell.check->list + "]");
        if (!cell.check->formula.empty()) {
            lines.push_back(at + "?" + cell.check->formula.to_string());
        }
    }

    Printed printed_;
    std::optional<mapping::Mapping> mapping_;
    PlacedForm form_;
};

struct Case {
    const char* name;
    std::string rule;
    Printed printed;
    Lines lines;  // empty: nothing that a spreadsheet can say
    bool said = true;
};

const std::string kRate = R"(kind = "rate"
result = "funding[total].rate"
numerator = "funding[total].executed"
denominator = "funding[total].budget"
)";
const std::string kRatePoints = R"(kind = "rate_points"
result = "funding[total].score"
points = "funding[total].weight"
numerator = "funding[total].executed"
denominator = "funding[total].budget"
)";
const std::string kConverted = R"(kind = "converted"
result = "totals.score"
points_result = "totals.applicable"
applicable = "indicators.applicable"
score = "indicators.score"
points = "indicators.weight"
)";
const std::string kTotal = R"(kind = "points_total"
points = ["indicators.weight"]
total = "totals.weight"
full = 100
)";
const std::string kCompositeRule = R"(kind = "composite"
result = "funding.rate"
scores = "funding.score"
weights = "funding.budget"
)";

std::string rate(const std::string& rounded) {
    return "C6 =IF(COUNT(B6,A6)<2,\"\",IF(A6=0,\"\"," + rounded + "))";
}

std::string rate_points(const std::string& rounded) {
    return "E6 =IF(COUNT(D6,B6,A6)<3,\"\",IF(A6=0,\"\"," + rounded + "))";
}

const std::vector<Case> kRounded{
    {"rate, as usual", kRate, {}, {rate("ROUND(B6/A6*100,2)")}},
    {"rate, half up",
     kRate + "scale = 1\nrounding = \"half-up\"",
     {},
     {rate("ROUND(B6/A6*100,1)")}},
    {"rate, truncated",
     kRate + "scale = 2\nrounding = \"truncate\"",
     {},
     {rate("ROUNDDOWN(ROUND(B6/A6*100,10),2)")}},
    {"rate, down",
     kRate + "scale = 0\nrounding = \"floor\"",
     {},
     {rate("ROUNDDOWN(ROUND(B6/A6*100,10),0)")}},
    {"rate, up",
     kRate + "scale = 2\nrounding = \"ceiling\"",
     {},
     {rate("ROUNDUP(ROUND(B6/A6*100,10),2)")}},
    {"rate, half even", kRate + "scale = 2\nrounding = \"half-even\"", {}, {}, false},
    {"rate of at most 100", kRate + "most = 100", {}, {rate("ROUND(MIN(100,B6/A6*100),2)")}},
    {"score of the rate, truncated",
     kRatePoints + "rounding = \"truncate\"",
     {},
     {rate_points("MIN(D6,ROUNDDOWN(ROUND(D6*B6/A6,10),2))")}},
    {"score of the rate, half up, not capped",
     kRatePoints + "cap = false",
     {},
     {rate_points("ROUND(D6*B6/A6,2)")}},
    {"converted score, truncated",
     kConverted + "rounding = \"truncate\"",
     {{"B11", "5"}, {"B12", "6"}, {"B13", "9"}},
     {"B2 =IF(OR(COUNT($C$11:$C$13)=0,SUMIF($D$11:$D$13,\"<>否\",$B$11:$B$13)=0),\"\",ROUNDDOWN("
      "ROUND(SUMIF($D$11:$D$13,\"<>否\",$C$11:$C$13)/SUMIF($D$11:$D$13,\"<>否\",$B$11:$B$13)*100,10"
      "),2))",
      "B4 =SUMIF($D$11:$D$13,\"<>否\",$B$11:$B$13)"}},
    {"composite, half up",
     kCompositeRule,
     {{"C7", "1"}, {"C8", "1"}},
     {"C6 =IF(N(A6)*ISNUMBER(E6)=0,\"\",ROUND((N(A6)*N(E6))/(N(A6)*ISNUMBER(E6)),2))"}},
};

const std::vector<Case> kOthers{
    {"sum of open parts",
     "kind = \"sum\"\nresult = \"funding[total].budget\"\npart_rows = [\"fiscal\", \"other\"]",
     {},
     {"A6 =IF(COUNT($A$7:$A$8)=0,\"\",SUM($A$7:$A$8))"}},
    {"sum that the office prints",
     "kind = \"sum\"\nresult = \"funding[total].budget\"\npart_rows = [\"fiscal\", \"other\"]",
     {{"A6", "30"}},
     {"A6 !AND(ISNUMBER(A6),COUNT($A$7:$A$8)>0,ABS(A6-SUM($A$7:$A$8))>0.001)"}},
    {"total of printed points",
     kTotal,
     {{"B11", "20"}, {"B12", "30"}, {"B13", "50"}},
     {"B1 =SUM($B$11:$B$13)"}},
    {"total of points that units set",
     kTotal,
     {},
     {"B1 100", "B1 !AND(COUNT($B$11:$B$13)>0,ABS(B1-SUM($B$11:$B$13))>0.001)"}},
    {"points of a level",
     "kind = \"level_points\"\nlevels = [\"indicators.level_weight\", \"indicators.weight\"]",
     {{"A11", "50"}, {"A13", "50"}, {"B13", "50"}},
     {"A11 !AND(ISNUMBER(A11),COUNT($B$11:$B$12)>0,ABS(A11-SUM($B$11:$B$12))>0.001)"}},
    {"score above its points",
     "kind = \"at_most\"\npart = \"indicators.score\"\nwhole = \"indicators.weight\"\nsays = "
     "\"score\"",
     {{"C12", "1"}, {"C13", "1"}},
     {"C11 !AND(ISNUMBER(C11),ISNUMBER(B11),C11>B11)",
      "C11 ?AND(ISNUMBER(C11),C11>=0,OR(NOT(ISNUMBER(B11)),C11<=B11))",
      "C12 !AND(ISNUMBER(C12),ISNUMBER(B12),C12>B12)",
      "C13 !AND(ISNUMBER(C13),ISNUMBER(B13),C13>B13)"}},
    {"money spent above the budget is doubtful",
     "kind = \"at_most\"\npart = \"funding[other].executed\"\nwhole = \"funding[other].budget\"\n"
     "says = \"budget\"",
     {},
     {"B8 ~AND(ISNUMBER(B8),ISNUMBER(A8),B8>A8)"}},
    {"rank",
     "kind = \"rank\"\nresult = \"indicators.rank\"\nby = \"indicators.score\"",
     {{"G12", "1"}, {"G13", "1"}},
     {"G11 =IF(ISNUMBER(C11),RANK(C11,($C$11:$C$13)),\"\")"}},
    {"grade by bands",
     "kind = \"grade\"\nresult = \"grade\"\nscore = \"totals.score\"\n"
     "bands = [{ from = \"90\", name = \"优\" }, { from = \"80\", name = \"良\" }]",
     {},
     {"B3 ~AND(ISNUMBER(B2),B3<>\"\",B3<>IF(B2>=90,\"优\",IF(B2>=80,\"良\",\"\")))",
      "B3 [grades]"}},
    {"row marked with 否 without a reason",
     "kind = \"not_applicable\"\napplicable = \"indicators.applicable\"\n"
     "reason = [\"indicators.reason\"]\nscore = \"indicators.score\"",
     {},
     {"E11 ~AND(D11=\"否\",E11=\"\")", "E12 ~AND(D12=\"否\",E12=\"\")",
      "E13 ~AND(D13=\"否\",E13=\"\")"}},
    {"all points or none",
     "kind = \"yes_no\"\nresult = \"indicators.score\"\npoints = \"indicators.weight\"\n"
     "where = \"indicators.method\"\nsays = [\"是否法\"]",
     {{"F12", "是否法"}},
     {"C12 !AND(ISNUMBER(C12),ISNUMBER(B12),C12<>0,C12<B12)"}},
    {"so many points off for every defect",
     "kind = \"deduction\"\nresult = \"indicators.score\"\npoints = \"indicators.weight\"\n"
     "step = \"0.5\"\nwhere = \"indicators.method\"\nsays = [\"扣分法\"]",
     {{"F13", "扣分法"}},
     {"C13 !AND(ISNUMBER(C13),ISNUMBER(B13),C13<>0,C13<B13,ROUND((B13-C13)/0.5,6)<>INT(ROUND((B13-"
      "C13)/0.5,6)))"}},
};

void check_cases(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(one.name);
        const Plan plan(one.rule, one.printed);
        CHECK(plan.lines() == one.lines);
        CHECK(plan.left_out.empty() == one.said);
    }
}

}  // namespace

TEST_CASE("figures are rounded in a spreadsheet as the rule rounds them") {
    check_cases(kRounded);
}

TEST_CASE("rules become formulas, warnings and limits") {
    check_cases(kOthers);
}

TEST_CASE("rows are marked with the dictionary's word for no") {
    const std::string rule = kConverted + "rounding = \"truncate\"";
    const Plan plan(rule, {{"B11", "5"}, {"B12", "6"}, {"B13", "9"}}, yes_no("不适用"));
    REQUIRE(plan.lines().size() == 2);
    CHECK(plan.lines()[1] == "B4 =SUMIF($D$11:$D$13,\"<>不适用\",$B$11:$B$13)");
    CHECK(Plan(rule, {}, {}).left_out == Lines{"rule"});
}

TEST_CASE("every kind of formula has a case") {
    for (const RuleFormula* formula : rule_formulas()) {
        CAPTURE(formula->kind);
        const std::string kind = "kind = \"" + std::string(formula->kind) + "\"";
        const auto has = [&](const Case& one) { return one.rule.find(kind) != std::string::npos; };
        const bool any = std::any_of(kRounded.begin(), kRounded.end(), has) ||
                         std::any_of(kOthers.begin(), kOthers.end(), has);
        CHECK(any);
    }
}
