// SPDX-License-Identifier: MIT
#include "export/summary/page_looks.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::uint32_t kRed = 0xFF0000;
constexpr std::uint32_t kHeadFill = 0xF2F2F2;
// Behind a number: what keeps it off the line at the right, as in Excel's own formats.
constexpr std::string_view kMargin = "_ ";

// By mapping::Align from left on.
constexpr Horizontal kHorizontal[] = {Horizontal::general, Horizontal::left, Horizontal::centre,
                                      Horizontal::right};

CellLook bordered(double size) {
    return {.size = size,
            .borders = Borders::all(Line::thin),
            .horizontal = Horizontal::centre,
            .wrap = true};
}

}  // namespace

PageLooks::PageLooks(WorkbookWriter& book, const mapping::Summary& summary,
                     const mapping::SummarySheet& sheet)
    : size_(sheet.text_size) {
    title = book.style({.font = summary.title_font,
                        .size = kTitleSize,
                        .bold = true,
                        .horizontal = Horizontal::centre,
                        .wrap = true});
    unit_line = book.style({.size = size_, .horizontal = Horizontal::right});
    CellLook look = bordered(size_);
    text = book.style(look);
    look.bold = true;
    label = book.style(look);
    look.fill = kHeadFill;
    head = book.style(look);
    look = bordered(size_);
    look.horizontal = Horizontal::left;
    words = book.style(look);
    note = book.style(
        {.size = size_, .horizontal = Horizontal::left, .vertical = Vertical::top, .wrap = true});
    for (const mapping::SummaryColumn& column : sheet.columns) {
        CellLook own = look_of(column);
        ColumnStyles& styles = columns.emplace_back();
        styles.plain = book.style(own);
        own.text_colour = kRed;
        styles.red = book.style(own);
        own.text_colour = 0;
        own.bold = true;
        styles.total = book.style(own);
    }
}

CellLook PageLooks::look_of(const mapping::SummaryColumn& column) const {
    CellLook look = bordered(size_);
    look.number_format = column.number_format;
    if (column.align != mapping::Align::automatic) {
        look.horizontal = kHorizontal[static_cast<std::size_t>(column.align)];
    } else if (decimals_of(column.number_format) > 0) {
        look.horizontal = Horizontal::right;
        look.number_format.append(kMargin);
    }
    return look;
}

int decimals_of(const std::string& number_format) {
    const std::size_t point = number_format.find('.');
    if (point == std::string::npos) return 0;
    const std::size_t end = number_format.find_first_not_of("0#", point + 1);
    return static_cast<int>((end == std::string::npos ? number_format.size() : end) - point - 1);
}

bool is_percent(const std::string& number_format) {
    return number_format.find('%') != std::string::npos;
}

}  // namespace jixiao::exporter
