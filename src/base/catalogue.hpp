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
    file_compound,   // compound file: password-protected or legacy .xls/.et
    file_encrypted,  // compound file that holds an encrypted package
    file_legacy,     // .xls / .et
    file_not_xlsx,   // CSV, HTML, PDF, docx …; {kind} says what it is
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
    mapping_syntax,
    mapping_not_utf8,
    mapping_full_width_sign,
    mapping_wide_space,
    mapping_quote_open,
    mapping_control_character,
    mapping_bare_key,
    mapping_key_twice,
    mapping_table_twice,
    mapping_no_equals_sign,
    mapping_no_value,
    mapping_text_unquoted,
    mapping_no_comma,
    mapping_list_open,
    mapping_inline_table,
    mapping_table_header,
    mapping_escape,
    mapping_two_on_a_line,
    mapping_key_too_deep,
    mapping_unknown_format,
    mapping_unknown_key,
    mapping_missing_key,
    mapping_bad_value,
    mapping_empty_text,
    mapping_empty_list,
    mapping_expects_text,
    mapping_expects_texts,
    mapping_expects_truth,
    mapping_expects_number,
    mapping_expects_factor,
    mapping_expects_decimal,
    mapping_expects_table,
    mapping_expects_tables,
    mapping_expects_members,
    mapping_bad_name,
    mapping_bad_path,
    mapping_unknown_dictionary,
    mapping_unknown_dimension,
    mapping_dimension_not_in_path,
    mapping_level_without_number,
    mapping_field_without_label,
    mapping_total_without_label,
    mapping_code_twice,
    mapping_rule_twice,
    mapping_too_many_columns,
    mapping_duplicate_id,
    // contradictions inside mappings
    mapping_unknown_column,
    mapping_unknown_row_kind,
    mapping_unknown_amount_unit,
    mapping_path_twice,
    mapping_path_inside_value,
    mapping_same_head,
    mapping_no_head,
    mapping_follows_itself,
    mapping_row_labels_twice,
    mapping_row_kinds_unused,
    mapping_label_twice,
    mapping_head_too_deep,
    mapping_head_part_empty,
    mapping_level_twice,
    mapping_level_gap,
    mapping_least_unreachable,
    mapping_least_low,
    mapping_word_in_title,
    mapping_word_against_itself,
    mapping_label_unused,
    mapping_stop_is_row,
    mapping_head_into_incomplete,
    mapping_unit_unused,
    mapping_word_in_two_entries,
    mapping_unknown_code,
    mapping_suggestion,
    mapping_ambiguous,  // two mappings fit equally well
    mapping_none,       // no mapping at all was found to read with
    // forms
    sheet_not_a_form,
    sheet_like_no_form,  // {found} nearest mapping, {expected} missing words, {score}, {least}
    sheet_empty,
    sheet_hidden,
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
    // checks of figures
    figure_within_tolerance,
    sum_differs,
    rate_differs,
    // the run
    output_unwritable,
    output_is_input,
    input_none,  // {file}: a folder without workbooks
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
    run_interrupted,
    internal,  // {detail}: a defect of the program
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
// The same in the user's language: 错误, error.
std::string_view level_word(Level level, Language language);

}  // namespace jixiao
