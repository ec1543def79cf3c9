// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "xlsx/workbook.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {

// Calls see(xml) at every start tag of the part, the root's included. `see` may read on to the end
// of the element. A part that the package lacks has none. Throws what XmlScanner throws.
template <class See>
void each_element(Workbook& workbook, const std::string& part, See&& see) {
    if (!workbook.package().has(part)) return;
    PartStream stream = workbook.open(part);
    XmlScanner xml(stream);
    for (XmlToken token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token == XmlToken::start) see(xml);
    }
}

// The text inside the element whose start is present, elements within it set aside; reads up to its
// end.
inline std::string element_text(XmlScanner& xml) {
    std::string text;
    const std::size_t inside = xml.depth();
    for (XmlToken token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token == XmlToken::text && xml.depth() == inside) xml.append_text(text);
        if (token == XmlToken::end && xml.depth() < inside) break;
    }
    return text;
}

}  // namespace jixiao::xlsx
