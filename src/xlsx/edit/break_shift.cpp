// SPDX-License-Identifier: MIT
#include <charconv>
#include <string>

#include "xlsx/edit/element_shifts.hpp"

namespace jixiao::xlsx {

void shift_breaks(PartShift& shift, std::string_view) {
    if (!shift.on_sheet()) return;
    SpanScanner& scanner = shift.scanner();
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start || scanner.name() != "brk") continue;
        const auto span = scanner.value("id");
        if (!span) continue;
        // The number of rows above the break, that is the row below it counted from zero.
        const std::string_view digits = span->of(shift.text());
        std::uint32_t row = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), row);
        if (error != std::errc() || end != digits.data() + digits.size()) continue;
        const std::uint32_t moved = shift.rows().moved(row);
        if (moved != row) shift.edits().replace(*span, std::to_string(moved));
    }
}

}  // namespace jixiao::xlsx
