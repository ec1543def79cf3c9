// SPDX-License-Identifier: MIT
#pragma once

#include <xlsxwriter.h>

#include "base/cell/cell_ref.hpp"

namespace jixiao::exporter {

// The column of a cell as libxlsxwriter counts it.
inline lxw_col_t column_of(CellRef at) {
    return static_cast<lxw_col_t>(at.column);
}

}  // namespace jixiao::exporter
