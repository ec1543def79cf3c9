// SPDX-License-Identifier: MIT
#include "xlsx/edit/calculation_settings.hpp"

#include "xlsx/edit/child_order.hpp"
#include "xlsx/edit/text_edits.hpp"
#include "xlsx/facts/sheet_facts.hpp"

namespace jixiao::xlsx {

std::string with_full_calculation(const PartName& where, std::string_view text,
                                  const Limits& limits, StreamBuffers& buffers) {
    constexpr std::string_view kOrder = " fullCalcOnLoad=\"1\"";
    SpanScanner scanner(where, text, limits, buffers);
    TextEdits edits;
    std::uint32_t place = 0;  // of a new <calcPr>
    std::string prefix;
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token != XmlToken::start || scanner.depth() > 2) continue;
        if (scanner.depth() == 1) {
            place = scanner.place();
            prefix = scanner.prefix();
        } else if (scanner.name() == "calcPr") {
            const auto value = scanner.value("fullCalcOnLoad");
            if (!value) {
                edits.insert(scanner.name_end(), kOrder);
            } else if (!is_true(value->of(text))) {
                edits.replace(*value, "1");
            }
            return edits.apply(text);
        } else if (stands_before(kWorkbookChildren, scanner.name(), "calcPr")) {
            scanner.xml().skip_element();
            place = scanner.place();
        }
    }
    edits.insert(place, "<" + prefix + "calcPr" + std::string(kOrder) + "/>");
    return edits.apply(text);
}

}  // namespace jixiao::xlsx
