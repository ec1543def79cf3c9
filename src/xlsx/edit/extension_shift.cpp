// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "xlsx/edit/element_shifts.hpp"
#include "xlsx/edit/formula_references.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

// What Excel writes into the extension list of a sheet. All cells in them are named by the elements
// f and sqref, which the table of the sheet has.
constexpr std::string_view kKnown[] = {
    "{78C0D931-6437-407D-A8EE-F0AAD7539E65}",  // conditional formats
    "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}",  // data validations
    "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}",  // sparklines
    "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}",  // slicers
    "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}",  // slicers of tables
    "{7E03D99C-DC04-49D9-9315-930204A7B6E9}",  // timelines
};

bool is_known(std::string uri) {
    std::transform(uri.begin(), uri.end(), uri.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return std::find(std::begin(kKnown), std::end(kKnown), uri) != std::end(kKnown);
}

// A whole value that reads as cells: "A1", "$B$2:$C$3 D4", "表!A1".
bool names_cells(std::string_view value) {
    if (value.empty() || value.front() == '{') return false;
    return !references_in(value).empty();
}

// Attributes whose values look like cells and are none: rId1, AB1234.
constexpr std::string_view kNoCells[] = {"id", "rgb", "uid", "uri", "name"};

bool tag_names_cells(std::string_view tag) {
    TagAttributes attributes(tag);
    while (attributes.next()) {
        if (attributes.name().starts_with("xmlns")) continue;
        const std::string_view name = attributes.name().substr(attributes.name().find(':') + 1);
        if (std::find(std::begin(kNoCells), std::end(kNoCells), name) != std::end(kNoCells)) {
            continue;
        }
        if (names_cells(decoded(attributes.value()))) return true;
    }
    return false;
}

}  // namespace

void shift_extension(PartShift& shift, std::string_view) {
    shift.move_anchor({});  // formulas come before their area here
    SpanScanner& scanner = shift.scanner();
    const std::string uri = scanner.xml().attribute_text("uri");
    if (!shift.on_sheet() || is_known(uri)) return;
    const std::size_t inside = scanner.depth();
    std::string text;
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token == XmlToken::start && tag_names_cells(scanner.tag().of(shift.text()))) {
            shift.refuse(Code::edit_unknown, uri);
        }
        if (token != XmlToken::text) continue;
        text.clear();
        scanner.xml().append_text(text);
        if (names_cells(text)) shift.refuse(Code::edit_unknown, uri);
    }
}

void shift_sparkline(PartShift& shift, std::string_view) {
    SpanScanner& scanner = shift.scanner();
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.name() == "f") {
            shift_formula(shift, {});
        } else if (scanner.name() == "sqref") {
            shift_place(shift, {});
        }
    }
}

}  // namespace jixiao::xlsx
