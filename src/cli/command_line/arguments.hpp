// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// What the user typed behind a command's name, checked against its CommandInfo: only known
// options, values where they are due and among the choices, as many positionals as allowed.
class Arguments {
  public:
    // Throws Error(usage…). With --help nothing else is checked.
    static Arguments parse(const CommandInfo& command, std::span<const std::string> words);

    [[nodiscard]] bool has(std::string_view option) const;
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    // A whole number from least to most; throws Error(usage_bad_value) for any other text.
    [[nodiscard]] std::optional<std::size_t> number(std::string_view option, std::size_t least,
                                                    std::size_t most) const;
    [[nodiscard]] const std::vector<std::string>& positionals() const { return positionals_; }

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> options_;
    std::vector<std::string> positionals_;
};

}  // namespace jixiao::cli
