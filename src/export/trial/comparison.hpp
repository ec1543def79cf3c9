// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "export/trial/trial_form.hpp"

namespace jixiao::trial {

// What has become of an answer that does not come back as it was given.
struct Mismatch {
    enum class Kind : std::uint8_t {
        differs,    // another value is read there
        lost,       // nothing is read there
        elsewhere,  // it is read as the answer to something else
    };
    Kind kind = Kind::differs;
    const TrialAnswer* answer = nullptr;
    std::string written;
    std::string read;  // the value, or where it is read: "得分 (N12)"
};

// Holds a form that has been filled in against what is read of it; both normalised. The mapping is
// that of both, and must outlive the result as the first form must.
std::vector<Mismatch> compare(const TrialForm& written, const Form& read,
                              const mapping::Mapping& mapping);

}  // namespace jixiao::trial
