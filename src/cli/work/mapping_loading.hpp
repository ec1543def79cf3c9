// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <future>
#include <thread>
#include <vector>

#include "mapping/mapping_set.hpp"

namespace jixiao::cli {

// load_mappings(), begun while the caller looks for its files: the one takes as long as the other.
// With one job it is done when the result is asked for; with more, two threads do it.
class MappingLoading {
  public:
    // `files_or_dirs` must outlive it.
    MappingLoading(const std::vector<std::filesystem::path>& files_or_dirs, std::size_t jobs);
    MappingLoading(const MappingLoading&) = delete;
    MappingLoading& operator=(const MappingLoading&) = delete;
    // Once. Throws what load_mappings() throws.
    mapping::MappingSet get();

  private:
    std::packaged_task<mapping::MappingSet()> task_;
    std::jthread thread_;  // none with one job
};

}  // namespace jixiao::cli
