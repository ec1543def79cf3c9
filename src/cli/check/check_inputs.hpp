// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "cli/files/input_files.hpp"
#include "store/json/jsonl_file.hpp"

namespace jixiao::cli {

// One piece of work for a check: a workbook, or the lines of one in a file of JSON Lines.
struct CheckInput {
    const InputFile* file = nullptr;
    const store::JsonlFile* lines = nullptr;  // nullptr: the file is a workbook
    store::JsonlFile::Part part = {};
    std::optional<Finding> problem = {};  // already known not to be readable
};

// The files of a check as pieces of work. JSON Lines are told by their name, or by their content
// where the name is not that of a spreadsheet.
class CheckInputs {
  public:
    // The files must outlive it.
    explicit CheckInputs(std::span<const InputFile> files);

    [[nodiscard]] const std::vector<CheckInput>& inputs() const { return inputs_; }

  private:
    void add_lines(const InputFile& file);

    std::vector<std::unique_ptr<store::JsonlFile>> lines_;
    std::vector<CheckInput> inputs_;
};

}  // namespace jixiao::cli
