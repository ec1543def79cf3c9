// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "check/template/template_view.hpp"

namespace jixiao::check {

// Whether a text is none: blank, a dash, a stroke, or the mapping's template text (指标1：).
bool is_empty_answer(std::string_view text, const std::vector<mapping::Label>& placeholders);

// The kind of rows whose names units write: no label tells it, and no sub-total opens a group of
// it. Empty if there is none.
std::string_view open_kind(const mapping::Block& block);

// The cells that a form's mapping has a place for, with their roles; needs form.rules. Blank rows
// that are drawn below a table without rows, or without rows of the open kind, belong to the table.
std::vector<FormCell> form_cells(const TemplateForm& form, const xlsx::WorkbookFacts& facts);

}  // namespace jixiao::check
