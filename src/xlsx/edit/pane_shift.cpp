// SPDX-License-Identifier: MIT
#include <charconv>
#include <string>

#include "xlsx/edit/element_shifts.hpp"

namespace jixiao::xlsx {

void shift_pane(PartShift& shift, std::string_view) {
    if (!shift.on_sheet()) return;
    const SpanScanner& scanner = shift.scanner();
    const XmlScanner& xml = shift.scanner().xml();
    const auto state = xml.attribute("state").value_or("split");
    const auto split = scanner.value("ySplit");
    const auto top = CellRef::parse(xml.attribute("topLeftCell").value_or(""));
    if (!split || !top || !state.starts_with("frozen")) return;
    const std::string_view digits = split->of(shift.text());
    std::uint32_t frozen = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), frozen);
    if (error != std::errc() || end != digits.data() + digits.size()) return;
    // The frozen rows are those above the first that scrolls, which is not seen at the top when
    // the sheet has been scrolled: then there are at least so many of them.
    const std::uint32_t before = frozen;
    for (const RowInsertion& step : shift.rows().steps()) {
        if (step.before < frozen) frozen += step.count;
    }
    if (frozen != before) shift.edits().replace(*split, std::to_string(frozen));
}

}  // namespace jixiao::xlsx
