// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "cli/files/input_files.hpp"

namespace jixiao::cli {

// A folder that a run puts many files into, each complete or not at all. Names that come twice in
// one run are told apart by a number (_2, _3 …) in the order of the calls, and no input is ever
// written over. What stands there with the same bytes stays as it is, so that an interrupted run
// goes on where it was when it is started again; another file of the name is replaced.
class OutputFolder {
  public:
    // Makes the folder if there is none. Throws Error(output_unwritable).
    OutputFolder(std::filesystem::path folder, std::span<const InputFile> inputs,
                 std::span<const InputFile> more_inputs);

    struct Place {
        std::filesystem::path path;
        bool is_new = false;  // false: the same file stood there already
    };
    // `name` has no extension. Throws Error(output_unwritable).
    Place put(std::string_view name, std::string_view extension, std::string_view bytes);

    // Whether the input, which came with its folder, stands where a result of this name goes: it is
    // the result of a former run.
    [[nodiscard]] bool is_from_former_run(const InputFile& input, std::string_view name,
                                          std::string_view extension) const;

  private:
    [[nodiscard]] std::filesystem::path unused(std::string_view name, std::string_view extension,
                                               std::string_view bytes);
    [[nodiscard]] bool is_input(const std::filesystem::path& path) const;
    void add_inputs(std::span<const InputFile> inputs);

    std::filesystem::path folder_;
    std::set<std::filesystem::path> inputs_;
    std::set<std::string> used_;
    std::map<std::string, std::size_t, std::less<>> numbers_;  // the last one given to a name
};

}  // namespace jixiao::cli
