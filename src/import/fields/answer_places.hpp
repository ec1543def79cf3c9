// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "import/fields/answer_rows.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// Whether one of the spans has this row.
bool covers(const std::vector<RowSpan>& spans, std::uint32_t row);

// 财务负责人：: a label with nothing behind its colon; but 目标1： is the form's prompt for an
// answer.
bool is_bare_label(const xlsx::Cell& cell);

// Where the answer to a label in a cell of its own stands: beside it or below it.
class AnswerPlaces {
  public:
    // `tables`: rows that belong to tables, heads included. Both must outlive the places.
    AnswerPlaces(const FormContext& context, const std::vector<RowSpan>& tables)
        : context_(context), tables_(tables), rows_(context) {}

    struct Right {
        std::optional<CellRef> place;
        bool filled = false;
        const xlsx::Cell* hidden = nullptr;  // what is filled in hidden columns in front of it
    };
    // The place next to the label, or behind a colon or the unit of an amount that stands there, in
    // visible columns if there are any; what is printed in it for an answer counts as blank. If
    // that is blank, a filled place further right counts as the answer to a label that lost its
    // merge, unless it is a label itself (a known one, one with nothing behind its colon, or one
    // that has its own answer beside it) or the unit of an amount; else what stands below,
    // alone, under the last one of a row of labels, or as one of the figures under such a row.
    [[nodiscard]] Right right_of(const xlsx::Cell& label, FieldType type) const;
    // The same, if it is a figure.
    [[nodiscard]] std::optional<CellRef> figure_right_of(const xlsx::Cell& label,
                                                         FieldType type) const;
    // The place below the label: it must be filled, as wide as the label and no label.
    [[nodiscard]] std::optional<CellRef> below(const xlsx::Cell& label) const;
    // The place below the label, blank or not; if that is blank, what stands alone right of it or
    // below an empty row.
    [[nodiscard]] std::optional<CellRef> wanted_below(const xlsx::Cell& label) const;
    // 备注 | 备注：已完成: the answer repeats the label. nullptr if it does not.
    [[nodiscard]] const xlsx::Cell* repeated_beside(const xlsx::Cell& label) const;

  private:
    [[nodiscard]] Right beside(const xlsx::Cell& label, FieldType type) const;
    [[nodiscard]] bool ends_row_of_labels(const xlsx::Cell& label) const;
    [[nodiscard]] bool is_past_blank_row(CellRange label, CellRef blank) const;
    [[nodiscard]] bool is_label_of_field(const xlsx::Cell& cell) const;
    [[nodiscard]] bool is_known_label(const xlsx::Cell& cell) const;
    [[nodiscard]] bool is_hidden(CellRange range) const;
    [[nodiscard]] const xlsx::Cell* next_of(CellRef where) const;
    [[nodiscard]] bool answers_follow(CellRef where) const;
    [[nodiscard]] bool is_sure_answer(const xlsx::Cell& cell, FieldType type) const;
    [[nodiscard]] bool precedes_pair(const xlsx::Cell& label, const xlsx::Cell& cell,
                                     FieldType type) const;
    [[nodiscard]] bool is_beside_label(CellRef where) const;
    [[nodiscard]] bool is_blank(CellRef where) const;
    [[nodiscard]] bool is_lone_answer(CellRef where, std::size_t filled) const;

    const FormContext& context_;
    const std::vector<RowSpan>& tables_;
    AnswerRows rows_;
};

}  // namespace jixiao::importer
