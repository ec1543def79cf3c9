// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/text/text_store.hpp"
#include "check/template/template_view.hpp"
#include "export/fill/blank_form.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::trial {

// A form of a template, as those see it who check it and those who fill it in.
struct TrialBlank {
    const check::TemplateForm& view;
    const fill::BlankForm& blank;
    const xlsx::WorkbookFacts& facts;
};

// An answer of the trial: where its field stands in the data, and its cell on the blank form.
struct TrialAnswer {
    std::optional<std::size_t> table;  // nullopt: a field of the form itself
    std::size_t record = 0;
    std::size_t field = 0;
    CellRef at;
    std::string heading;
};

// A form filled in with something of its kind wherever a unit has to write.
struct TrialForm {
    Form data;  // its values are not normalised yet
    std::vector<TrialAnswer> answers;
    std::size_t added = 0;  // rows more than the blank form has

    [[nodiscard]] const Field& field(const TrialAnswer& answer) const;
};

// Makes the answers of one workbook, each another as far as possible.
class AnswerMaker {
  public:
    // Texts of the forms are put into `texts`. Both must outlive the forms.
    AnswerMaker(const mapping::MappingSet& mappings, TextStore& texts)
        : mappings_(mappings), texts_(texts) {}

    // `more_rows` go below the last free row of every table whose rows units name themselves.
    TrialForm make(const TrialBlank& blank, std::size_t more_rows);

  private:
    const mapping::MappingSet& mappings_;
    TextStore& texts_;
    std::size_t count_ = 0;
};

}  // namespace jixiao::trial
