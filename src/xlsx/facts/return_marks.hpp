// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

struct WorkbookPart;

// Defined names by which a workbook that was given back with marks is known again, whichever
// program has saved it since. The first two refer to a cell of the sheet in question.
inline constexpr std::string_view kReviewName = "_jixiao_review";  // the list of what is wrong
inline constexpr std::string_view kMarksName = "_jixiao_marks";    // what was marked, hidden
inline constexpr std::string_view kRoundName = "_jixiao_round";    // how often it was given back

struct ReturnMarks {
    std::uint32_t round = 0;   // 0: the workbook has no marks
    std::string review_sheet;  // empty when it has been deleted
    std::string marks_sheet;

    [[nodiscard]] bool is_sheet(std::string_view name) const {
        return !name.empty() && (name == review_sheet || name == marks_sheet);
    }
};

ReturnMarks return_marks_in(const WorkbookPart& workbook);

}  // namespace jixiao::xlsx
