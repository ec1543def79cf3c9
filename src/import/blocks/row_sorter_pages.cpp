// SPDX-License-Identifier: MIT
// What a page break repeats among the rows of a table: titles, fields, the page's number.
#include <algorithm>

#include "base/text/ascii.hpp"
#include "base/text/label_key.hpp"
#include "import/blocks/row_sorter.hpp"
#include "import/identify/page_marks.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kMostLinesAbove = 100;  // that are compared one by one

}  // namespace

bool RowSorter::repeats_above(std::uint32_t row) const {
    const auto cells = context_.sheet.row(row);
    if (cells.size() != 1 || cells[0].type != CellType::text) return false;
    const std::string_view text = trimmed(cells[0].text);
    if (is_page_mark(text)) return true;
    for (const std::string_view mark : {"续表", "（续", "(续"}) {
        if (text.starts_with(mark)) return true;
    }
    if (!lines_above_) {
        lines_above_.emplace();
        for (std::uint32_t above = context_.rows.first; above < located_.top; ++above) {
            const auto other = context_.sheet.row(above);
            if (other.size() == 1) lines_above_->insert(trimmed(other[0].text));
        }
    }
    return lines_above_->contains(text) || continues_line_above(text) ||
           (context_.sheet.names_table(row) && is_title_above(label_key(text)));
}

// The title with its characters spaced otherwise.
bool RowSorter::is_title_above(const std::string& key) const {
    return lines_above_->size() <= kMostLinesAbove &&
           std::any_of(lines_above_->begin(), lines_above_->end(),
                       [&](std::string_view line) { return label_key(line) == key; });
}

// 1 or 1/2 alone in a row; what it says shows by what follows.
bool RowSorter::may_number_page(std::uint32_t row) const {
    constexpr std::size_t kLongest = 7;
    const auto cells = context_.sheet.row(row);
    if (cells.size() != 1) return false;
    const std::string_view text = trimmed(cells[0].text);
    if (text.empty() || text.size() > kLongest || !is_digit(text.front())) return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '/'; });
}

// Whether a repeated head comes next, below blank rows and lines of the page's own.
bool RowSorter::head_follows(std::uint32_t row) const {
    // No page has more; a sheet of nothing else would be gone through once for each of its rows.
    constexpr int kMostLines = 10;
    for (int lines = 0; ++row < context_.rows.last && lines < kMostLines;) {
        if (context_.sheet.row(row).empty()) continue;
        ++lines;
        if (repeats_above(row) || may_number_page(row) || is_signature_line(row)) continue;
        return is_head(row);
    }
    return false;
}

// 绩效评分表（续表）
bool RowSorter::continues_line_above(std::string_view text) const {
    if (text.find("续") == std::string_view::npos && text.find("接") == std::string_view::npos) {
        return false;
    }
    const std::string key = label_key(text);
    const std::string whole = without_continued(key);
    return whole != key && !whole.empty() && is_title_above(whole);
}

// A row of fields that stands above the table too and is followed by the repeated head.
bool RowSorter::stands_in_page_head(std::uint32_t row) const {
    constexpr std::uint32_t kMostRows = 12;
    constexpr std::uint32_t kTallest = 60;  // rows above a table that may be its page's head
    const std::uint32_t first =
        std::max(context_.rows.first, located_.top - std::min(located_.top, kTallest));
    const auto stands_above = [&](std::uint32_t other) {
        for (std::uint32_t above = first; above < located_.top; ++above) {
            if (are_equal_rows(context_.sheet.row(above), context_.sheet.row(other))) return true;
        }
        return false;
    };
    const std::uint32_t end = std::min(context_.rows.last, row + kMostRows);
    for (std::uint32_t next = row; next < end; ++next) {
        if (next != row && is_head(next)) return true;
        if (!stands_above(next) && !context_.sheet.row(next).empty()) return false;
    }
    return false;
}

}  // namespace jixiao::importer
