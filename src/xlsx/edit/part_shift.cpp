// SPDX-License-Identifier: MIT
#include "xlsx/edit/part_shift.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/edit_refusal.hpp"
#include "xlsx/edit/formula_references.hpp"
#include "xlsx/formula/formula_text.hpp"
#include "xlsx/xml/xml_text.hpp"

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

// Returns the areas before the first step and after each; nothing when they stay.
std::vector<std::string> shift_areas(PartShift& shift, std::string_view attribute, Growth growth) {
    if (!shift.on_sheet()) return {};
    Span span;
    const auto text = subject(shift, attribute, span);
    if (!text) return {};
    std::vector<std::string> areas{*text};
    for (const RowInsertion& step : shift.rows().steps()) {
        auto moved = moved_areas(areas.back(), step, growth);
        areas.push_back(moved ? std::move(*moved) : areas.back());
    }
    if (areas.back() == *text) return {};
    put(shift, attribute, span, areas.back());
    return areas;
}

// Of the first area; nullopt for whole columns.
std::optional<std::uint32_t> first_row(std::string_view areas) {
    const auto references = references_in(areas);
    if (references.empty() || !references.front().has_rows()) return std::nullopt;
    return std::min(references.front().first.at.row, references.front().last.at.row);
}

}  // namespace

PartShift::PartShift(const PartName& where, std::string_view text, const RowInsertions& rows,
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
                                            std::optional<std::uint32_t> row,
                                            std::span<const RowInsertion> steps) const {
    std::optional<std::string> result;
    try {
        for (const RowInsertion& step : steps) {
            auto moved = moved_formula(result ? *result : formula, step, {on_sheet_, row});
            if (moved) result = std::move(moved);
            if (row && on_sheet_) row = step.moved(*row);
        }
    } catch (const UnsafeReference& unsafe) {
        refuse(Code::edit_reference, unsafe.what());
    }
    return result;
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
    const auto areas = shift_areas(shift, attribute, Growth::always);
    std::vector<std::int64_t> moved;
    for (std::size_t i = 0; i + 1 < areas.size(); ++i) {
        const auto before = first_row(areas[i]);
        const auto after = first_row(areas[i + 1]);
        const RowInsertion& step = shift.rows().steps()[i];
        moved.push_back(before && after ? std::int64_t{*after} - step.moved(*before) : 0);
    }
    shift.move_anchor(std::move(moved));
}

void shift_anchored_formula(PartShift& shift, std::string_view) {
    Span span;
    std::string formula = shift.content(span);
    bool changed = false;
    const auto steps = shift.rows().steps();
    const auto anchor = shift.anchor_moved();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::int64_t rows = i < anchor.size() ? anchor[i] : 0;
        const auto moved = shift.moved(formula, {}, steps.subspan(i, 1));
        if (!moved && rows == 0) continue;
        formula = shifted_formula(moved.value_or(formula), rows, 0);
        changed = true;
    }
    if (changed) shift.replace_text(span, formula);
}

}  // namespace jixiao::xlsx
