// SPDX-License-Identifier: MIT
#include "import/fields/title_lines.hpp"

#include <algorithm>

#include "import/fields/year_finder.hpp"

namespace jixiao::importer {

std::uint32_t end_of_title_area(const FormContext& context, std::optional<CellRef> title,
                                const std::vector<RowSpan>& tables) {
    std::uint32_t end = context.rows.last;
    for (const RowSpan& table : tables) end = std::min(end, table.first);
    for (std::uint32_t row = title ? title->row + 1 : context.rows.first; row < end; ++row) {
        for (const KnownCell& known : context.sheet.known(row)) {
            if (context.is_label(*known.words)) return row;
        }
    }
    return end;
}

std::optional<Value> value_before_title(const FormContext& context, std::optional<CellRef> title) {
    if (!title) return std::nullopt;
    const xlsx::Cell* found = nullptr;
    for (std::uint32_t row = title->row; row-- > context.rows.first;) {
        for (const xlsx::Cell& cell : context.sheet.row(row)) {
            const bool annex = cell.text.starts_with("附");
            if (annex) return context.values.read(cell.at);
            if (found == nullptr) found = &cell;
        }
    }
    return found ? std::optional(context.values.read(found->at)) : std::nullopt;
}

std::optional<Value> value_after_title(const FormContext& context, std::optional<CellRef> title,
                                       const std::vector<RowSpan>& tables) {
    if (!title) return std::nullopt;
    const std::uint32_t end = end_of_title_area(context, title, tables);
    for (std::uint32_t row = title->row + 1; row < end; ++row) {
        for (const xlsx::Cell& cell : context.sheet.row(row)) {
            if (year_in(cell.text) == YearText::none) return context.values.read(cell.at);
        }
    }
    return std::nullopt;
}

}  // namespace jixiao::importer
