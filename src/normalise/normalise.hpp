// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "normalise/dictionaries.hpp"
#include "normalise/measure_memo.hpp"

namespace jixiao::normalise {

// Gives every value of every form its meaning, as its field's type and the mapping say: fills the
// second half of Value. What cannot be read keeps its raw text and gets a finding in the form.
// Nothing else is changed. Made once, used by all threads; the submissions' texts point into the
// set, which must outlive them and the normaliser.
class Normaliser {
  public:
    explicit Normaliser(const mapping::MappingSet& mappings);

    void operator()(Submission& submission) const;
    // For one submission after the other: its texts also point into the thread's memo.
    void operator()(Submission& submission, MeasureMemo& memo) const;

  private:
    void read_forms(Submission& submission, MeasureMemo* memo) const;
    void read_form(Form& form, const std::string& file, TextStore& texts, MeasureMemo* memo) const;

    const mapping::MappingSet& mappings_;
    Dictionaries dictionaries_;
};

}  // namespace jixiao::normalise
