// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "check/template_check.hpp"
#include "check/template_view.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::check {

// Fills every answer of a template with something of its kind, reads the result as it would come
// back from a unit, and compares. Nothing is written to the disk.
class TemplateTrial {
  public:
    // The set must outlive it.
    explicit TemplateTrial(const mapping::MappingSet& mappings);
    ~TemplateTrial();

    // `path` is the file that the view was made of.
    void run(const TemplateView& view, const std::filesystem::path& path,
             TemplateFindings& findings);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::check
