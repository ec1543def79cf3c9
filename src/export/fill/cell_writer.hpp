// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "export/fill/answer_content.hpp"
#include "export/fill/fill_scene.hpp"

namespace jixiao::fill {

// A cell of the result and the cell of the template that it is, or is like.
struct TargetCell {
    CellRef at;
    CellRef like;
    bool added = false;  // in an inserted row: nothing stands there yet
};

// Whether a text says that there is no value: blank, -, —, /.
bool is_dash(std::string_view text);

// Puts answers into cells of one form and tells what does not go smoothly. What stands there
// already is not written again; formulas stay and take the answer as their result.
class CellWriter {
  public:
    explicit CellWriter(const FillScene& scene) : scene_(scene) {}

    // `path`: of the answer; `type`: what the cell is for; `head_unit`: what its head has in
    // brackets.
    void put(const TargetCell& cell, const Field& answer, FieldType type,
             const normalise::AmountScale* scale = nullptr, std::string_view head_unit = {});
    // Without comparing with what stands there: labels, composed texts.
    void put_text(const TargetCell& cell, std::string text);
    // Takes away template text, or an answer that the template brings along.
    void clear(const TargetCell& cell);
    // Tells how many locked cells were written to, and how many texts as numbers.
    void finish();

  private:
    [[nodiscard]] static bool is_dash(const CellContent& content);
    [[nodiscard]] bool stays(const TargetCell& cell, const CellContent& content) const;
    [[nodiscard]] bool is_text_for_number(const TargetCell& cell, const Field& answer,
                                          FieldType type) const;
    [[nodiscard]] bool prints_number(const TargetCell& cell, const Value& value) const;
    void tell_replaced(const TargetCell& cell, std::string_view path, const CellContent& content,
                       const Value& value) const;
    void check_cell(const TargetCell& cell, std::string_view path, const CellContent& content);
    [[nodiscard]] bool stands_there(const TargetCell& cell, const CellContent& content) const;
    void add(const TargetCell& cell, CellContent content, bool red,
             NumberLook look = NumberLook::as_it_is);

    const FillScene& scene_;
    std::size_t locked_ = 0;
    CellRef first_locked_;
    std::size_t texts_ = 0;  // written as numbers
    CellRef first_text_;
    std::string text_;
};

}  // namespace jixiao::fill
