// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/finding/finding.hpp"
#include "check/rules/form_view.hpp"
#include "check/rules/spot.hpp"

namespace jixiao::check {

// One thing that a rule has to say about a cell.
struct Remark {
    Code code{};
    Spot at = {};            // without a value: the head of its column
    std::string found = {};  // empty: what the cell shows
    std::string expected = {};
    std::string calculation = {};
    std::string tolerance = {};
    std::vector<const Value*> related = {};
    std::vector<std::pair<std::string, std::string>> args = {};
};

// Takes the remarks of the rules of one form and makes findings of them. A cell that a rule has
// already been found wrong about is not spoken of again by later rules that only see its effects:
// they ask is_accused first.
class Remarks {
  public:
    Remarks(const FormView& form, const std::string& file, std::vector<Finding>& findings)
        : form_(form), file_(file), findings_(findings) {}

    void add(const std::string& rule, Remark remark);

    void accuse(const Value& value) { accused_.insert(value.cell); }
    [[nodiscard]] bool is_accused(const Value* value) const;

  private:
    const FormView& form_;
    const std::string& file_;
    std::vector<Finding>& findings_;
    std::set<CellRef> accused_;
};

}  // namespace jixiao::check
