// SPDX-License-Identifier: MIT
#include "import/fields/answer_columns.hpp"

#include <algorithm>
#include <string>

#include "base/text/tick_boxes.hpp"
#include "import/sheet_view.hpp"

namespace jixiao::importer {
namespace {

constexpr std::string_view kHeader = "header.";

bool may_be_answered_in_words(const mapping::ColumnSpec& column) {
    switch (column.type) {
        case FieldType::text:
        case FieldType::count:
        case FieldType::year:
        case FieldType::yes_no:
        case FieldType::grade:
            return !column.given && !column.row_label;
        default:
            return false;
    }
}

std::vector<std::uint16_t> bound_columns(const Table& table) {
    std::vector<std::uint16_t> bound;
    for (const FoundColumn& column : table.columns) bound.push_back(column.spec);
    return bound;
}

bool asks_for_figures(const Table& table, const mapping::Mapping& mapping) {
    const auto& columns = mapping.blocks[table.block].columns;
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const FoundColumn& column) { return is_answer(columns[column.spec]); });
}

bool is_filled_in(const Field& field) {
    const Value& value = field.value;
    // Programs that do not calculate leave the form's own formulas without results.
    if (value.formula_without_value) return false;
    const std::string_view text =
        trimmed(value.source.data() == nullptr ? value.raw : value.source);
    if (text.empty() || text == "-" || text == "—") return false;
    const bool chosen = field.type == FieldType::yes_no || field.type == FieldType::grade;
    return !chosen || !is_unticked(text);
}

// 1, 2, 3 … down the first column: the form's own numbers.
bool only_numbers_rows(const Table& table, std::uint16_t spec) {
    const auto first = std::min_element(
        table.columns.begin(), table.columns.end(),
        [](const FoundColumn& a, const FoundColumn& b) { return a.column < b.column; });
    if (first == table.columns.end() || first->spec != spec) return false;
    std::size_t number = 0;
    for (const Record& record : table.records) {
        ++number;
        for (const Field& field : record.fields) {
            if (field.spec != spec) continue;
            const std::string_view text = trimmed(field.value.raw);
            if (!text.empty() && text != std::to_string(number)) return false;
        }
    }
    return true;
}

bool has_figures(const Form& form, const mapping::Mapping& mapping) {
    for (const Table& table : form.tables) {
        const auto& columns = mapping.blocks[table.block].columns;
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) {
                if (field.spec >= columns.size() || !is_answer(columns[field.spec])) continue;
                if (is_filled_in(field)) return true;
            }
        }
    }
    return false;
}

bool is_answered_in_words(const Table& table, const mapping::Mapping& mapping) {
    const mapping::Block& block = mapping.blocks[table.block];
    std::vector<bool> answers = answer_columns(block, bound_columns(table));
    for (std::uint16_t spec = 0; spec < answers.size(); ++spec) {
        const bool count = block.columns[spec].type == FieldType::count;
        if (answers[spec] && count && only_numbers_rows(table, spec)) answers[spec] = false;
    }
    return std::any_of(table.records.begin(), table.records.end(), [&](const Record& record) {
        return std::any_of(record.fields.begin(), record.fields.end(), [&](const Field& field) {
            return field.spec < answers.size() && answers[field.spec] && is_filled_in(field);
        });
    });
}

bool has_answered_fields(const Form& form, const mapping::Mapping& mapping) {
    const auto asks = [](const mapping::FieldSpec& spec, bool head) {
        return spec.place == mapping::FieldPlace::label && spec.path.starts_with(kHeader) == head;
    };
    const bool only_head =
        form.tables.empty() &&
        std::none_of(mapping.fields.begin(), mapping.fields.end(),
                     [&](const mapping::FieldSpec& spec) { return asks(spec, false); });
    return std::any_of(form.fields.begin(), form.fields.end(), [&](const Field& field) {
        if (field.spec >= mapping.fields.size()) return false;
        const mapping::FieldSpec& spec = mapping.fields[field.spec];
        const bool offers = !spec.choices.empty() && is_unticked(trimmed(field.value.source));
        return spec.path == field.path && asks(spec, only_head) && is_filled_in(field) && !offers;
    });
}

}  // namespace

std::vector<bool> answer_columns(const mapping::Block& block,
                                 const std::vector<std::uint16_t>& bound) {
    std::vector<bool> answers(block.columns.size());
    const bool figures = std::any_of(bound.begin(), bound.end(), [&](std::uint16_t spec) {
        return is_answer(block.columns[spec]);
    });
    for (std::size_t spec = 0; spec < answers.size(); ++spec) {
        const mapping::ColumnSpec& column = block.columns[spec];
        answers[spec] = figures ? is_answer(column) : may_be_answered_in_words(column);
    }
    return answers;
}

bool is_unfilled(const Form& form, const mapping::Mapping& mapping) {
    // Nearly every form is told apart by its first row.
    if (has_figures(form, mapping)) return false;
    bool figures = false;
    for (const Table& table : form.tables) {
        if (asks_for_figures(table, mapping)) {
            figures = true;
        } else if (is_answered_in_words(table, mapping)) {
            return false;
        }
    }
    return figures || !has_answered_fields(form, mapping);
}

}  // namespace jixiao::importer
