// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/number/decimal.hpp"
#include "base/text/text_map.hpp"
#include "base/text/text_store.hpp"
#include "mapping/mapping.hpp"
#include "model/value.hpp"

namespace jixiao::normalise {

// What a unit of measure means. `name` is its canonical spelling; one of it is `factor` of `base`.
struct Unit {
    std::string_view name;
    std::string_view base;
    Decimal factor = Decimal::integer(1);
    Nature nature = Nature::unknown;
    bool known = false;
};

inline constexpr std::string_view kPercentUnit = "%";
inline constexpr std::string_view kYuanUnit = "元";  // the base of money

// The unit in what stands behind a number in a plain value text: 万元 of (万元), 元 of 元整.
std::string_view bare_unit(std::string_view text);

// The dictionary "units", indexed. Units keep their case: MW is not mW.
class UnitTable {
  public:
    // The dictionary (nullptr: none) must outlive the table.
    explicit UnitTable(const mapping::Dictionary* dictionary);

    // A unit that the dictionary has under this plain text; nullptr if it has none.
    [[nodiscard]] const Unit* find(std::string_view text) const;
    // The same for units of money: their base is 元. Also 万 and 亿 alone.
    [[nodiscard]] const Unit* find_money(std::string_view text) const;
    // The power of ten of a scale that stands alone, without a unit: 万 is 4; 0 if it is none.
    [[nodiscard]] static int power_of(std::string_view text);
    // Also understands what is put together: 万 + unit, unit / unit, and gives an unknown unit
    // as it is written. `text` must live as long as the result, new names are kept in `texts`.
    [[nodiscard]] Unit meaning(std::string_view text, TextStore& texts) const;

  private:
    void add(const mapping::Dictionary& dictionary);
    [[nodiscard]] Unit scaled(std::string_view text, TextStore& texts) const;
    [[nodiscard]] Unit quotient(std::string_view text, std::size_t slash, TextStore& texts) const;

    TextMap<Unit> units_;
};

}  // namespace jixiao::normalise
