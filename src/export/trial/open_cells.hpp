// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "check/template/template_view.hpp"

namespace jixiao::trial {

struct TrialBlank;

// Which cells of a blank form a unit can and has to write in: answers, and figures that follow from
// others but have no formula; not where the sheet is locked or a dash says that nothing is wanted.
class OpenCells {
  public:
    // The blank must outlive it.
    explicit OpenCells(const TrialBlank& blank);

    // The cell of a field of the form itself; nullptr where it is not open.
    [[nodiscard]] const check::FormCell* field(const Field& field) const;
    // Whether the cell of a record's field is open; in rows that the checks know nothing of it is
    // what the other cells of its column are.
    [[nodiscard]] bool column(std::size_t table, const Field& field) const;
    // "三级指标 · 得分".
    [[nodiscard]] std::string heading(std::size_t table, const Field& field) const;

  private:
    [[nodiscard]] const check::FormCell* cell_of(const Field& field) const;
    [[nodiscard]] bool is_open(check::CellRole role, CellRef at, bool inlined) const;

    const TrialBlank& blank_;
    std::map<std::pair<std::string_view, CellRef>, const check::FormCell*> cells_;
    // By table and column.
    std::map<std::pair<const Table*, std::uint16_t>, const check::FormCell*> columns_;
};

}  // namespace jixiao::trial
