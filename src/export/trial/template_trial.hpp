// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/finding/finding.hpp"
#include "check/template/template_view.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::trial {

// Fills in every answer of a template as `fill` does, with something of its kind, reads the result
// as `import` does, and compares; then the same with lists that are longer than the template's, as
// far as it lets units name the rows. Nothing is written to the disk. One file after the other, on
// one thread.
class TemplateTrial {
  public:
    // The set must outlive it.
    explicit TemplateTrial(const mapping::MappingSet& mappings);
    ~TemplateTrial();

    // `path` is the file that the view was made of. Adds what it finds to what others have found
    // in the file, unless they have said already what is wrong at the place.
    void run(const check::TemplateView& view, const std::filesystem::path& path,
             std::vector<Finding>& findings);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::trial
