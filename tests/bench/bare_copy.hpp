// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>

namespace jixiao::bench {

// What a program without anything else needs to write a form: the cells, merges, widths and heights
// of an existing workbook's first sheet stand ready in arrays, and libxlsxwriter writes them.
class BareCopy {
  public:
    explicit BareCopy(const std::filesystem::path& form);
    ~BareCopy();
    BareCopy(const BareCopy&) = delete;
    BareCopy& operator=(const BareCopy&) = delete;

    void write(const std::filesystem::path& target) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::bench
