// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "base/text/text_store.hpp"
#include "model/form.hpp"

namespace jixiao {

// What one workbook holds: its forms and what was noticed about the file as a whole (sheets that
// are no form, hidden sheets …). Views in the forms point into `texts` or into the workbook, which
// the importer keeps open until its next file.
struct Submission {
    std::string file;    // as named by the user, folders with '/'
    std::string sha256;  // of the file's bytes, lower-case hex
    std::uint64_t bytes = 0;
    // 2 for what comes back after it was given back with marks once, 3 after twice …; 0: the file
    // has no marks.
    std::uint32_t revision = 0;
    bool is_own_report = false;  // made by this program from forms, and set aside
    std::vector<Form> forms;
    std::vector<Finding> findings;
    TextStore texts;
};

}  // namespace jixiao
