// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "check/rules/form_view.hpp"
#include "check/rules/rule.hpp"

namespace jixiao::check {

// A claim that fails as the form stands, with the cells that it speaks of.
struct Failure {
    const Claim* claim = nullptr;
    Judgement judgement;
    Cells cells;           // its inputs; its result last, if there is one
    bool open = true;      // not yet explained; see Trial::close
    bool unclear = false;  // several of its cells explain as much as each other
};

// As the rule judges. Numbers that do not fit in 128 bits cannot be judged; the importer has
// spoken of them.
Judgement judge(const FormView& form, const Claim& claim, const Figures& figures);

Failure failure_of(const FormView& form, const Claim& claim, Judgement judgement);

// Whether the result that fails is rightly a part of another claim of the same kind: a sub-total
// that its grand total agrees with.
bool is_sound_part(const FormView& form, const Claims& claims, const Failure& failure,
                   const Figures& figures);

bool speaks_of(const Failure& failure, CellRef cell);
bool is_result(const Claim& claim, CellRef cell);

// Where a cell stands that is only an input of the claims.
Spot spot_of(const FormView& form, const Value& value);

// Whether one number is the other one mistyped: the same digits in another order, or another sign.
bool is_mistyped(const Decimal& given, const Decimal& meant);

}  // namespace jixiao::check
