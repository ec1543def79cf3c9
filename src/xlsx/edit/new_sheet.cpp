// SPDX-License-Identifier: MIT
#include "xlsx/edit/new_sheet.hpp"

#include <fmt/format.h>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kPage =
    "<printOptions horizontalCentered=\"1\"/>"
    "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" "
    "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>";

void append_view(std::string& out, const NewSheet& sheet) {
    if (sheet.very_hidden) return;
    out +=
        fmt::format("<sheetPr><tabColor rgb=\"FF{:06X}\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>",
                    sheet.tab_colour);
    out += "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">";
    if (sheet.frozen_rows != 0) {
        const std::string below = CellRef{sheet.frozen_rows, 0}.to_string();
        out += fmt::format(
            "<pane ySplit=\"{0}\" topLeftCell=\"{1}\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            "<selection pane=\"bottomLeft\" activeCell=\"{1}\" sqref=\"{1}\"/>",
            sheet.frozen_rows, below);
    }
    out += "</sheetView></sheetViews>";
}

void append_columns(std::string& out, const NewSheet& sheet) {
    if (sheet.widths.empty()) return;
    out += "<cols>";
    std::size_t number = 0;
    for (const double width : sheet.widths) {
        ++number;
        out += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", number,
                           width);
    }
    out += "</cols>";
}

void append_cell(std::string& out, const NewCell& cell, std::uint32_t row) {
    out += "<c";
    append_attribute(out, "r", CellRef{row, cell.column}.to_string());
    if (cell.style != 0) append_attribute(out, "s", std::to_string(cell.style));
    if (cell.number) {
        out += "><v>" + std::to_string(*cell.number) + "</v></c>";
    } else if (!cell.text.empty()) {
        out += " t=\"inlineStr\"><is><t xml:space=\"preserve\">";
        append_cell_text(out, cell.text);
        out += "</t></is></c>";
    } else {
        out += "/>";
    }
}

void append_rows(std::string& out, const NewSheet& sheet) {
    out += "<sheetData>";
    std::uint32_t number = 0;
    for (const NewRow& row : sheet.rows) {
        out += fmt::format("<row r=\"{}\"", number + 1);
        if (!row.height.empty()) {
            append_attribute(out, "ht", row.height);
            append_attribute(out, "customHeight", "1");
        }
        out += ">";
        for (const NewCell& cell : row.cells) append_cell(out, cell, number);
        out += "</row>";
        ++number;
    }
    out += "</sheetData>";
}

void append_merges(std::string& out, const NewSheet& sheet) {
    if (sheet.merges.empty()) return;
    out += fmt::format("<mergeCells count=\"{}\">", sheet.merges.size());
    for (const CellRange& merge : sheet.merges) {
        out += "<mergeCell ref=\"" + merge.to_string() + "\"/>";
    }
    out += "</mergeCells>";
}

void append_links(std::string& out, const NewSheet& sheet) {
    std::string links;
    std::uint32_t number = 0;
    for (const NewRow& row : sheet.rows) {
        for (const NewCell& cell : row.cells) {
            if (cell.link.empty()) continue;
            links += "<hyperlink";
            append_attribute(links, "ref", CellRef{number, cell.column}.to_string());
            links += " location=\"";
            append_attribute_text(links, cell.link);
            links += "\"/>";
        }
        ++number;
    }
    if (!links.empty()) out += "<hyperlinks>" + links + "</hyperlinks>";
}

}  // namespace

std::string text_of(const NewSheet& sheet, std::string_view main_namespace) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet";
    append_attribute(out, "xmlns", main_namespace);
    out += ">";
    append_view(out, sheet);
    append_columns(out, sheet);
    append_rows(out, sheet);
    append_merges(out, sheet);
    append_links(out, sheet);
    if (!sheet.very_hidden) {
        out += kPage;
        if (!sheet.footer.empty()) {
            out += "<headerFooter><oddFooter>";
            append_escaped(out, sheet.footer);
            out += "</oddFooter></headerFooter>";
        }
    }
    return out + "</worksheet>";
}

std::string reference_to(std::string_view sheet, std::string_view cells) {
    std::string reference = "'";
    for (const char c : sheet) reference.append(c == '\'' ? 2 : 1, c);
    return reference.append("'!").append(cells);
}

}  // namespace jixiao::xlsx
