// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <future>
#include <vector>

#include "cli/work/thread_placement.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao::cli {

// load_mappings(), begun while the caller looks for its files: the one takes as long as the other.
// With one job it is done when the result is asked for, which also throws what is wrong. The
// result is waited for when it is thrown away; `files_or_dirs` must live until then.
inline std::future<mapping::MappingSet> start_loading(
    const std::vector<std::filesystem::path>& files_or_dirs, std::size_t jobs) {
    return std::async(jobs > 1 ? std::launch::async : std::launch::deferred,
                      [&files_or_dirs, placement = ThreadPlacement(jobs)] {
                          placement.move_thread(1);
                          return mapping::load_mappings(files_or_dirs);
                      });
}

}  // namespace jixiao::cli
