// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "cli/command_line/language.hpp"

namespace jixiao::cli {

// The words of the program's frame: headings of the help, labels of the closing table. Sentences
// about files and forms are in base/finding/messages.
enum class Phrase : std::uint8_t {
    about,
    usage,
    overview_usage,
    group_about,  // {}: the word that its commands begin with
    group_usage,  // {}: program and word
    commands,
    options,
    examples,
    exit_codes,
    exit_success,
    exit_findings,
    exit_failure,
    help_summary,
    help_codes_summary,
    codes_about,
    version_summary,
    more_help,     // {}: the command line to type
    did_you_mean,  // {}: the suggestion
    standard_output,
    progress_rate,  // {} {}: files a second, seconds left
    form_found,     // {} {} {}: id, fit in percent, indicators
    form_unfilled,
    more_findings,  // {}: how many
    refused_files,
    other_sheets,
    total_files,
    total_files_text,  // {} {} {}: all, refused, without a form
    total_not_read,
    total_not_read_text,  // {} {}: how many, of which kinds
    own_report,
    no_extension,
    total_forms,
    total_forms_text,  // {} {}: all, unfilled
    total_indicators,
    total_findings,
    total_findings_text,  // {} {} {} {}: errors, warnings, to explain, notes
    written_to,
    report_written_to,
    summary_written_to,
    hidden_findings,     // {} {}: how many are not listed, the option that lists them
    other_findings,      // heading of what is about no file
    allowed_difference,  // {}
    see_cells,           // {}: other cells
    total_workbooks,
    total_workbooks_text,  // {} {}: written, unchanged
    folder_written_to,
    // annotate
    returned_file,      // {} {} {} {} {} {}: file, result, errors, warnings, to explain, round
    marks_cleared,      // {} {}: file, result
    written_as_it_was,  // {} {}: file, result
    nothing_to_return,  // {}: file
    no_marks,           // {}: file
    total_returned,
    total_returned_text,  // {} {} {}: written, not written, refused
    // template check
    marked_copies,  // {} {}: how many, the folder
    count_,
};

// In the form of fmt: "{}" stands for what the caller fills in.
std::string_view phrase(Phrase which, Language language);

}  // namespace jixiao::cli
