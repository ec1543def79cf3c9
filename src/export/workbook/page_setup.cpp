// SPDX-License-Identifier: MIT
#include "export/workbook/page_setup.hpp"

#include <xlsxwriter.h>

#include "export/workbook/cell_text.hpp"
#include "export/workbook/refusal.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::uint8_t kPapers[] = {9, 8};  // by Paper, the numbers of the file format

void check_line(const std::string& sheet, const std::string& line) {
    constexpr std::size_t kMostBytes = 255;
    if (!is_cell_text(line)) refuse(Code::workbook_text, sheet, {}, {});
    if (line.size() > kMostBytes) {
        refuse(Code::workbook_text_length, sheet, {}, line, std::to_string(kMostBytes));
    }
}

}  // namespace

void apply_page_setup(lxw_worksheet* sheet, const std::string& name, const PageSetup& page) {
    check_line(name, page.header);
    check_line(name, page.footer);
    if (page.landscape) {
        worksheet_set_landscape(sheet);
    } else {
        worksheet_set_portrait(sheet);
    }
    worksheet_set_paper(sheet, kPapers[static_cast<std::size_t>(page.paper)]);
    if (page.pages_wide != 0 || page.pages_high != 0) {
        worksheet_fit_to_pages(sheet, page.pages_wide, page.pages_high);
    }
    const Margins& margins = page.margins;
    worksheet_set_margins(sheet, margins.left, margins.right, margins.top, margins.bottom);
    if (!page.header.empty()) worksheet_set_header(sheet, page.header.c_str());
    if (!page.footer.empty()) worksheet_set_footer(sheet, page.footer.c_str());
    if (page.centred) worksheet_center_horizontally(sheet);
}

}  // namespace jixiao::exporter
