// SPDX-License-Identifier: MIT
#include "export/workbook/sheet_names.hpp"

#include <algorithm>

#include "base/text/ascii.hpp"
#include "base/text/utf8.hpp"
#include "export/workbook/cell_text.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::size_t kMostUnits = 31;
constexpr std::string_view kForbidden = "[]:*?/\\";
constexpr std::string_view kReserved = "history";
// The library's buffer for a name with its sheet has 128 bytes.
constexpr std::size_t kMostNameBytes = 120;

bool is_latin_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
void append_absolute(std::string& out, CellRef cell) {
    out.push_back('$');
    append_column_name(out, cell.column);
    out.push_back('$');
    out.append(std::to_string(cell.row + 1));
}

// R, C, R1, R1C1 … are references in the other notation.
bool is_row_column_notation(std::string_view name) {
    const auto skip = [&name](char letter) {
        if (name.empty() || ascii_lower(name.front()) != letter) return;
        name.remove_prefix(1);
        while (!name.empty() && is_digit(name.front())) name.remove_prefix(1);
    };
    skip('r');
    skip('c');
    return name.empty();
}

}  // namespace

bool is_sheet_name(std::string_view name) {
    return !name.empty() && is_cell_text(name) && utf16_length(name) <= kMostUnits &&
           name.find_first_of(kForbidden) == std::string_view::npos &&
           name.find_first_of("\n\t") == std::string_view::npos && name.front() != '\'' &&
           name.back() != '\'' && !same_sheet_name(name, kReserved);
}

bool same_sheet_name(std::string_view a, std::string_view b) {
    return same_in_ascii_case(a, b);
}

std::string as_sheet_name(std::string_view text) {
    const std::string clean = presentable(text);
    std::string out;
    std::size_t units = 0;
    for (std::string_view rest = clean; !rest.empty();) {
        const Utf8Character next = first_character(rest);
        units += utf16_length(rest.substr(0, next.size));
        if (units > kMostUnits) break;
        const bool good = kForbidden.find(rest.front()) == std::string_view::npos &&
                          rest.front() != '\n' && rest.front() != '\t' && rest.front() != '\'';
        out.append(good ? rest.substr(0, next.size) : "_");
        rest.remove_prefix(next.size);
    }
    return is_sheet_name(out) ? out : "_" + out;
}

std::string sheet_prefix(std::string_view sheet) {
    std::string out = "'";
    for (const char c : sheet) {
        out.push_back(c);
        if (c == '\'') out.push_back(c);
    }
    out.append("'!");
    return out;
}

std::string absolute_range(const CellRange& range) {
    std::string out;
    append_absolute(out, range.first);
    if (range.first != range.last) {
        out.push_back(':');
        append_absolute(out, range.last);
    }
    return out;
}

std::string absolute_range(std::string_view sheet, const CellRange& range) {
    return sheet_prefix(sheet) + absolute_range(range);
}

std::string cell_on_sheet(std::string_view sheet, CellRef cell) {
    return sheet_prefix(sheet) + cell.to_string();
}

bool is_defined_name(std::string_view name) {
    if (name.empty() || !is_cell_text(name) || name.size() > kMostNameBytes) return false;
    const auto is_letter = [](char c) {
        return is_latin_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80U;
    };
    const auto may_follow = [&](char c) { return is_letter(c) || is_digit(c) || c == '.'; };
    return is_letter(name.front()) && std::ranges::all_of(name, may_follow) &&
           !CellRef::parse(name) && !is_row_column_notation(name);
}

}  // namespace jixiao::exporter
