// SPDX-License-Identifier: MIT
#include "import/blocks/value_parts.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text/ascii.hpp"
#include "base/text/white_space.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestUnit = 30;  // bytes
constexpr std::array<std::string_view, 8> kOperators{"≥", "≤", "＞", "＜", ">", "<", "＝", "="};

bool is_operator(std::string_view text) {
    return std::find(kOperators.begin(), kOperators.end(), trimmed(text)) != kOperators.end();
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

// Whether the texts are an operator, a number and a unit, in this order; one of them may lack.
bool is_expression(const std::vector<std::string_view>& parts) {
    std::size_t at = is_operator(parts.front()) ? 1 : 0;
    if (at == parts.size() || !has_digit(parts[at])) return false;
    if (++at == parts.size()) return true;
    return at + 1 == parts.size() && !has_digit(parts[at]) && parts[at].size() <= kLongestUnit;
}

}  // namespace

ValueParts::ValueParts(const FormContext& context, const mapping::Block& block)
    : context_(context), block_(block) {
    has_unit_columns_ = std::any_of(
        block_.columns.begin(), block_.columns.end(), [](const mapping::ColumnSpec& column) {
            return column.type == FieldType::amount && !column.unit_from.empty();
        });
}

void ValueParts::read(FieldType type, const HeadColumn& place, std::uint32_t row, Value& value) {
    const xlsx::Grid& grid = context_.sheet.grid();
    std::uint32_t column = std::max(grid.merge_at(value.cell).last.column, place.first) + 1;
    if (column > place.last || context_.places != nullptr) return;
    std::vector<const xlsx::Cell*> parts;
    for (; column <= place.last; ++column) {
        if (const xlsx::Cell* const cell = grid.at({row, column})) parts.push_back(cell);
    }
    if (parts.empty() || join(type, parts, value)) return;
    const auto same = std::find_if(unread_.begin(), unread_.end(),
                                   [&](const Unread& other) { return other.place == &place; });
    Unread& unread = same == unread_.end() ? unread_.emplace_back() : *same;
    if (unread.count == 0) unread = {&place, parts.front(), 0};
    unread.count += parts.size();
}

// A measure takes its operator and its unit, an amount its unit; false if the parts are no such.
bool ValueParts::join(FieldType type, const std::vector<const xlsx::Cell*>& parts,
                      Value& value) const {
    if (type == FieldType::amount && parts.size() == 1) {
        value.unit = money_alone(parts.front()->text, context_.index);
        return !value.unit.empty();
    }
    if (type != FieldType::measure || value.stored == CellType::blank) return false;
    std::vector<Value> others;
    std::vector<std::string_view> texts{trimmed(value.printed)};
    for (const xlsx::Cell* const cell : parts) {
        context_.values.read(*cell, others.emplace_back());
        texts.push_back(trimmed(others.back().printed));
    }
    if (!is_expression(texts)) return false;
    std::string joined;
    for (const std::string_view text : texts) joined += text;
    context_.values.use_text(joined, value);
    return true;
}

void ValueParts::report_unread() const {
    for (const Unread& unread : unread_) {
        context_.report(Code::cells_not_read, unread.first->at,
                        std::string(trimmed(unread.first->text)), std::string(unread.place->text),
                        block_.name);
        const bool several = unread.count > 1;
        context_.form.findings.back().args = {
            {"count", several ? " (" + std::to_string(unread.count) + "×)" : std::string()}};
    }
}

void ValueParts::use_unit_columns(Record& record) const {
    if (!has_unit_columns_) return;
    for (Field& field : record.fields) {
        if (field.type != FieldType::amount) continue;
        const std::string& path = block_.columns[field.spec].unit_from;
        if (path.empty() || !field.value.unit.empty()) continue;
        const auto said = std::find_if(record.fields.begin(), record.fields.end(),
                                       [&](const Field& other) { return other.path == path; });
        if (said == record.fields.end() || said->value.stored != CellType::text) continue;
        field.value.unit = money_alone(said->value.raw, context_.index);
        if (!field.value.unit.empty() || trimmed(said->value.raw).empty()) continue;
        context_.report(Code::unit_unknown, said->value.cell, std::string(said->value.raw), "",
                        std::string(field.path));
    }
}

}  // namespace jixiao::importer
