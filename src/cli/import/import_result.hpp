// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "cli/files/input_files.hpp"
#include "model/submission.hpp"

namespace jixiao::cli {

// What the report keeps of a form that was found.
struct FormResult {
    std::string id;
    std::string sheet;
    std::string range;
    unsigned score = 0;  // how well the mapping fits, in percent
    bool unfilled = false;
    std::size_t indicators = 0;
};

// What the report keeps of one file; independent of the submission.
struct FileResult {
    std::string file;
    std::optional<Finding> refusal;  // the file could not be read
    std::vector<FormResult> forms;
    std::vector<Finding> findings;  // of the file and of its forms, each with its file and sheet
    bool is_own_report = false;     // set aside
};

// The result of a submission; takes its findings away.
FileResult result_of(Submission& submission);

// Sums over all files of a run.
struct ImportTotals {
    std::size_t files = 0;
    std::size_t refused = 0;
    std::size_t without_form = 0;  // read, but holding no known form
    std::size_t forms = 0;
    std::size_t unfilled = 0;
    std::size_t indicators = 0;
    std::array<std::size_t, kLevels> findings{};  // by Level
    OtherFiles not_read;                          // beside the files above
    std::size_t own_reports = 0;                  // beside them as well

    void add(const FileResult& result);
    void add(const OtherFiles& others);
    // Nothing but what the program has made itself.
    [[nodiscard]] bool only_own_reports() const { return files == 0 && own_reports > 0; }
    // Whether something calls for a correction: a refused file, one in which no form was found, or
    // an error finding. Exit code 1.
    [[nodiscard]] bool has_errors() const;
};

}  // namespace jixiao::cli
