// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "check/rules/spot.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::check {

// A form seen with the eyes of its mapping: values by the positions that rules were bound to.
class FormView {
  public:
    // Both must outlive the view.
    FormView(const Form& form, const mapping::Mapping& mapping) : form_(form), mapping_(mapping) {}

    [[nodiscard]] const Form& form() const { return form_; }
    [[nodiscard]] const mapping::Mapping& mapping() const { return mapping_; }

    // A value of the form itself (totals.score); nullptr where the form has none.
    [[nodiscard]] const Value* field(std::string_view path) const;
    // The value of a record in the column with this position; nullptr where it has none.
    [[nodiscard]] static const Value* at(const Record& record, std::size_t spec);

    // What stands at the head of a cell, for people: "药品抽检批次 · 得分".
    [[nodiscard]] std::string heading(const Spot& spot) const;
    // The name of a row: its label, else its lowest level, else its unit.
    [[nodiscard]] std::string_view name_of(const Table& table, const Record& record) const;

  private:
    [[nodiscard]] std::string total_heading(std::string_view path) const;
    [[nodiscard]] std::string head_text(const Table& table, std::size_t spec) const;

    const Form& form_;
    const mapping::Mapping& mapping_;
};

// Line breaks and tabs inside labels and heads are layout.
std::string on_one_line(std::string_view text);

// Whether something stands in the cell.
inline bool is_filled(const Value* value) {
    return value != nullptr && value->stored != CellType::blank;
}

}  // namespace jixiao::check
