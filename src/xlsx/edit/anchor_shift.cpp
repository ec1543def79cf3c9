// SPDX-License-Identifier: MIT
#include <optional>
#include <string>

#include "xlsx/edit/element_shifts.hpp"
#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/xml/whole_number.hpp"

namespace jixiao::xlsx {
namespace {

// <from> or <to> of an anchor.
struct Corner {
    Span row_text;
    std::uint32_t row = 0;
    bool inside_row = false;  // not at its upper edge
};

std::optional<Corner> read_corner(PartShift& shift) {
    SpanScanner& scanner = shift.scanner();
    Corner corner;
    bool has_row = false;
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        const bool is_row = scanner.name() == "row";
        if (!is_row && scanner.name() != "rowOff") continue;
        Span span;
        const auto number = whole_number<std::int64_t>(shift.content(span));
        if (!number || *number < 0) continue;
        if (is_row && *number < kMaxRows) {
            corner.row_text = span;
            corner.row = static_cast<std::uint32_t>(*number);
            has_row = true;
        } else if (!is_row) {
            corner.inside_row = *number > 0;
        }
    }
    if (!has_row) return std::nullopt;
    return corner;
}

enum class Moving : std::uint8_t { and_sizing, only, not_at_all };

// In drawings editAs says it, at controls two switches do.
Moving moving_of(const XmlScanner& xml) {
    if (xml.name() == "oneCellAnchor") return Moving::only;
    if (xml.name() == "anchor") {
        if (is_true(xml.attribute("sizeWithCells").value_or(""))) return Moving::and_sizing;
        return is_true(xml.attribute("moveWithCells").value_or("")) ? Moving::only
                                                                    : Moving::not_at_all;
    }
    const auto edit_as = xml.attribute("editAs").value_or("twoCell");
    if (edit_as == "absolute") return Moving::not_at_all;
    return edit_as == "oneCell" ? Moving::only : Moving::and_sizing;
}

void put(PartShift& shift, const Corner& corner, std::uint32_t row) {
    if (row != corner.row) shift.edits().replace(corner.row_text, std::to_string(row));
}

void move(PartShift& shift, Moving moving, const Corner& from, const std::optional<Corner>& to) {
    const std::uint32_t from_row = shift.rows().moved(from.row);
    put(shift, from, from_row);
    if (!to) return;
    if (moving == Moving::only) return put(shift, *to, to->row + (from_row - from.row));
    std::uint32_t first = from.row;
    std::uint32_t last = to->row;
    for (const RowInsertion& step : shift.rows().steps()) {
        const bool ends_at_edge = last == step.before && !to->inside_row && first < step.before;
        if (!ends_at_edge) last = step.moved(last);
        first = step.moved(first);
    }
    put(shift, *to, last);
}

}  // namespace

void shift_anchor(PartShift& shift, std::string_view) {
    if (!shift.on_sheet()) return;
    SpanScanner& scanner = shift.scanner();
    const Moving moving = moving_of(scanner.xml());
    const bool has_one = scanner.name() == "oneCellAnchor";
    if (moving == Moving::not_at_all) return;
    std::optional<Corner> from;
    const std::size_t inside = scanner.depth();
    // What hangs on the anchor comes behind its corners and is left to the other shifts.
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.name() == "from") {
            from = read_corner(shift);
            if (from && has_one) return move(shift, moving, *from, std::nullopt);
        } else if (scanner.name() == "to") {
            const auto to = read_corner(shift);
            if (from && to) move(shift, moving, *from, to);
            return;
        }
    }
}

}  // namespace jixiao::xlsx
