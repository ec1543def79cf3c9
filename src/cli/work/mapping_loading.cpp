// SPDX-License-Identifier: MIT
#include "cli/work/mapping_loading.hpp"

#include <functional>

#include "cli/work/ordered_work.hpp"
#include "cli/work/thread_placement.hpp"

namespace jixiao::cli {
namespace {

struct Nothing {};

void on_two_threads(std::size_t count, const std::function<void(std::size_t)>& piece) {
    OrderedWork<Nothing>(count, 2).run(
        [&] { return [&](std::size_t index, Nothing&) { piece(index); }; },
        [](std::size_t, Nothing&) {});
}

}  // namespace

MappingLoading::MappingLoading(const std::vector<std::filesystem::path>& files_or_dirs,
                               std::size_t jobs)
    : task_([&files_or_dirs, jobs] {
          return jobs < 2 ? mapping::load_mappings(files_or_dirs)
                          : mapping::load_mappings(files_or_dirs, on_two_threads);
      }) {
    if (jobs < 2) return;
    const ThreadPlacement placement(jobs);
    thread_ = std::jthread([this] { task_(); });
    placement.move(thread_.native_handle(), 1);
}

mapping::MappingSet MappingLoading::get() {
    if (!thread_.joinable()) task_();
    return task_.get_future().get();
}

}  // namespace jixiao::cli
