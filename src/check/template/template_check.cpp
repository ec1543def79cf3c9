// SPDX-License-Identifier: MIT
#include "check/template/template_check.hpp"

namespace jixiao::check {

void TemplateFindings::about_file(Code code, std::string found, std::string expected,
                                  Arguments args) {
    findings_.push_back({code, {}, {}, std::move(found), std::move(expected), std::move(args)});
}

void TemplateFindings::about_sheet(Code code, const std::string& sheet, std::string cell,
                                   std::string found, std::string expected, Arguments args) {
    findings_.push_back({code,
                         {{}, sheet, std::move(cell)},
                         {},
                         std::move(found),
                         std::move(expected),
                         std::move(args)});
}

void TemplateFindings::about_cell(Code code, const TemplateForm& form, CellRef cell,
                                  std::string heading, std::string found, std::string expected,
                                  Arguments args) {
    about_sheet(code, form.layout().name, cell.to_string(), std::move(found), std::move(expected),
                std::move(args));
    findings_.back().evidence.heading = std::move(heading);
}

void TemplateFindings::about_cells(Code code, const TemplateForm& form,
                                   const std::vector<CellRef>& cells, std::string heading,
                                   std::string found, std::string expected) {
    if (cells.empty()) return;
    std::string others;
    if (cells.size() > 1) {
        others = " …" + cells.back().to_string() + " (" + std::to_string(cells.size()) + "×)";
    }
    about_cell(code, form, cells.front(), std::move(heading), std::move(found), std::move(expected),
               {{"others", std::move(others)}});
}

}  // namespace jixiao::check
