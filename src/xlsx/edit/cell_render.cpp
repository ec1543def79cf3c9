// SPDX-License-Identifier: MIT
#include "xlsx/edit/cell_render.hpp"

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

// The attribute t of a cell; empty for numbers and blanks.
std::string_view type_word(NewValue value) {
    switch (value) {
        case NewValue::inline_text:
            return "inlineStr";
        case NewValue::text:
            return "str";
        case NewValue::boolean:
            return "b";
        case NewValue::error:
            return "e";
        default:
            return {};
    }
}

void append_number_attribute(std::string& out, std::string_view name, std::uint32_t number) {
    append_attribute(out, name, std::to_string(number));
}

// Whether the attribute belongs to what the change takes away. vm and cm say what else is behind
// a value and a formula.
bool is_outdated(std::string_view name, const CellChange& change) {
    if (name == "s") return change.style != kNoOwnStyle;
    if (name == "t" || name == "vm") return change.value != NewValue::unchanged;
    return name == "cm" && change.formula != NewFormula::kept;
}

void append_start(std::string& out, const CellChange& change, std::string_view tag) {
    TagAttributes attributes(tag);
    out.append("<").append(attributes.element());
    while (attributes.next()) {
        if (!is_outdated(attributes.name(), change)) out.append(" ").append(attributes.whole());
    }
    if (change.style != kNoOwnStyle) append_number_attribute(out, "s", change.style);
}

void append_new_start(std::string& out, const CellChange& change, std::uint32_t style,
                      std::string_view prefix) {
    out.append("<").append(prefix).append("c");
    append_attribute(out, "r", change.at.to_string());
    if (change.style != kNoOwnStyle) style = change.style;
    if (style != 0) append_number_attribute(out, "s", style);
}

void append_element(std::string& out, std::string_view prefix, std::string_view name,
                    std::string_view content, bool keeps_space) {
    out.append("<").append(prefix).append(name);
    if (keeps_space) append_attribute(out, "xml:space", "preserve");
    out.append(">").append(content).append("</").append(prefix).append(name).append(">");
}

void append_value(std::string& out, NewValue value, std::string_view text,
                  std::string_view prefix) {
    if (value == NewValue::unchanged || value == NewValue::blank) return;
    if (value != NewValue::inline_text) {
        append_element(out, prefix, "v", text, false);
        return;
    }
    out.append("<").append(prefix).append("is>");
    append_element(out, prefix, "t", text, needs_preserved_space(text));
    out.append("</").append(prefix).append("is>");
}

void append_formula(std::string& out, const CellChanges& changes, const CellChange& change,
                    const CellPlace* place, std::string_view text) {
    if (change.formula == NewFormula::replaced) out.append(changes.text_of(change.formula_text));
    if (change.formula == NewFormula::kept && place != nullptr) {
        out.append(place->formula.of(text));
    }
}

}  // namespace

void append_cell(std::string& out, const CellChanges& changes, const CellChange& change,
                 const CellPlace* place, std::uint32_t style, std::string_view text,
                 std::string_view prefix) {
    if (place == nullptr) {
        append_new_start(out, change, style, prefix);
    } else {
        append_start(out, change, Span{place->element.begin, place->tag_end}.of(text));
    }
    const std::string_view type = type_word(change.value);
    if (!type.empty()) append_attribute(out, "t", type);
    const std::size_t start_end = out.size();
    out.append(">");
    append_formula(out, changes, change, place, text);
    if (change.value != NewValue::unchanged) {
        append_value(out, change.value, changes.text_of(change.value_text), prefix);
        if (place != nullptr) out.append(place->rest.of(text));
    } else if (place != nullptr) {
        const bool has_formula = !place->formula.is_empty();
        out.append(
            Span{has_formula ? place->formula.end : place->tag_end, place->rest.end}.of(text));
    }
    if (out.size() == start_end + 1) {
        out.replace(start_end, 1, "/>");
    } else {
        out.append("</").append(prefix).append("c>");
    }
}

}  // namespace jixiao::xlsx
