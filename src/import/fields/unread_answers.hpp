// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "import/form_context.hpp"

namespace jixiao::importer {

// A field whose label was found, and what was read as its answer.
struct LabelledField {
    std::size_t field = 0;
    const xlsx::Cell* label = nullptr;
    Value value;
};

// Tells that `answer`, in this cell, is not what was read; of a blank place that it is blank.
void report_other_answer(const FormContext& context, const LabelledField& read, CellRef cell,
                         std::string_view answer);

// A field's answer is one cell. Tells the cells of texts that go on: in the further rows that the
// label is merged over, as one more cell at the end of the row, or as a list below the label; and
// what may be the answer where a blank place was read.
// `tables`: rows that belong to tables.
void report_unread_answers(const FormContext& context, const std::vector<RowSpan>& tables,
                           const std::vector<LabelledField>& fields);

}  // namespace jixiao::importer
