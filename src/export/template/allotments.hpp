// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/roster/roster.hpp"
#include "mapping/mapping.hpp"
#include "mapping/parse/dimensions.hpp"
#include "model/form.hpp"
#include "normalise/word_table.hpp"

namespace jixiao::exporter {

// Amounts that units were allotted, from forms of the kind `allocation`.
class Allotments {
  public:
    explicit Allotments(const mapping::Dictionaries& dictionaries);

    // The rows of a form of this mapping.
    void add(const mapping::Mapping& mapping, const Form& form);
    [[nodiscard]] bool empty() const { return rows_.empty(); }

    // What the unit was allotted, in 元. With several funds it is that of the fund that `about`
    // names (a title, a project's name). nullopt where the table does not say.
    [[nodiscard]] std::optional<Decimal> of(const check::RosterUnit& unit,
                                            std::string_view about) const;
    // The code of a unit in the dictionary of organisations, or empty.
    [[nodiscard]] std::string code_of(const check::RosterUnit& unit) const;
    // 元 in one unit of money; nullopt for a word that is none.
    [[nodiscard]] std::optional<Decimal> factor_of(std::string_view money) const;

  private:
    struct Fund {
        std::vector<std::string> words;  // heads of its column
        Decimal amount;                  // 元
    };
    [[nodiscard]] std::string key_of(std::string_view name) const;

    const mapping::Dictionaries& dictionaries_;
    normalise::WordTable organisations_;
    std::map<std::string, std::vector<Fund>> rows_;  // by unit
};

}  // namespace jixiao::exporter
