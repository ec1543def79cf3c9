// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace jixiao::exporter {

// What a protected sheet still allows. Cells whose look is not locked can be filled.
struct SheetProtection {
    std::string password = {};  // ASCII; empty: anybody may lift the protection
    bool select_locked = true;
    bool format_cells = false;
    bool format_columns = false;
    bool format_rows = false;
    bool insert_rows = false;
    bool delete_rows = false;
    bool insert_links = false;
    bool sort = false;
    bool filter = false;
};

}  // namespace jixiao::exporter
