// SPDX-License-Identifier: MIT
#include "xlsx/facts/return_marks.hpp"

#include <charconv>

#include "xlsx/workbook_part.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kMostRounds = 9'999;

// The sheet in 'Sheet ''1'''!$A$1 or Sheet!$A$1; empty for what is no such reference.
std::string sheet_in(std::string_view reference) {
    const std::size_t end = reference.rfind('!');
    if (end == std::string_view::npos || reference.starts_with('#')) return {};
    std::string_view name = reference.substr(0, end);
    if (name.starts_with('$')) name.remove_prefix(1);  // LibreOffice
    if (name.size() < 2 || !name.starts_with('\'') || !name.ends_with('\'')) {
        return std::string(name);
    }
    name = name.substr(1, name.size() - 2);
    std::string sheet;
    for (std::size_t i = 0; i < name.size(); ++i) {
        sheet += name[i];
        if (name.substr(i).starts_with("''")) ++i;
    }
    return sheet;
}

std::uint32_t round_in(std::string_view text) {
    std::uint32_t round = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), round);
    const bool is_whole = error == std::errc() && stop == text.data() + text.size();
    return is_whole && round <= kMostRounds ? round : 0;
}

}  // namespace

ReturnMarks return_marks_in(const WorkbookPart& workbook) {
    ReturnMarks marks;
    for (const WorkbookPart::OwnName& own : workbook.own_names) {
        if (own.name == kReviewName) marks.review_sheet = sheet_in(own.text);
        if (own.name == kMarksName) marks.marks_sheet = sheet_in(own.text);
        if (own.name == kRoundName) marks.round = round_in(own.text);
    }
    return marks.round == 0 ? ReturnMarks{} : marks;
}

}  // namespace jixiao::xlsx
