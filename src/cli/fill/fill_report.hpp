// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/command_line/language.hpp"
#include "cli/fill/fill_result.hpp"

namespace jixiao::cli {

// Lines for people: what did not go smoothly, input by input, and a closing table.
class FillReport {
  public:
    struct Settings {
        Language language = Language::en;
        Level least = Level::warning;   // of findings that are listed
        std::size_t most_per_file = 0;  // findings printed for one input; 0: all
        std::string written_to;
    };

    FillReport(std::ostream& out, Settings settings);

    // Whether add() will print anything.
    [[nodiscard]] bool speaks_of(const FillResult& result) const;
    void add(const FillResult& result);
    void finish(const FillTotals& totals);

  private:
    [[nodiscard]] bool is_told(const Finding& finding) const;

    std::ostream& out_;
    Settings settings_;
    std::size_t hidden_ = 0;  // findings that were not listed
    std::vector<std::string> refused_;
};

}  // namespace jixiao::cli
