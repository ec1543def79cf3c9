// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/check/check_result.hpp"
#include "cli/files/input_files.hpp"
#include "cli/terminal/progress.hpp"
#include "export/annotate/voice.hpp"

namespace jixiao::cli {

// What has become of one file.
struct ReturnedFile {
    std::string file;
    std::optional<Finding> refusal;             // it could not be read, marked or written
    std::string written_to;                     // empty: it was not written
    std::uint32_t round = 0;                    // of its marks; 0: it has none
    bool checked = false;                       // and not only cleared
    bool own_report = false;                    // made by this program and set aside
    bool cleared = false;                       // marks of an earlier round were taken away
    std::array<std::size_t, kLevels> counts{};  // of what its list says, by Level
};

struct AnnotateJob {
    std::span<const InputFile> files;
    std::span<const std::filesystem::path> places;  // of the results, one a file
    std::span<const FileResult> results;            // of a check, one a file; none: only clear
    Level least = Level::explain;                   // of what the lists say
    annotate::Occasion occasion = annotate::Occasion::returned;
    bool write_all = false;  // also what has nothing to be listed
    Language language = Language::en;
    std::size_t jobs = 1;
};

// Writes the files with their marks and gives `tell` an account of each, in order. What ends the
// work on one file is its refusal, and the run goes on. Throws Error(run_interrupted).
void run_annotate(const AnnotateJob& job, Progress& progress,
                  const std::function<void(const ReturnedFile&)>& tell);

}  // namespace jixiao::cli
