// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string_view>

#include "cli/annotate/annotate_run.hpp"

namespace jixiao::cli {

// Lines for people: what became of each file, and a closing table.
class AnnotateReport {
  public:
    AnnotateReport(std::ostream& out, Language language) : out_(out), language_(language) {}

    void add(const ReturnedFile& file);
    // `check`: what was found out before; null when marks were only cleared.
    void finish(const CheckResult* check, Level least, std::string_view folder);
    [[nodiscard]] bool has_refusals() const { return refused_ != 0; }

  private:
    std::ostream& out_;
    Language language_;
    std::size_t files_ = 0;
    std::size_t written_ = 0;
    std::size_t refused_ = 0;
};

}  // namespace jixiao::cli
