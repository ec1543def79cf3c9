// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "import/form_context.hpp"

namespace jixiao::importer {

// Labels side by side, of fields and of signature lines, with the answers to them in a row below:
// 预算 | 支出 | 经办人 above 100 | (blank) | 张三.
class AnswerRows {
  public:
    explicit AnswerRows(const FormContext& context) : context_(context) {}

    // What is filled in a row, if that is nothing but such labels without a colon, with a text in
    // front that heads them perhaps, which is left out; else nothing.
    [[nodiscard]] std::vector<const xlsx::Cell*> labels_of(std::uint32_t row) const;
    // What is filled in the row `answers`, if each of it stands so below a label of the row
    // `labels`; else nothing.
    [[nodiscard]] std::vector<const xlsx::Cell*> answers_of(std::uint32_t labels,
                                                            std::uint32_t answers) const;
    // Whether figures, two at least, stand so below a row of nothing but labels. Then they are
    // answers, whatever blank places there are beside the labels.
    [[nodiscard]] bool are_figures(std::uint32_t labels, std::uint32_t answers) const;
    // Whether it is neither a known label nor an answer with its own one: 负责人：甲.
    [[nodiscard]] bool is_no_label(const xlsx::Cell& cell) const;
    // Whether a label of signature lines stands in such a row, with its answer and nothing but
    // answers below: then it is no answer to the label on its left.
    [[nodiscard]] bool is_answered_below(const xlsx::Cell& label) const;
    // Whether it stands right below a label of the row `labels`, is as wide as that and surely no
    // label itself.
    [[nodiscard]] bool stands_below(const xlsx::Cell& answer, std::uint32_t labels) const;

  private:
    [[nodiscard]] bool is_label(const CellWords& said) const;
    [[nodiscard]] bool heads_row(const xlsx::Cell& cell) const;

    const FormContext& context_;
};

}  // namespace jixiao::importer
