// SPDX-License-Identifier: MIT
#include "check/rules/levels.hpp"

namespace jixiao::check {
namespace {

// Whether two rows stand below the same labels, down to this level.
bool same_branch(const FormView& form, const Table& table, std::uint8_t level, const Record& one,
                 const Record& other) {
    const auto& columns = form.mapping().blocks[table.block].columns;
    for (const Field& field : one.fields) {
        if (field.type != FieldType::level || columns[field.spec].level > level) continue;
        const Value* const value = FormView::at(other, field.spec);
        if (value == nullptr || value->text != field.value.text) return false;
    }
    return true;
}

bool ends_with_any(std::string_view text, std::string_view& rest,
                   std::initializer_list<std::string_view> ends) {
    for (const std::string_view end : ends) {
        if (text.size() < end.size() || text.substr(text.size() - end.size()) != end) continue;
        rest = text.substr(0, text.size() - end.size());
        return true;
    }
    return false;
}

// The number at the end of a text, behind an opening bracket.
std::optional<Decimal> number_behind_bracket(std::string_view text) {
    std::size_t first = text.size();
    while (first > 0 && ((text[first - 1] >= '0' && text[first - 1] <= '9') ||
                         text[first - 1] == '.' || text[first - 1] == ' ')) {
        --first;
    }
    std::string_view digits = text.substr(first);
    while (!digits.empty() && digits.front() == ' ') digits.remove_prefix(1);
    while (!digits.empty() && digits.back() == ' ') digits.remove_suffix(1);
    std::string_view rest;
    if (!ends_with_any(text.substr(0, first), rest, {"(", "（"})) return std::nullopt;
    return Decimal::parse(digits);
}

}  // namespace

std::size_t level_end(const FormView& form, const Table& table, std::uint16_t spec,
                      std::size_t first) {
    const mapping::ColumnSpec& column = form.mapping().blocks[table.block].columns[spec];
    const Record& record = table.records[first];
    const Value* const value = FormView::at(record, spec);
    std::size_t end = first + 1;
    for (; value != nullptr && end < table.records.size(); ++end) {
        const Value* const next = FormView::at(table.records[end], spec);
        if (next == nullptr) break;
        if (next->cell == value->cell) continue;
        const bool repeated = column.has_level && is_filled(next) && next->raw == value->raw &&
                              same_branch(form, table, column.level, record, table.records[end]);
        if (!repeated) break;
    }
    return end;
}

std::optional<Decimal> points_in_label(std::string_view label) {
    constexpr std::string_view kPoints = "分";
    for (std::size_t at = label.rfind(kPoints); at != std::string_view::npos && at > 0;
         at = label.rfind(kPoints, at - 1)) {
        const std::string_view behind = label.substr(at + kPoints.size());
        const bool closed = behind.substr(0, 1) == ")" || behind.substr(0, 3) == "）";
        if (!closed) continue;
        if (const auto number = number_behind_bracket(label.substr(0, at))) return number;
    }
    return std::nullopt;
}

}  // namespace jixiao::check
