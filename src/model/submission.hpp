// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/text_store.hpp"
#include "model/form.hpp"

namespace jixiao {

// What one workbook holds: its forms and what was noticed about the file as a whole (sheets that
// are no form, hidden sheets …). Views in the forms point into `texts` or into the workbook, which
// the importer keeps open until its next file.
struct Submission {
    std::string file;    // as named by the user, folders with '/'
    std::string sha256;  // of the file's bytes, lower-case hex
    std::uint64_t bytes = 0;
    std::vector<Form> forms;
    std::vector<Finding> findings;
    TextStore texts;
};

}  // namespace jixiao
