// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "cli/check/check_report.hpp"
#include "cli/command_line/option.hpp"
#include "cli/context.hpp"
#include "cli/files/input_files.hpp"

namespace jixiao::cli {

class Arguments;

// --format, --out and --min-level: what commands that report findings have in common.
extern const OptionGroup kCheckOutputOptions;

// Where and how the findings of a run are written.
class CheckOutput {
  public:
    CheckOutput() = default;
    // Throws Error(usage_output_needed) for a workbook without a file.
    explicit CheckOutput(const Arguments& arguments);

    // Takes the report of a former run off the inputs, which came with its folder.
    void leave_out_former(std::vector<InputFile>& inputs) const;
    // Throws Error(output_is_input) when the report would replace one of the files.
    void refuse_to_overwrite(std::span<const InputFile> inputs) const;
    // The least level of what the report lists.
    [[nodiscard]] Level least() const { return least_; }
    // Writes the report; when it goes to a file, the totals to the standard output.
    void write(const CheckResult& result, Context& context) const;

  private:
    void print(const CheckResult& result, const CheckReportSettings& settings,
               std::ostream& out) const;

    std::string format_;
    std::string out_;
    Level least_ = Level::explain;
};

}  // namespace jixiao::cli
