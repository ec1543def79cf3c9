// SPDX-License-Identifier: MIT
#include "export/template/cell_groups.hpp"

#include <algorithm>
#include <tuple>

namespace jixiao::exporter {
namespace {

bool is_below(const CellRange& upper, const CellRange& lower) {
    return lower.first.column == upper.first.column && lower.last.column == upper.last.column &&
           lower.first.row == upper.last.row + 1;
}

bool is_same(const CellCheck& check, const CellCheck& first, std::uint32_t rows) {
    CellCheck moved = check;
    moved.formula = first.formula;
    return moved == first && check.formula.is_moved(first.formula, rows);
}

// Joins ranges that stand below one another while `same` holds with the first of them.
template <class Item, class Same>
std::vector<Item> joined(std::vector<Item> items, const Same& same) {
    std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
        return std::tie(a.range.first.column, a.range.first.row) <
               std::tie(b.range.first.column, b.range.first.row);
    });
    std::vector<Item> out;
    for (const Item& item : items) {
        if (!out.empty() && is_below(out.back().range, item.range) &&
            same(item, out.back(), item.range.first.row - out.back().range.first.row)) {
            out.back().range.last = item.range.last;
        } else {
            out.push_back(item);
        }
    }
    return out;
}

}  // namespace

std::vector<CheckedRange> checked_ranges(const SheetPlan& sheet) {
    std::vector<CheckedRange> items;
    for (const PlanCell& cell : sheet.cells) {
        if (cell.check) items.push_back({cell.range, &*cell.check});
    }
    return joined(std::move(items),
                  [](const CheckedRange& item, const CheckedRange& first, std::uint32_t rows) {
                      return is_same(*item.check, *first.check, rows);
                  });
}

std::vector<WarnedRange> warned_ranges(const SheetPlan& sheet) {
    // Warnings of one cell stand in their order; those of the next cell are compared with the same
    // pattern only.
    std::vector<WarnedRange> all;
    std::vector<std::string> patterns;
    for (const PlanWarning& warning : sheet.warnings) {
        const std::string& pattern = warning.when.pattern;
        if (std::find(patterns.begin(), patterns.end(), pattern) == patterns.end()) {
            patterns.push_back(pattern);
        }
    }
    for (const std::string& pattern : patterns) {
        std::vector<WarnedRange> items;
        for (const PlanWarning& warning : sheet.warnings) {
            if (warning.when.pattern != pattern) continue;
            items.push_back({sheet.cells[warning.cell].range, &warning});
        }
        const auto ranges =
            joined(std::move(items),
                   [](const WarnedRange& item, const WarnedRange& first, std::uint32_t rows) {
                       return item.warning->level == first.warning->level &&
                              item.warning->when.is_moved(first.warning->when, rows);
                   });
        all.insert(all.end(), ranges.begin(), ranges.end());
    }
    return all;
}

}  // namespace jixiao::exporter
