// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "check/across/across.hpp"
#include "check/across/facts.hpp"
#include "check/rules/form_view.hpp"
#include "check/rules/rule_compiler.hpp"
#include "normalise/dictionaries.hpp"

namespace jixiao::check {

// Gathers from forms what the rules across forms speak of. Made once, used by all threads.
class FactFinder {
  public:
    // `rules`: those of each mapping; all must outlive it.
    FactFinder(const mapping::MappingSet& mappings, const std::vector<Rules>& rules);

    void find(const FormView& form, const std::string& file, Facts& facts) const;
    // The rule with this number.
    [[nodiscard]] const Rule& agreement(std::uint32_t number) const { return *agreements_[number]; }
    // The key of a unit's name.
    [[nodiscard]] std::string unit_key(std::string_view name) const;

  private:
    // One side of an agreement, bound to a mapping.
    struct Bound {
        std::uint32_t agreement;
        bool own;
        bool other;
        Address value;
        const Side* side;
        std::string_view dictionary;
    };
    struct BoundReporter {
        const Rule* rule;
        Address unit;
        std::vector<Address> what;
        std::vector<Address> parts;
    };

    void bind(const Rule& rule, std::uint32_t number);
    [[nodiscard]] std::string key_text(const Value& value, std::string_view dictionary) const;
    [[nodiscard]] std::string key_of(const FormView& form, const Bound& bound,
                                     const Spot& spot) const;
    void find_statements(const FormView& form, const std::string& file, Facts& facts) const;
    void find_reports(const FormView& form, const std::string& file, Facts& facts) const;

    const mapping::MappingSet& mappings_;
    normalise::Dictionaries dictionaries_;
    std::vector<const Rule*> agreements_;
    std::vector<std::vector<Bound>> sides_;              // of each mapping
    std::vector<std::vector<BoundReporter>> reporters_;  // of each mapping
};

}  // namespace jixiao::check
