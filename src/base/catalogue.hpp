// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace jixiao {

enum class Language : std::uint8_t { zh, en };

// What a finding means for the user: an error needs a correction, a warning a look, a note nothing.
enum class Level : std::uint8_t { error, warning, note };

// Every thing the program can say about files, forms and mappings. The identifier that users and
// scripts see is CatalogueEntry::id; it never changes its meaning.
enum class Code : std::uint16_t {
    // files and packages (refusals)
    file_not_found,
    file_not_regular,
    file_unreadable,
    file_empty,
    file_compound,        // compound file: password-protected or legacy .xls/.et
    file_encrypted,       // compound file that holds an encrypted package
    file_legacy,          // .xls / .et
    file_not_xlsx,        // CSV, HTML, PDF, docx …; {kind} says what it is
    zip_truncated,
    zip_damaged,          // {part} {detail}
    zip_wrong_crc,        // {part}
    zip_unsupported,      // {part} {detail}
    limit_exceeded,       // {limit} {allowed}
    xml_malformed,        // {part} {line} {detail}
    xml_dtd,              // {part}
    xml_encoding,         // {part} {detail}
    workbook_incomplete,  // {part}: a part that must be there is missing
    sheet_unknown,        // {expected}: --sheet names no sheet of the file
    // what the reader noticed in cells
    cell_formula_without_value,
    cell_bad_index,  // shared string or style that does not exist
    cell_many_digits,
    cell_error_value,
    // mappings (cannot go on)
    mapping_unreadable,
    mapping_syntax,         // {line} {column} {detail} {excerpt}
    mapping_unknown_key,    // … {allowed} {suggestion}
    mapping_missing_key,
    mapping_bad_value,
    mapping_wrong_type,
    mapping_duplicate_id,
    mapping_contradiction,
    mapping_ambiguous,      // two mappings fit equally well
    mapping_none,           // no mapping at all was found to read with
    // forms
    sheet_not_a_form,
    sheet_like_no_form,  // {found} nearest mapping, {expected} missing words, {score}, {least}
    sheet_empty,
    sheet_too_large,
    field_missing,
    field_empty,
    block_missing,
    column_missing,
    column_extra,
    column_hidden,
    column_duplicate,
    row_hidden,
    row_unknown_kind,
    row_outside_levels,
    label_suggestion,
    unit_unknown,
    unit_assumed,
    value_unreadable,
    value_not_number,
    value_not_date,
    value_not_yes_no,
    value_number_as_text,
    value_look_alike,
    taxonomy_unknown,
    // the run
    output_unwritable,
    usage,
    usage_unknown_command,   // {found} {suggestion}
    usage_unknown_option,    // {found} {suggestion}
    usage_missing_value,     // {found}: an option without its value
    usage_unwanted_value,    // {found}: a switch with a value
    usage_repeated_option,   // {found}
    usage_bad_value,         // {field}: the option; {found} {expected} {suggestion}
    usage_missing_argument,  // {expected}
    usage_extra_argument,    // {found}
    usage_output_needed,     // {found}: a format that cannot go to the standard output
    internal,                // {detail}: a defect of the program
    count_,
};

struct CatalogueEntry {
    Code code;
    std::string_view id;  // "xlsx.zip-damaged": layer, dot, words
    Level level;
    std::string_view zh;
    std::string_view en;
    std::string_view fix_zh;
    std::string_view fix_en;
};

// All entries in the order of Code.
std::span<const CatalogueEntry> catalogue();
const CatalogueEntry& catalogue_entry(Code code);
std::string_view level_name(Level level);

}  // namespace jixiao
