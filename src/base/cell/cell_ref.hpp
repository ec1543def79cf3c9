// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

// The limits of SpreadsheetML; a reference beyond them is damage.
inline constexpr std::uint32_t kMaxRows = 1'048'576;
inline constexpr std::uint32_t kMaxColumns = 16'384;

// A cell's place, zero-based. Orders by row, then column: reading order.
struct CellRef {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    auto operator<=>(const CellRef&) const = default;

    // "B3"; never a sheet name, never $.
    [[nodiscard]] std::string to_string() const;
    void append_to(std::string& out) const;
    // The same to a place with room for kMostCharacters; returns the end.
    char* write_to(char* to) const;
    static constexpr std::size_t kMostCharacters = 20;
    // Accepts "B3", "b3" and "$B$3"; nullopt for anything else or beyond the limits.
    static std::optional<CellRef> parse(std::string_view text);
};

// A rectangle of cells, both corners included.
struct CellRange {
    CellRef first;
    CellRef last;
    bool operator==(const CellRange&) const = default;

    [[nodiscard]] bool contains(CellRef cell) const {
        return cell.row >= first.row && cell.row <= last.row && cell.column >= first.column &&
               cell.column <= last.column;
    }
    [[nodiscard]] std::uint32_t rows() const { return last.row - first.row + 1; }
    [[nodiscard]] std::uint32_t columns() const { return last.column - first.column + 1; }
    // "A1:H26"; one cell alone is "A1".
    [[nodiscard]] std::string to_string() const;
    // Accepts "A1:H26" and "A1"; corners in any order.
    static std::optional<CellRange> parse(std::string_view text);
};

// "A", "Z", "AA" … for a zero-based column.
void append_column_name(std::string& out, std::uint32_t column);

}  // namespace jixiao
