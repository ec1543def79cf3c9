// SPDX-License-Identifier: MIT
#include "xlsx/edit/formula_cells.hpp"

#include <algorithm>
#include <charconv>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/formula/shared_formulas.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

FormulaKind kind_of(std::string_view word) {
    if (word == "shared") return FormulaKind::shared;
    if (word == "array") return FormulaKind::array;
    return word == "dataTable" ? FormulaKind::data_table : FormulaKind::plain;
}

// Character data of an element that the sheet's scanner has accepted; `rest` is behind its start.
std::string content_in(std::string_view rest) {
    constexpr std::string_view kCdata = "<![CDATA[";
    std::string text;
    while (true) {
        const std::size_t stop = std::min(rest.find('<'), rest.size());
        text += decoded(rest.substr(0, stop));
        rest.remove_prefix(stop);
        const bool is_cdata = rest.starts_with(kCdata);
        if (!is_cdata && !rest.starts_with("<!") && !rest.starts_with("<?")) return text;
        if (is_cdata) rest.remove_prefix(kCdata.size());
        const std::string_view mark = is_cdata ? "]]>" : rest.starts_with("<?") ? "?>" : "-->";
        const std::size_t end = std::min(rest.find(mark), rest.size());
        if (is_cdata) append_lines(text, rest.substr(0, end));
        rest.remove_prefix(std::min(end + mark.size(), rest.size()));
    }
}

void read_element(std::string_view element, FormulaCell& cell) {
    TagAttributes attributes(element);
    while (attributes.next()) {
        const std::string_view name = attributes.name();
        const std::string_view value = attributes.value();
        if (name == "t") {
            cell.kind = kind_of(value);
        } else if (name == "ref") {
            cell.covers = CellRange::parse(value);
        } else if (name == "si") {
            std::from_chars(value.data(), value.data() + value.size(), cell.group);
        } else if (name == "r1" || name == "r2") {
            cell.inputs.append(cell.inputs.empty() ? "" : " ").append(value);
        } else {
            cell.attributes.append(" ").append(attributes.whole());
        }
    }
    cell.text = content_in(element.substr(attributes.size()));
}

}  // namespace

std::vector<FormulaCell> formula_cells(const SheetText& sheet) {
    std::vector<FormulaCell> found;
    SharedFormulas shared;
    for (const RowPlace& row : sheet.index.rows()) {
        for (const CellPlace& place : sheet.index.cells(row)) {
            if (place.formula.is_empty()) continue;
            FormulaCell cell;
            cell.at = {row.row, place.column};
            cell.element = place.formula;
            read_element(place.formula.of(sheet.text), cell);
            if (cell.kind == FormulaKind::shared) {
                cell.text = shared.of(cell.group, cell.at, cell.text);
            }
            found.push_back(std::move(cell));
        }
    }
    return found;
}

std::string formula_element(const FormulaCell& cell, std::string_view text, std::string_view prefix,
                            const std::optional<CellRange>& covers) {
    std::string out = "<";
    out.append(prefix).append("f");
    if (covers) {
        append_attribute(out, "t", "array");
        append_attribute(out, "ref", covers->to_string());
    }
    out.append(cell.attributes).append(">");
    append_escaped(out, text);
    out.append("</").append(prefix).append("f>");
    return out;
}

}  // namespace jixiao::xlsx
