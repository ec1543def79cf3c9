// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "export/fill/blank_form.hpp"
#include "model/submission.hpp"

namespace jixiao::fill {

// One form of the data and the form of the template that takes it.
struct FormPair {
    std::size_t data = 0;   // of the submission
    std::size_t blank = 0;  // of the template
};

// A workbook to be made: a copy of a template with some of its forms filled in.
struct Copy {
    std::size_t source = 0;  // index of the template
    std::vector<FormPair> forms;
};

struct Assignment {
    std::vector<Copy> copies;
    std::vector<std::size_t> without;  // forms of the submission that no template can take
};

// Which form of a submission goes where: to a form of the same mapping if there is one, of several
// to the one of the same title, rather to one that can be seen than to a hidden one, then to the
// one that has a place for most answers and prints most of the data's names. Several forms share
// one copy of a template that has a form for each.
Assignment assign(const Submission& submission, const mapping::MappingSet& mappings,
                  std::span<const std::unique_ptr<Template>> templates);

}  // namespace jixiao::fill
