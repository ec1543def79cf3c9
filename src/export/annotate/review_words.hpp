// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "export/annotate/voice.hpp"

namespace jixiao::annotate {

// The words of a workbook that is given back, beside those of the findings themselves.
enum class Word : std::uint8_t {
    sheet_name,
    title,
    title_again,   // {}: how often the workbook was given back
    file,          // {}
    totals,        // {} {} {} {}: all, errors, warnings, to explain
    totals_notes,  // {}: notes; behind the former
    advice,
    number,
    level,
    sheet,
    cell,
    heading,
    found,
    expected,
    problem,
    fix,
    footer,
    calculation,  // {}
    how_to_fix,   // {}
    given_due,    // {} {}: found and expected
    given,        // {}
    due,          // {}
    tolerance,    // {}
    semicolon,
    more_remarks,  // {} {}: how many, the sheet's name
    comment_head,  // {} {}: round and number of the mark
    marks_about,
    count_,
};

// In the form of fmt where the word has parts to be filled in.
// Words of blank forms are their own where those of returned ones would mislead.
std::string_view words(Word which, const Voice& voice);

template <class... Parts>
std::string filled_in(Word which, const Voice& voice, const Parts&... parts) {
    return fmt::format(fmt::runtime(words(which, voice)), parts...);
}

// What the head of every comment begins with, in any language.
inline constexpr std::string_view kCommentMarker = "──── jixiao ";

}  // namespace jixiao::annotate
