// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "base/finding/finding.hpp"
#include "check/template/template_check.hpp"
#include "check/template/template_view.hpp"
#include "export/trial/comparison.hpp"

namespace jixiao::trial {

// Tells what a trial run shows, at cells of the blank form.
class TrialFindings {
  public:
    // `longer`: lists had more rows than the form has. All arguments must outlive it.
    TrialFindings(const check::TemplateView& view, bool longer, std::vector<Finding>& findings);

    // A form could not be filled in, or has no room for more rows.
    void failed(std::size_t form, const Error& error);
    // A form is no longer recognised once it is filled in.
    void unrecognised(std::size_t form);
    // Of one column or field what goes wrong in one way is told once.
    void add(std::size_t form, const std::vector<Mismatch>& mismatches);

  private:
    const check::TemplateView& view_;
    bool longer_;
    check::TemplateFindings findings_;
};

// Adds what trials have shown, except where errors and warnings say already why.
void add_unexplained(std::vector<Finding> shown, std::vector<Finding>& findings);

}  // namespace jixiao::trial
