// SPDX-License-Identifier: MIT
#include "cli/check/former_report.hpp"

#include <algorithm>
#include <system_error>

#include "cli/work/refusal.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::cli {
namespace {

bool is_own_report(const std::filesystem::path& path) {
    bool own = false;
    const auto refusal = refusal_of([&] {
        xlsx::ReaderState state;
        own = xlsx::Workbook(path, state).is_own_report();
    });
    return !refusal && own;
}

}  // namespace

void leave_out_former_report(std::vector<InputFile>& inputs, const std::filesystem::path& out) {
    const auto former = std::find_if(inputs.begin(), inputs.end(), [&](const InputFile& input) {
        std::error_code error;
        return input.in_folder && std::filesystem::equivalent(input.path, out, error);
    });
    if (former != inputs.end() && is_own_report(former->path)) inputs.erase(former);
}

}  // namespace jixiao::cli
