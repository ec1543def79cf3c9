// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding/finding.hpp"
#include "check/template/template_view.hpp"

namespace jixiao::check {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// Takes what the checks of one template find.
class TemplateFindings {
  public:
    explicit TemplateFindings(std::vector<Finding>& findings) : findings_(findings) {}

    // About the file as a whole.
    void about_file(Code code, std::string found, std::string expected = {}, Arguments args = {});
    // About a sheet, or a place on it ("" : the sheet).
    void about_sheet(Code code, const std::string& sheet, std::string cell, std::string found,
                     std::string expected = {}, Arguments args = {});
    // About a cell of a form.
    void about_cell(Code code, const TemplateForm& form, CellRef cell, std::string heading,
                    std::string found, std::string expected = {}, Arguments args = {});
    // The same thing about several cells is said once, at the first of them; {others} tells the
    // last one and how many there are. Nothing is said of none.
    void about_cells(Code code, const TemplateForm& form, const std::vector<CellRef>& cells,
                     std::string heading, std::string found, std::string expected = {});
    // A finding of the importer, as it is.
    void take(const Finding& finding) { findings_.push_back(finding); }

  private:
    std::vector<Finding>& findings_;
};

// One thing that is checked of every template. checks/<name>.cpp defines one as
// `extern const TemplateCheck <name>_template_check`; the build collects them, so that a new check
// is a new file and nothing else.
struct TemplateCheck {
    std::string_view name;
    void (*run)(const TemplateView& view, TemplateFindings& findings);
};

// All checks by name.
std::span<const TemplateCheck* const> template_checks();

}  // namespace jixiao::check
