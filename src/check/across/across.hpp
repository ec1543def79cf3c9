// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "check/rules/address.hpp"

// What rules say about several forms. Such rules make no claims about a single form; the collection
// gathers what they speak of from all forms and compares it at the end.
namespace jixiao::check {

// What tells which figures of two forms belong together: the text of a place (a column of the same
// row, or a value of the form), or "*", the part of the column's path that * fits.
struct KeyPart {
    std::string text;  // as written
    bool star = false;
};

// One side of a comparison, as written: it is bound to the mapping of the form it speaks of.
struct Side {
    std::string form;   // id of the mapping
    std::string value;  // address
    std::vector<KeyPart> key;
};

// Figures of this form agree with those of another one that have the same key; or only: what this
// form gives a figure for, the other one speaks of as well.
struct Agreement {
    bool presence = false;
    Side own;
    Side other;
    std::string dictionary;  // texts of keys are looked up here: 抽验 and 药品抽查检验项目 are one
    Decimal tolerance;
};

// Who sends the form, for the roster and for forms that were sent twice.
struct Reporter {
    std::string unit;                // address of the unit's name
    std::vector<std::string> what;   // addresses that tell its forms apart: header.project_name
    std::vector<std::string> parts;  // the same by whether anything stands there
    std::string dictionary;
};

}  // namespace jixiao::check
