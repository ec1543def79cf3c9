// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::store {

// How dotted paths nest as JSON: "self.rank", "self.projects.a.score", "bands[]" become
// "self":{"rank":…,"projects":{"a":{"score":…}}},"bands":[…]. Groups stand where their first member
// stands. The rows of a table share their paths, so the text between two values is made once and
// only copied after that.
class KeyLayout {
  public:
    struct Step {
        std::string before;   // what stands in front of the value: commas, brackets, keys
        std::uint32_t index;  // which of the paths the value belongs to
    };

    explicit KeyLayout(std::span<const std::string_view> paths);

    [[nodiscard]] bool fits(std::span<const std::string_view> paths) const;
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    // Closes what the last step left open.
    [[nodiscard]] const std::string& end() const { return pending_; }

  private:
    void place_group(const std::vector<std::uint32_t>& members, std::size_t offset);
    void place_values(const std::vector<std::uint32_t>& members, bool array);
    void open_key(std::string_view key, bool first);

    std::vector<std::string> paths_;
    std::vector<Step> steps_;
    std::string pending_;  // text that the next step begins with
};

}  // namespace jixiao::store
