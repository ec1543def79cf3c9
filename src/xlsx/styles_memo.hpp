// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "xlsx/styles.hpp"

namespace jixiao::xlsx {

// Parsed styles by the bytes of their part. The forms of one office come from one template and
// share that part, so a batch parses it once. One per thread.
class StylesMemo {
  public:
    // Throws what Styles::parse throws; a part that was refused is parsed, and refused, again.
    std::shared_ptr<const Styles> get(std::string_view styles_xml, const std::string& file);
    // For a workbook without the part.
    std::shared_ptr<const Styles> none() const { return none_; }

  private:
    // Enough for a province's templates; beyond it everything is forgotten at once.
    static constexpr std::size_t kMostBytes = 8 << 20;

    std::unordered_map<std::string, std::shared_ptr<const Styles>> known_;
    std::size_t bytes_ = 0;
    std::shared_ptr<const Styles> none_ = std::make_shared<const Styles>();
};

}  // namespace jixiao::xlsx
