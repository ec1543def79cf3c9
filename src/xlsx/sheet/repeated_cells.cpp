// SPDX-License-Identifier: MIT
#include "xlsx/sheet/repeated_cells.hpp"

#include <algorithm>

#include "xlsx/sheet/sheet_reader.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kMostReported = 100'000;

}  // namespace

void report_repeated(const Workbook& workbook, std::size_t index, std::span<const CellRef> places,
                     std::vector<Finding>& findings) {
    for (const CellRef at : places.first(std::min(places.size(), kMostReported))) {
        Finding finding;
        finding.code = Code::cell_repeated;
        finding.at = {workbook.file_name(), workbook.sheets()[index].name, at.to_string()};
        findings.push_back(std::move(finding));
    }
    if (places.size() <= kMostReported) return;
    findings.push_back({Code::cell_more,
                        {workbook.file_name(), workbook.sheets()[index].name, {}},
                        {},
                        std::to_string(places.size() - kMostReported),
                        {},
                        {}});
}

std::vector<CellRef> repeated_places(Workbook& workbook, std::size_t index) {
    std::vector<Finding> known;
    SheetReader reader(workbook, index, known);
    std::vector<CellRef> places;
    for (Cell cell; reader.next(cell);) places.push_back(cell.at);
    std::ranges::sort(places);
    std::vector<CellRef> repeated;
    for (std::size_t i = 1; i < places.size(); ++i) {
        const bool again = places[i] == places[i - 1];
        if (again && (repeated.empty() || repeated.back() != places[i])) {
            repeated.push_back(places[i]);
        }
    }
    return repeated;
}

}  // namespace jixiao::xlsx
