// SPDX-License-Identifier: MIT
#include "export/template/type_rules.hpp"

#include <algorithm>
#include <array>

namespace jixiao::exporter {
namespace {

using Kind = CellCheck::Kind;

// What may be typed into an answer of a type.
struct TypeRule {
    FieldType type;
    NumberLook look;
    Kind kind;
    std::string_view list;  // a dictionary
    bool refuses;
    std::string_view title;
    std::string_view prompt;
    std::string_view error;
};

constexpr std::array<TypeRule, 9> kRules{{
    {FieldType::amount, NumberLook::amount, Kind::decimal, "", true, "金额",
     "只填数字，不带单位。单位：{unit}。", "金额应为数字，不小于 0，不带单位。"},
    {FieldType::rate, NumberLook::points, Kind::decimal, "", true, "百分比", "填写百分数。",
     "百分比应为数字，不小于 0。"},
    {FieldType::points, NumberLook::points, Kind::decimal, "", true, "分数", "只填数字。",
     "分数应为数字，不小于 0。"},
    {FieldType::count, NumberLook::whole, Kind::whole, "", true, "数量", "填写整数。",
     "应为整数，不小于 0。"},
    {FieldType::rank, NumberLook::whole, Kind::whole, "", true, "名次", "填写整数。",
     "名次应为整数，不小于 1。"},
    {FieldType::date, NumberLook::date, Kind::date, "", true, "日期", "填写日期，如 2024-12-31。",
     "应为日期，如 2024-12-31。"},
    {FieldType::measure, NumberLook::text, Kind::any, "", true, "指标值",
     "数字连同符号和单位填写，如 ≥100（批次）；文字目标直接填写。", ""},
    {FieldType::yes_no, NumberLook::general, Kind::list, "yes_no", true, "是否", "选择“是”或“否”。",
     "请从下拉列表中选择“是”或“否”。"},
    {FieldType::grade, NumberLook::general, Kind::list, "grades", true, "等级",
     "从列表中选择等级。", "请从下拉列表中选择等级。"},
}};

constexpr std::string_view kErrorTitle = "填写有误";
constexpr std::string_view kUnitPlace = "{unit}";
constexpr std::int64_t kMostPoints = 1000;

// Of a column that holds what was reached: the words of the dictionary are offered, others taken.
constexpr std::string_view kActual = "actual";
constexpr std::string_view kReached = "reached";

std::string with_unit(std::string_view text, const std::string& unit) {
    std::string out(text);
    const std::size_t at = out.find(kUnitPlace);
    if (at != std::string::npos) out.replace(at, kUnitPlace.size(), unit);
    return out;
}

const TypeRule* rule_of(FieldType type) {
    const auto found = std::find_if(kRules.begin(), kRules.end(),
                                    [&](const TypeRule& rule) { return rule.type == type; });
    return found == kRules.end() ? nullptr : &*found;
}

CellCheck check_of(const TypeRule& rule, const std::string& unit) {
    CellCheck check;
    check.kind = rule.kind;
    check.list = rule.list;
    if (rule.kind == Kind::decimal || rule.kind == Kind::whole) {
        check.least = Decimal::integer(rule.type == FieldType::rank ? 1 : 0);
        if (rule.type == FieldType::points) check.most = Decimal::integer(kMostPoints);
    }
    check.prompt_title = rule.title;
    check.prompt = with_unit(rule.prompt, unit);
    check.error_title = kErrorTitle;
    check.error = rule.error;
    check.refuses = rule.refuses;
    return check;
}

bool has_percent_sign(std::string_view text) {
    return text.find('%') != std::string_view::npos || text.find("％") != std::string_view::npos;
}

class TypeWriter {
  public:
    TypeWriter(PlacedForm& form, const std::string& unit) : form_(form), unit_(unit) {}

    void run() {
        for (const PlacedTable& table : form_.tables) write(table);
        for (const mapping::FieldSpec& field : form_.mapping->fields) {
            const auto found = form_.values.find(field.path);
            if (found != form_.values.end()) write(found->second, field.type, unit_);
        }
        for (const mapping::Block& block : form_.mapping->blocks) {
            for (const mapping::TotalLine& total : block.totals) write(total, block);
        }
    }

  private:
    PlanCell& cell(std::size_t index) { return form_.sheet.cells[index]; }

    void write(const PlacedTable& table) {
        const auto& columns = form_.mapping->blocks[table.block].columns;
        for (std::uint16_t spec = 0; spec < columns.size(); ++spec) {
            const mapping::ColumnSpec& column = columns[spec];
            const bool percent = column.type == FieldType::rate && !says_percent(table, spec);
            for (const PlacedRow& row : table.rows) {
                for (const std::size_t index : row.cells[spec]) {
                    write(index, column.type, column.unit.empty() ? unit_ : column.unit);
                    if (percent) cell(index).look = NumberLook::percent;
                    write_words(cell(index), column);
                }
            }
        }
    }

    // Does the head say that the numbers below are percents?
    bool says_percent(const PlacedTable& table, std::uint16_t spec) const {
        const std::size_t index = table.rows.empty() ? kNoCell : table.rows.front().cell(spec);
        if (index == kNoCell) return true;
        const std::uint32_t column = form_.sheet.cells[index].range.first.column;
        return std::any_of(
            form_.sheet.cells.begin(), form_.sheet.cells.end(), [&](const PlanCell& head) {
                return head.role == CellRole::head && head.range.first.row >= table.head.first &&
                       head.range.first.row <= table.head.last &&
                       head.range.first.column <= column && head.range.last.column >= column &&
                       has_percent_sign(head.text);
            });
    }

    void write(std::size_t index, FieldType type, const std::string& unit) {
        PlanCell& answer = cell(index);
        const TypeRule* const rule = rule_of(type);
        if (rule == nullptr) return;
        if (answer.role == CellRole::given && type == FieldType::points) return;
        answer.look = rule->look;
        if (answer.role == CellRole::answer) answer.check = check_of(*rule, unit);
    }

    // Words that an answer is chosen from or that are offered for it.
    static void write_words(PlanCell& answer, const mapping::ColumnSpec& column) {
        if (answer.role != CellRole::answer) return;
        if (column.type == FieldType::measure && column.path == kActual) {
            answer.check->kind = Kind::list;
            answer.check->list = kReached;
            answer.check->refuses = false;
        } else if (!column.dictionary.empty()) {
            CellCheck check;
            check.kind = Kind::list;
            check.list = column.dictionary;
            check.refuses = false;
            check.prompt = "可从下拉列表中选择。";
            answer.check = std::move(check);
        }
    }

    void write(const mapping::TotalLine& total, const mapping::Block& block) {
        for (const auto& [path, column] : total.fields) {
            const auto found = form_.values.find(path);
            if (found == form_.values.end()) continue;
            for (const mapping::ColumnSpec& spec : block.columns) {
                if (spec.path == column) write(found->second, spec.type, unit_);
            }
        }
    }

    PlacedForm& form_;
    const std::string& unit_;
};

}  // namespace

void write_types(PlacedForm& form, const std::string& amount_unit) {
    TypeWriter(form, amount_unit).run();
}

}  // namespace jixiao::exporter
