// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/mapping.hpp"
#include "model/submission.hpp"

namespace jixiao::normalise {

// Gives every value of every form its meaning, as its field's type and the mapping say: fills the
// second half of Value. What cannot be read keeps its raw text and gets a finding in the form.
// Nothing else is changed.
void normalise(Submission& submission, const mapping::MappingSet& mappings);

}  // namespace jixiao::normalise
