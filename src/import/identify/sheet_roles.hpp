// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "import/form_context.hpp"
#include "import/identify/form_identifier.hpp"
#include "model/submission.hpp"

// What a sheet is beside the other ones of its workbook.
namespace jixiao::importer {

// Tells forms on sheets that call themselves examples (填写示例, 样表) beside other sheets with
// forms: they count as well.
void report_samples(Submission& submission);

// Sees the forms of a workbook one after the other and tells those that go on where the one on the
// sheet before ends: the sheet or its title says so (续表), and no field has another answer. What
// such a form lacks of fields is not told.
class Continuations {
  public:
    // Forgets the workbook before.
    void start() { title_.clear(); }
    // `above`: the form bound before; nullptr if there is none.
    void look_at(const FormContext& context, const FoundForm& found, const Form* above);

  private:
    std::string title_;  // of the form before, without 续表: its key
};

}  // namespace jixiao::importer
