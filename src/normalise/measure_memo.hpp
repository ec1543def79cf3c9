// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "base/text/text_store.hpp"
#include "mapping/mapping.hpp"
#include "model/value.hpp"

namespace jixiao::normalise {

// What short texts meant as measures, from file to file: offices set the same targets (≥95%, 100%,
// 2023年12月底) over and over, and looking one up takes a tenth of the time of reading it; together
// that was 7 % of an import. One per thread and Normaliser.
class MeasureMemo {
  public:
    // Whether to read this text as one to be remembered: from a copy that own() has made.
    [[nodiscard]] bool takes(std::string_view text) const;
    // A copy that lives until trim().
    std::string_view own(std::string_view text);
    // Where whatever else belongs to a remembered value must live.
    [[nodiscard]] TextStore& texts() { return texts_; }

    // `text` is own()'s; what the value's other views show must live as long as the memo.
    void remember(std::string_view text, mapping::MeasureStyle style, const Value& value);
    // A value with this meaning; nullptr if the text is new.
    [[nodiscard]] const Value* find(std::string_view text, mapping::MeasureStyle style) const;

    // Between files, when no value points into the memo: forgets everything if it has become full.
    void trim();

  private:
    using Known = std::unordered_map<std::string_view, Value>;
    static constexpr std::size_t kStyles = 2;

    TextStore texts_;
    std::size_t owned_ = 0;  // texts, remembered or not
    std::array<Known, kStyles> known_;
};

}  // namespace jixiao::normalise
