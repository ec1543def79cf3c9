// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "base/number/decimal.hpp"

namespace jixiao::check {

// Between the parts of a key; stands in no label.
inline constexpr char kKeySeparator = '\x1f';

// A figure that one form states and that another one may state as well.
struct Statement {
    std::uint32_t agreement = 0;  // number of the rule
    bool own = false;             // stated by the form that the rule belongs to
    bool other = false;           // stated by the form that it is compared with
    std::string key;
    Decimal number;
    std::string shown;
    Location at;
    std::string heading;
};

// A unit that a form speaks for.
struct Report {
    std::string rule;
    std::string unit;    // as written
    std::string key;     // of the unit: its code or its label key
    std::string what;    // form and project, as a key
    bool alone = false;  // the form has no other unit: it was sent by this one
    Location at;
    std::string heading;
    std::uint32_t form = 0;  // place among the forms of its submission
};

// What the checks across files need of one submission.
struct Facts {
    std::uint32_t input = 0;     // number of the submission's input
    std::uint32_t revision = 0;  // see Submission
    std::vector<Statement> statements;
    std::vector<Report> reports;
};

}  // namespace jixiao::check
