// SPDX-License-Identifier: MIT
#include "xlsx/edit/part_shift.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/edit_refusal.hpp"
#include "xlsx/edit/formula_references.hpp"
#include "xlsx/formula_text.hpp"
#include "xlsx/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

// The text that the attribute or the element has, and where it stands.
std::optional<std::string> subject(PartShift& shift, std::string_view attribute, Span& span) {
    if (attribute.empty()) return shift.content(span);
    const auto value = shift.scanner().value(attribute);
    if (!value) return std::nullopt;
    span = *value;
    return decoded(value->of(shift.text()));
}

void put(PartShift& shift, std::string_view attribute, Span span, std::string_view text) {
    if (attribute.empty()) {
        shift.replace_text(span, text);
    } else {
        shift.replace_value(span, text);
    }
}

// Returns the areas before and after; nullopt when they stay.
std::optional<std::pair<std::string, std::string>> shift_areas(PartShift& shift,
                                                               std::string_view attribute,
                                                               Growth growth) {
    if (!shift.on_sheet()) return std::nullopt;
    Span span;
    auto text = subject(shift, attribute, span);
    if (!text) return std::nullopt;
    auto moved = moved_areas(*text, shift.rows(), growth);
    if (!moved) return std::nullopt;
    put(shift, attribute, span, *moved);
    return std::pair{std::move(*text), std::move(*moved)};
}

// Of the first area; nullopt for whole columns.
std::optional<std::uint32_t> first_row(std::string_view areas) {
    const auto references = references_in(areas);
    if (references.empty() || !references.front().has_rows()) return std::nullopt;
    return std::min(references.front().first.at.row, references.front().last.at.row);
}

}  // namespace

PartShift::PartShift(const PartName& where, std::string_view text, const RowInsertion& rows,
                     bool on_sheet, const Limits& limits, StreamBuffers& buffers)
    : where_(where),
      text_(text),
      rows_(rows),
      on_sheet_(on_sheet),
      scanner_(where, text, limits, buffers) {}

void PartShift::apply(std::span<const ElementShift> table) {
    for (XmlToken token = scanner_.next(); token != XmlToken::finished; token = scanner_.next()) {
        if (token != XmlToken::start) continue;
        const std::size_t depth = scanner_.depth();
        const std::string_view name = scanner_.name();
        if (rows_end_ && depth == 2 && name == "sheetData") {
            scanner_.skip_to(*rows_end_);
            continue;
        }
        for (const ElementShift& row : table) {
            if (row.element != name) continue;
            row.apply(*this, row.attribute);
            // A shift that read on has taken the element's name away.
            if (row.attribute.empty() || scanner_.depth() != depth) break;
        }
    }
}

std::optional<std::string> PartShift::result() const {
    if (edits_.is_empty()) return std::nullopt;
    return edits_.apply(text_);
}

std::string PartShift::content(Span& span) {
    std::string text;
    span.begin = span.end = scanner_.place();
    const std::size_t inside = scanner_.depth();
    std::optional<std::string> inner;
    for (XmlToken token = scanner_.next(); scanner_.depth() >= inside; token = scanner_.next()) {
        if (token == XmlToken::text && scanner_.depth() == inside) scanner_.xml().append_text(text);
        if (token == XmlToken::start && scanner_.name() == "f") inner = content(span);
    }
    if (inner) return *inner;
    span.end = std::max(span.begin, scanner_.tag().begin);
    return text;
}

void PartShift::replace_text(Span span, std::string_view text) {
    std::string escaped;
    append_escaped(escaped, text);
    edits_.replace(span, escaped);
}

void PartShift::replace_value(Span span, std::string_view text) {
    std::string escaped;
    // Names of sheets stand in ' as a rule: only where the value does, too, they are in the way.
    if (text_[span.begin - 1] == '"' && text.find_first_of("\"\n\t") == std::string_view::npos) {
        append_escaped(escaped, text);
    } else {
        append_attribute_text(escaped, text);
    }
    edits_.replace(span, escaped);
}

std::optional<std::string> PartShift::moved(std::string_view formula,
                                            std::optional<std::uint32_t> row) const {
    try {
        return moved_formula(formula, rows_, {on_sheet_, row});
    } catch (const UnsafeReference& unsafe) {
        refuse(Code::edit_reference, unsafe.what());
    }
}

void PartShift::refuse(Code code, const std::string& place) const {
    refuse_edit(where_, code, place);
}

void shift_formula(PartShift& shift, std::string_view attribute) {
    Span span;
    const auto formula = subject(shift, attribute, span);
    if (!formula) return;
    if (const auto moved = shift.moved(*formula)) put(shift, attribute, span, *moved);
}

void shift_place(PartShift& shift, std::string_view attribute) {
    shift_areas(shift, attribute, Growth::none);
}

void shift_block(PartShift& shift, std::string_view attribute) {
    shift_areas(shift, attribute, Growth::touching);
}

void shift_format(PartShift& shift, std::string_view attribute) {
    shift_areas(shift, attribute, Growth::always);
}

void shift_anchor_area(PartShift& shift, std::string_view attribute) {
    shift.move_anchor(0);
    const auto areas = shift_areas(shift, attribute, Growth::always);
    if (!areas) return;
    const auto before = first_row(areas->first);
    const auto after = first_row(areas->second);
    if (before && after) shift.move_anchor(std::int64_t{*after} - shift.rows().moved(*before));
}

void shift_anchored_formula(PartShift& shift, std::string_view) {
    Span span;
    const std::string formula = shift.content(span);
    const auto moved = shift.moved(formula);
    if (!moved && shift.anchor_moved() == 0) return;
    shift.replace_text(span, shifted_formula(moved.value_or(formula), shift.anchor_moved(), 0));
}

}  // namespace jixiao::xlsx
