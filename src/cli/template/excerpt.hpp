// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::cli {

// Of two long texts the part in which they differ, with some characters around it: "…或可行性论证,
// 是否…". The texts must outlive it.
class Excerpt {
  public:
    // Texts of up to `whole` columns stay whole.
    Excerpt(std::string_view one, std::string_view two, std::size_t whole);

    [[nodiscard]] std::string one() const { return cut(one_); }
    [[nodiscard]] std::string two() const { return cut(two_); }

  private:
    using Characters = std::vector<std::string_view>;
    [[nodiscard]] std::string cut(const Characters& text) const;

    Characters one_;
    Characters two_;
    bool is_short_;
    std::size_t front_ = 0;  // characters that both begin with
    std::size_t back_ = 0;   // and end with
};

}  // namespace jixiao::cli
