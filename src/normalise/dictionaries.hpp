// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "mapping/mapping.hpp"
#include "normalise/operator_words.hpp"
#include "normalise/unit_table.hpp"
#include "normalise/word_table.hpp"

namespace jixiao::normalise {

inline constexpr std::string_view kTaxonomy = "taxonomy";

// The mapping set's dictionaries, indexed for reading values. Built once and shared by all
// threads. A dictionary that the set lacks is empty here.
class Dictionaries {
  public:
    // The set must outlive the dictionaries.
    explicit Dictionaries(const mapping::MappingSet& set);
    Dictionaries(const Dictionaries&) = delete;
    Dictionaries& operator=(const Dictionaries&) = delete;

    [[nodiscard]] const UnitTable& units() const { return units_; }
    [[nodiscard]] const OperatorWords& operators() const { return operators_; }
    [[nodiscard]] const WordTable& reached() const { return reached_; }
    [[nodiscard]] const WordTable& yes_no() const { return yes_no_; }
    [[nodiscard]] const WordTable& grades() const { return grades_; }
    // Any dictionary by its name; nullptr if there is none.
    [[nodiscard]] const WordTable* words(std::string_view name) const;

  private:
    [[nodiscard]] const WordTable& words_or_none(std::string_view name) const;

    std::map<std::string, WordTable, std::less<>> words_;
    WordTable none_;
    UnitTable units_;
    OperatorWords operators_;
    const WordTable& reached_;
    const WordTable& yes_no_;
    const WordTable& grades_;
};

}  // namespace jixiao::normalise
