// SPDX-License-Identifier: MIT
#include "import/fields/period_cells.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text/ascii.hpp"
#include "base/text/utf8.hpp"
#include "base/text/zero_width.hpp"

namespace jixiao::importer {
namespace {

constexpr std::array<std::string_view, 8> kUntil{"至", "到", "—", "–", "－", "～", "~", "-"};
constexpr std::u32string_view kDateCharacters =
    U"0123456789０１２３４５６７８９年月日号底末初至到起止—–－～~-/. \u3000\n";
constexpr std::size_t kLongestPart = 60;  // bytes

bool is_until(std::string_view text) {
    return std::find(kUntil.begin(), kUntil.end(), trimmed(text)) != kUntil.end();
}

bool begins_with_until(std::string_view text) {
    return std::any_of(kUntil.begin(), kUntil.end(),
                       [&](const auto word) { return text.starts_with(word); });
}

bool ends_with_until(std::string_view text) {
    return std::any_of(kUntil.begin(), kUntil.end(),
                       [&](const auto word) { return text.ends_with(word); });
}

// A dash alone may say that there is no date.
bool is_word(std::string_view until) {
    return until == "至" || until == "到";
}

// 至 between parts, or at the end of one that another follows: 至2023年12月, 2023年1月至.
bool are_joined(const std::vector<std::string>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        const bool alone = is_until(parts[i]);
        if (i > 0 && begins_with_until(parts[i]) && !(alone && last)) return true;
        if (!last && ends_with_until(parts[i]) && (i > 0 || !alone || is_word(parts[i]))) {
            return true;
        }
    }
    return false;
}

bool is_date_text(std::string_view text) {
    if (text.size() > kLongestPart) return false;
    while (!text.empty()) {
        const Utf8Character next = first_character(text);
        if (next.size == 0 || kDateCharacters.find(next.code) == std::u32string_view::npos) {
            return false;
        }
        text.remove_prefix(next.size);
    }
    return true;
}

// 至： between two dates is the word itself.
std::string_view without_colon(std::string_view text) {
    for (const std::string_view colon : {"：", ":"}) {
        if (!text.ends_with(colon)) continue;
        const std::string_view word = trimmed(text.substr(0, text.size() - colon.size()));
        return is_until(word) ? word : text;
    }
    return text;
}

// What the cell adds to a date; empty if it is no part of one.
std::string part_in(const FormContext& context, const xlsx::Cell& cell) {
    if (cell.type == CellType::date) return std::string(context.values.read(cell.at).source);
    if (cell.type != CellType::text && cell.type != CellType::number) return {};
    std::string buffer;
    const std::string_view text =
        without_colon(trimmed(without_zero_width(context.values.read(cell.at).printed, buffer)));
    const bool fits = is_date_text(text) && (cell.type == CellType::text || !text.starts_with('-'));
    return fits ? std::string(text) : std::string();
}

}  // namespace

std::optional<Value> read_period_cells(const FormContext& context, CellRef first) {
    const xlsx::Grid& grid = context.sheet.grid();
    std::vector<std::string> parts;
    for (std::uint32_t column = first.column; column < grid.column_count(); ++column) {
        const xlsx::Cell* const cell = grid.seen_at({first.row, column});
        column = grid.merge_at({first.row, column}).last.column;
        if (cell == nullptr) continue;
        std::string part = part_in(context, *cell);
        if (part.empty()) break;
        parts.push_back(std::move(part));
    }
    // 至 between two blank places.
    const bool nothing = parts.size() == 1 && is_word(parts[0]);
    if (!nothing && !are_joined(parts)) return std::nullopt;
    std::string text;
    for (const std::string& part : parts) text += nothing ? std::string() : part;
    return context.values.read_spread(first, text);
}

bool holds_date(const xlsx::Cell& cell) {
    if (cell.type != CellType::text) return cell.type == CellType::date;
    constexpr std::size_t kFewestDigits = 4;
    std::string buffer;
    const std::string_view text = trimmed(without_zero_width(cell.text, buffer));
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    return is_date_text(text) && static_cast<std::size_t>(digits) >= kFewestDigits &&
           static_cast<std::size_t>(digits) < text.size();
}

bool precedes_end_of_period(const FormContext& context, CellRef place) {
    const xlsx::Grid& grid = context.sheet.grid();
    for (std::uint32_t column = grid.merge_at(place).last.column + 1; column < grid.column_count();
         ++column) {
        const xlsx::Cell* const cell = grid.seen_at({place.row, column});
        if (cell != nullptr) return cell->type == CellType::text && is_until(cell->text);
    }
    return false;
}

}  // namespace jixiao::importer
