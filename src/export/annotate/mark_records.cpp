// SPDX-License-Identifier: MIT
#include "export/annotate/mark_records.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "export/annotate/review_words.hpp"
#include "xlsx/facts/sheet_layout.hpp"

namespace jixiao::annotate {
namespace {

enum RecordColumn : std::uint32_t { kMark, kSheet, kCell, kColour, kFormat };
constexpr std::uint32_t kActiveRow = 1;
constexpr std::uint32_t kFirstRow = 2;
constexpr int kHexadecimal = 16;

template <class Number>
std::optional<Number> number_in(std::string_view text, int base) {
    Number number = 0;
    const auto [stop, error] =
        std::from_chars(text.data(), text.data() + text.size(), number, base);
    const bool is_whole = error == std::errc() && stop == text.data() + text.size();
    return is_whole ? std::optional(number) : std::nullopt;
}

}  // namespace

xlsx::NewSheet records_sheet(const MarkRecords& marks, std::string name, const Voice& voice) {
    xlsx::NewSheet sheet{.name = std::move(name)};
    sheet.very_hidden = true;
    sheet.rows.push_back({{{kMark, 0, std::string(words(Word::marks_about, voice))}}});
    sheet.rows.push_back({{{kSheet, 0, marks.active_sheet}}});
    for (const MarkRecord& record : marks.records) {
        xlsx::NewRow row;
        row.cells.push_back({kMark, 0, std::to_string(record.mark)});
        row.cells.push_back({kSheet, 0, record.sheet});
        row.cells.push_back({kCell, 0, record.at.to_string()});
        row.cells.push_back({kColour, 0, fmt::format("{:06X}", record.colour)});
        // A text, for programs that do not keep blank cells.
        row.cells.push_back({kFormat, record.style, "+"});
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

MarkRecords read_records(xlsx::Workbook& workbook, std::size_t sheet) {
    MarkRecords marks;
    const xlsx::SheetLayout layout = xlsx::read_sheet_layout(workbook, sheet);
    const auto text = [&](std::uint32_t row, std::uint32_t column) {
        const xlsx::LayoutCell* const cell = layout.at({row, column});
        return cell == nullptr ? std::string() : cell->text;
    };
    marks.active_sheet = text(kActiveRow, kSheet);
    for (std::uint32_t row = kFirstRow; row <= layout.last_stored.row; ++row) {
        const auto mark = number_in<std::size_t>(text(row, kMark), 10);
        const auto at = CellRef::parse(text(row, kCell));
        const auto colour = number_in<std::uint32_t>(text(row, kColour), kHexadecimal);
        const xlsx::LayoutCell* const format = layout.at({row, kFormat});
        if (!mark || !at || !colour || format == nullptr) continue;
        marks.records.push_back({*mark, text(row, kSheet), *at, *colour, format->style});
    }
    return marks;
}

}  // namespace jixiao::annotate
