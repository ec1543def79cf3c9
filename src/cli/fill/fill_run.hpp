// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

#include "cli/check/check_inputs.hpp"
#include "cli/files/output_folder.hpp"
#include "cli/fill/fill_result.hpp"
#include "cli/terminal/progress.hpp"
#include "export/fill/blank_form.hpp"
#include "mapping/mapping.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::cli {

struct FillJob {
    std::span<const CheckInput> inputs;
    const mapping::MappingSet& mappings;
    std::span<const std::unique_ptr<fill::Template>> templates;
    std::span<const std::unique_ptr<xlsx::WorkbookSource>> packages;  // beside the templates
    OutputFolder& out;
    std::size_t jobs = 1;
};

// Called in the order of the inputs.
using TellResult = std::function<void(const FillResult& result)>;

// Fills in all forms of all inputs and puts the workbooks into the folder. The result does not
// depend on the number of jobs. An input that cannot be read becomes a refusal, a form that cannot
// be put into any template a finding, and the run goes on. Throws what the folder throws, and
// Error(fill_interrupted) when the user ends the run before its time: the workbooks that were
// complete by then stay.
FillTotals run_fill(const FillJob& job, Progress& progress, const TellResult& tell);

}  // namespace jixiao::cli
