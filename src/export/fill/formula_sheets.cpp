// SPDX-License-Identifier: MIT
#include "export/fill/formula_sheets.hpp"

#include "base/finding/finding.hpp"

namespace jixiao::fill {

std::vector<std::size_t> formula_sheets(const xlsx::WorkbookSource& source) {
    std::vector<std::size_t> sheets;
    for (std::size_t i = 0; i < source.sheets().size(); ++i) {
        try {
            if (source.sheet(i).index.has_formulas()) sheets.push_back(i);
        } catch (const Error& error) {
            if (error.code() != Code::edit_disordered &&
                error.code() != Code::workbook_incomplete) {
                throw;
            }
        }
    }
    return sheets;
}

}  // namespace jixiao::fill
