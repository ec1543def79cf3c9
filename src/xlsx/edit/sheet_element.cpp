// SPDX-License-Identifier: MIT
#include "xlsx/edit/sheet_element.hpp"

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/child_order.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/edit/text_edits.hpp"
#include "xlsx/facts/sheet_facts.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kLegacy = "legacyDrawing";

struct Legacy {
    Span element;  // where it stands, or an empty span where it would
    std::string id;
    std::string root_tag;
    std::string prefix;
};

Legacy find_legacy(const PartName& where, std::string_view sheet, const Limits& limits,
                   StreamBuffers& buffers) {
    Legacy found;
    SpanScanner scanner(where, sheet, limits, buffers);
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.depth() == 1) {
            found.root_tag = scanner.tag().of(sheet);
            found.prefix = scanner.prefix();
            continue;
        }
        const bool is_it = scanner.name() == kLegacy;
        const bool is_before = stands_before(kSheetChildren, scanner.name(), kLegacy);
        const std::uint32_t begin = scanner.tag().begin;
        if (is_it) found.id = scanner.xml().prefixed_text("id");
        scanner.xml().skip_element();
        if (is_it) {
            found.element = {begin, scanner.place()};
            return found;
        }
        if (is_before) found.element = {scanner.place(), scanner.place()};
    }
    return found;
}

// What the namespace is called at the root; empty when it is not.
std::string prefix_of(std::string_view root_tag, std::string_view uri) {
    constexpr std::string_view kDeclares = "xmlns:";
    TagAttributes tag(root_tag);
    while (tag.next()) {
        if (tag.name().starts_with(kDeclares) && tag.value() == uri) {
            return std::string(tag.name().substr(kDeclares.size()));
        }
    }
    return {};
}

}  // namespace

std::string legacy_drawing_in(const PartName& where, std::string_view sheet, const Limits& limits,
                              StreamBuffers& buffers) {
    return find_legacy(where, sheet, limits, buffers).id;
}

std::string with_legacy_drawing(const PartName& where, std::string_view sheet, std::string_view id,
                                std::string_view links_namespace, const Limits& limits,
                                StreamBuffers& buffers) {
    const Legacy found = find_legacy(where, sheet, limits, buffers);
    std::string prefix = prefix_of(found.root_tag, links_namespace);
    std::string element = "<" + found.prefix + std::string(kLegacy);
    if (prefix.empty()) {
        prefix = "r";
        append_attribute(element, "xmlns:r", links_namespace);
    }
    append_attribute(element, prefix + ":id", id);
    TextEdits edits;
    edits.insert(found.element.begin, element + "/>");
    return edits.apply(sheet);
}

std::string without_legacy_drawing(const PartName& where, std::string_view sheet,
                                   const Limits& limits, StreamBuffers& buffers) {
    TextEdits edits;
    edits.remove(find_legacy(where, sheet, limits, buffers).element);
    return edits.apply(sheet);
}

std::string with_selection(const PartName& where, std::string_view sheet, bool selected,
                           const Limits& limits, StreamBuffers& buffers) {
    constexpr std::string_view kSelected = "tabSelected";
    TextEdits edits;
    SpanScanner scanner(where, sheet, limits, buffers);
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token != XmlToken::start || scanner.depth() == 1) continue;
        if (scanner.name() == "sheetView") {
            const auto value = scanner.value(kSelected);
            const bool is_selected = value && is_true(value->of(sheet));
            if (!value && selected) edits.insert(scanner.name_end(), " tabSelected=\"1\"");
            if (value && is_selected != selected) edits.replace(*value, selected ? "1" : "0");
            scanner.xml().skip_element();
        } else if (scanner.name() == "sheetData") {
            break;
        } else if (scanner.name() != "sheetViews") {
            scanner.xml().skip_element();
        }
    }
    return edits.apply(sheet);
}

}  // namespace jixiao::xlsx
