// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/block_locator.hpp"
#include "import/form_context.hpp"
#include "import/inline_labels.hpp"

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
    [[nodiscard]] bool in_table(std::uint32_t row) const;
    [[nodiscard]] std::optional<Value> find(std::size_t field);
    [[nodiscard]] std::optional<Value> beside_label(std::size_t field);
    // A cell that says a label; `inside` it stands in front of a colon together with its answer.
    struct LabelCell {
        const xlsx::Cell* cell = nullptr;
        bool inside = false;
    };
    [[nodiscard]] LabelCell label_cell(std::size_t field) const;
    [[nodiscard]] std::optional<Value> among_inline_labels(std::size_t field);
    [[nodiscard]] std::vector<InlineLabel> labels_in(std::string_view text) const;
    [[nodiscard]] LabelId id_in_front(std::string_view label) const;
    // Nothing where a blank form has no place for the answer.
    [[nodiscard]] std::optional<Value> value_for(const LabelCell& label, bool below);
    [[nodiscard]] const xlsx::Cell* repeated_beside(const xlsx::Cell& label) const;
    [[nodiscard]] Value read_part(const xlsx::Cell& cell, std::string_view label,
                                  std::string_view part);
    [[nodiscard]] std::optional<CellRef> right_of(const xlsx::Cell& label) const;
    [[nodiscard]] bool answers_follow(CellRef where) const;
    [[nodiscard]] bool is_beside_label(CellRef where) const;
    [[nodiscard]] std::optional<CellRef> below(const xlsx::Cell& label, bool wanted) const;
    [[nodiscard]] std::optional<Value> before_title();
    [[nodiscard]] std::optional<Value> after_title();
    [[nodiscard]] std::optional<Value> year_near_title();
    [[nodiscard]] std::uint32_t end_of_title_area() const;

    const FormContext& context_;
    std::optional<CellRef> title_;
    std::vector<RowSpan> tables_;
    // Set by the last find() whose answer is only a part of its cell's text.
    std::optional<InlinePlace> part_;
};

}  // namespace jixiao::importer
