// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "check/template/template_view.hpp"
#include "mapping/mapping.hpp"
#include "model/submission.hpp"

namespace jixiao::check {

// Looks at blank forms before they go out. Made once; one file after the other, on one thread.
class TemplateChecker {
  public:
    // `year`: that the forms are for; empty: what their titles say. The set must outlive it. Throws
    // mapping::MappingErrors when rules cannot be used.
    TemplateChecker(const mapping::MappingSet& mappings, std::string year);
    ~TemplateChecker();

    // Reads the workbook and all that is said about it, in the findings of the submission, which
    // lives until the next call. Throws Error when the file cannot be read.
    Submission& check(const std::filesystem::path& path, const std::string& shown);
    // The workbook as it was checked; lives as long.
    [[nodiscard]] const TemplateView& view() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::check
