// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "import/form_context.hpp"

namespace jixiao::importer {

struct OptionAnswer {
    Value value;
    // The options, where nobody can say which of them a tick between two is for; else empty. The
    // value's source is empty then.
    std::string unsure;
};

// Whether a text is one of the words that a grade or a 是/否 is answered with.
bool is_option(const FormContext& context, FieldType type, std::string_view text);
// Whether a dictionary of this name has the text.
bool is_word_in(const FormContext& context, std::string_view dictionary, std::string_view text);

// Printed options that stand each in a cell of their own, from `place` on to the right, □优 | ☑良 |
// □中, or one in each row that the label goes down over; their ticks stand in the cells themselves,
// beside or below them. They are read as one text with all boxes, in the cell of the ticked option.
// Nothing where the field offers no options, or fewer than two stand there.
std::optional<OptionAnswer> read_option_cells(const FormContext& context,
                                              const mapping::FieldSpec& spec, CellRange label,
                                              CellRef place);

}  // namespace jixiao::importer
