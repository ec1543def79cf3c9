// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "check/template/template_view.hpp"
#include "mapping/mapping.hpp"
#include "model/submission.hpp"

namespace jixiao::check {

// Reads blank forms with everything that their files say. One file after the other, on one thread.
class TemplateReader {
  public:
    // The set must outlive it. Throws mapping::MappingErrors when rules cannot be used.
    explicit TemplateReader(const mapping::MappingSet& mappings);
    ~TemplateReader();

    // `shown` is the name that findings carry. The view lives until the next call. Throws Error
    // when the file cannot be read.
    const TemplateView& read(const std::filesystem::path& path, const std::string& shown);
    // What was read last, its forms and the findings of reading it.
    [[nodiscard]] Submission& submission();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::check
