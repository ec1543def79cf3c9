// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "xlsx/edit/element_shifts.hpp"
#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

CellRange moved(const CellRange& merge, const RowInsertion& rows) {
    CellRange result = rows.moved(merge, Growth::touching);
    // The content is in the first row: growing upwards would put a blank cell before it.
    result.first.row = rows.moved(merge.first.row);
    return result;
}

// What becomes of a merge, and those that new rows get from it.
struct MovedMerge {
    CellRange place;
    std::vector<CellRange> copies;
};

MovedMerge moved(const CellRange& merge, const RowInsertions& rows) {
    MovedMerge result{merge, {}};
    const auto steps = rows.steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool is_model = merge.rows() == 1 && result.place.first.row == steps[i].like;
        std::vector<CellRange> copies;
        for (std::uint32_t k = 0; is_model && k < steps[i].count; ++k) {
            CellRange& copy = copies.emplace_back(merge);
            copy.first.row = copy.last.row = rows.moved_from(i + 1, steps[i].before + k);
        }
        // They come directly behind their model.
        result.copies.insert(result.copies.begin(), copies.begin(), copies.end());
        result.place = moved(result.place, steps[i]);
    }
    return result;
}

std::string elements_of(const std::vector<CellRange>& merges, std::string_view prefix) {
    std::string out;
    for (const CellRange& merge : merges) {
        out.append("<").append(prefix).append("mergeCell");
        append_attribute(out, "ref", merge.to_string());
        out.append("/>");
    }
    return out;
}

}  // namespace

void shift_merges(PartShift& shift, std::string_view) {
    if (!shift.on_sheet()) return;
    SpanScanner& scanner = shift.scanner();
    const auto count = scanner.value("count");
    const std::string prefix(scanner.prefix());
    std::size_t merges = 0;
    std::size_t copied = 0;
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start || scanner.name() != "mergeCell") continue;
        ++merges;
        const auto span = scanner.value("ref");
        const auto merge = CellRange::parse(scanner.xml().attribute("ref").value_or(""));
        if (!span || !merge) continue;
        const MovedMerge after = moved(*merge, shift.rows());
        if (after.place != *merge) shift.edits().replace(*span, after.place.to_string());
        if (after.copies.empty()) continue;
        scanner.xml().skip_element();
        shift.edits().insert(scanner.place(), elements_of(after.copies, prefix));
        copied += after.copies.size();
    }
    if (count && copied != 0) shift.edits().replace(*count, std::to_string(merges + copied));
}

}  // namespace jixiao::xlsx
