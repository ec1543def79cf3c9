// SPDX-License-Identifier: MIT
#include "xlsx/sheet/cell_element.hpp"

#include <algorithm>
#include <charconv>

#include "base/text/ascii.hpp"
#include "xlsx/number_format/number_text.hpp"
#include "xlsx/sheet/rich_text.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kLongestPlace = 32;  // of what is quoted

// Some producers count cells instead of naming them; Excel goes by their order.
bool is_number(std::string_view reference) {
    return !reference.empty() && std::all_of(reference.begin(), reference.end(), is_digit);
}

void read_attributes(XmlScanner& xml, StoredCell& cell, CellTexts& texts) {
    if (const auto stored = xml.attribute("r")) {
        const std::string_view reference = trimmed_spaces(*stored);
        const auto at = CellRef::parse(reference);
        if (!at && !is_number(reference)) {
            xml.malformed("not a cell: " + std::string(reference.substr(0, kLongestPlace)));
        }
        cell.at = at.value_or(CellRef{});
        cell.has_reference = at.has_value();
        if (!at) texts.bad_place = reference.substr(0, kLongestPlace);
    }
    // Some producers write an empty one for the usual style.
    const std::string_view style = trimmed_spaces(xml.attribute("s").value_or(""));
    if (!style.empty()) {
        const auto [end, error] =
            std::from_chars(style.data(), style.data() + style.size(), cell.style);
        // What is no number is no style either; it is reported where indexes are checked.
        if (error != std::errc() || end != style.data() + style.size()) cell.style = kNoStyle;
    }
    if (const auto type = xml.attribute("t")) cell.type = stored_type(trimmed_spaces(*type));
}

// A group without a number is one of its own.
void read_group(const XmlScanner& xml, StoredCell& cell) {
    const std::string_view number = trimmed_spaces(xml.attribute("si").value_or(""));
    const char* const end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, cell.formula_group);
    cell.is_shared_formula = error == std::errc() && stop == end;
}

void read_child(XmlScanner& xml, StoredCell& cell, CellTexts& texts) {
    // <is> is for the type inlineStr, <v> for all others (ECMA-376 part 1, 18.3.1.4). Where only
    // the other one is there, it is taken.
    const bool is_inline = cell.type == StoredType::inline_text;
    if (xml.name() == "v" && !(is_inline && cell.has_inline)) {
        cell.has_value = true;
        cell.has_inline = false;
        texts.value.clear();
        xml.append_content(texts.value);
        if (is_text(cell.type)) unescape_spreadsheet_text(texts.value, 0);
    } else if (xml.name() == "f") {
        // Some producers write an empty one where there is no formula; members of an array have
        // one that says at least when it is calculated.
        const std::string_view kind = trimmed_spaces(xml.attribute("t").value_or("normal"));
        const bool is_special = kind != "normal" || xml.attribute("ca").has_value();
        if (kind == "shared") read_group(xml, cell);
        texts.formula.clear();
        xml.append_content(texts.formula);
        cell.has_formula = is_special || !texts.formula.empty();
    } else if (xml.name() == "is" && (is_inline || !cell.has_value)) {
        cell.has_value = true;
        cell.has_inline = true;
        texts.value.clear();
        append_rich_text(xml, texts.value);
    } else {
        xml.skip_element();
    }
}

}  // namespace

void read_cell_element(XmlScanner& xml, StoredCell& cell, CellTexts& texts) {
    cell = {};
    texts.value.clear();
    texts.formula.clear();
    texts.bad_place.clear();
    read_attributes(xml, cell, texts);
    const std::size_t inside = xml.depth();
    while (true) {
        const XmlToken token = xml.next();
        if (token == XmlToken::start) read_child(xml, cell, texts);
        if (token == XmlToken::finished || (token == XmlToken::end && xml.depth() < inside)) break;
    }
    cell.value = texts.value;
    cell.formula = texts.formula;
}

}  // namespace jixiao::xlsx
