// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/fields/answer_places.hpp"
#include "import/fields/label_cells.hpp"
#include "import/fields/unread_answers.hpp"
#include "import/form_context.hpp"
#include "import/labels/inline_labels.hpp"

namespace jixiao::importer {

// Finds the form-level fields: beside their label, or in and around the title. Rows of tables are
// not looked at. Fields that are not found are left out and, if required, reported.
class FieldFinder {
  public:
    // `tables`: rows that belong to tables, heads included.
    FieldFinder(const FormContext& context, std::optional<CellRef> title,
                std::vector<RowSpan> tables);
    void find_all();

  private:
    // A text that may be a mistyped label.
    struct NearLabel {
        const xlsx::Cell* cell = nullptr;
        std::string key;
    };
    void report_missing(const std::vector<std::size_t>& missing);
    [[nodiscard]] std::vector<NearLabel> strange_labels() const;
    [[nodiscard]] bool report_mistyped(const mapping::FieldSpec& spec,
                                       std::vector<NearLabel>& strange) const;
    void report_repeated();
    void look_for_repeated(const xlsx::Cell& cell, const CellWords& said);
    [[nodiscard]] std::optional<Value> find(std::size_t field);
    [[nodiscard]] std::optional<Value> beside_label(std::size_t field);
    // What one of the places that say a label gives.
    struct Answer {
        LabelCell label;
        std::optional<Value> value;
        const xlsx::Cell* hidden = nullptr;
        std::optional<InlinePlace> part;
        std::string unsure;  // the options, if a tick may be for two of them
    };
    // Nothing where no cell says the label. `only_labels`: labels are no answers to others.
    [[nodiscard]] std::optional<Answer> answer_to(std::size_t field, bool only_labels);
    [[nodiscard]] bool is_answered(const LabelCell& label, const Value& value) const;
    [[nodiscard]] std::optional<CellRef> label_as_answer(const xlsx::Cell& label);
    [[nodiscard]] std::optional<Value> among_inline_labels(std::size_t field);
    [[nodiscard]] std::vector<InlineLabel> labels_in(std::string_view text) const;
    // Nothing where a blank form has no place for the answer.
    [[nodiscard]] std::optional<Value> value_for(const LabelCell& label,
                                                 const mapping::FieldSpec& spec, bool only_labels);
    [[nodiscard]] std::optional<Value> value_at(const LabelCell& label,
                                                const mapping::FieldSpec& spec, bool only_labels);
    [[nodiscard]] Value without_room(Value value, const mapping::FieldSpec& spec) const;
    [[nodiscard]] std::optional<Value> read_beside(CellRef place, const xlsx::Cell& label,
                                                   const mapping::FieldSpec& spec);
    [[nodiscard]] Value read_part(const xlsx::Cell& cell, std::string_view label,
                                  std::string_view part);

    const FormContext& context_;
    std::optional<CellRef> title_;
    std::vector<RowSpan> tables_;
    std::vector<std::uint32_t> open_rows_;  // those outside of the tables
    LabelCells labels_;
    AnswerPlaces answers_;
    std::vector<LabelledField> labelled_;
    // A filled cell of hidden columns that the last value_at() went past.
    const xlsx::Cell* hidden_ = nullptr;
    std::string unsure_;  // set by the last read_beside(), see Answer
    // Set by the last find() whose answer is only a part of its cell's text.
    std::optional<InlinePlace> part_;
};

}  // namespace jixiao::importer
