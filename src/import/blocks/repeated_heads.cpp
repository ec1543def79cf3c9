// SPDX-License-Identifier: MIT
#include "import/blocks/repeated_heads.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "base/text/utf8.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kFewestCells = 2;

ColumnBits heads_said(const CellWords& said, const BlockWords& words) {
    return words.headed[said.whole] | words.headed[said.head];
}

// Whether two texts say the same head. Most rows of a table differ in the first character.
bool same_head(std::string_view one, std::string_view two) {
    one = trimmed(one);
    two = trimmed(two);
    if (one == two) return true;
    if (one.empty() || two.empty() || one.front() != two.front()) return false;
    const std::size_t size = first_character(one).size;
    return size != 0 && one.substr(0, size) == two.substr(0, size) &&
           label_key(one) == label_key(two);
}

// What stands in a head row at a cell's column.
bool stands_in_head(const SheetView& sheet, const LocatedBlock& located, const xlsx::Cell& cell) {
    for (std::uint32_t head = located.top; head <= located.bottom; ++head) {
        const xlsx::Cell* const above = sheet.grid().seen_at({head, cell.at.column});
        if (above != nullptr && same_head(above->text, cell.text)) return true;
    }
    return false;
}

const MatchedColumn* column_at(const LocatedBlock& located, std::uint32_t column) {
    const auto& columns = located.match.columns;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& one) {
        return one.head.first <= column && column <= one.head.last;
    });
    return found == columns.end() ? nullptr : &*found;
}

// The same texts as in the head rows, whatever stands in columns that are not read.
bool copies_heads(const SheetView& sheet, const LocatedBlock& located, std::uint32_t row) {
    std::size_t same = 0;
    for (const xlsx::Cell& cell : sheet.row(row)) {
        if (stands_in_head(sheet, located, cell)) {
            ++same;
        } else if (column_at(located, cell.at.column) != nullptr) {
            return false;
        }
    }
    return same >= kFewestCells;
}

bool says_heads(const SheetView& sheet, const LocatedBlock& located, const BlockWords& words,
                std::uint32_t row) {
    // Few rows say two labels, fewer two heads.
    const auto known = sheet.known(row);
    if (known.size() < kFewestCells) return false;
    std::size_t heads = 0;
    for (const KnownCell& one : known) heads += heads_said(*one.words, words) != 0 ? 1 : 0;
    if (heads < kFewestCells) return false;
    std::size_t said = 0;
    for (const xlsx::Cell& cell : sheet.row(row)) {
        const MatchedColumn* const column = column_at(located, cell.at.column);
        if (column == nullptr) continue;
        const bool own = (heads_said(sheet.words(cell), words) & column_bit(column->spec)) != 0;
        if (!own && !stands_in_head(sheet, located, cell)) return false;
        ++said;
    }
    return said >= kFewestCells;
}

}  // namespace

bool repeats_head(const SheetView& sheet, const LocatedBlock& located, const BlockWords& words,
                  std::uint32_t row) {
    return copies_heads(sheet, located, row) || says_heads(sheet, located, words, row);
}

}  // namespace jixiao::importer
