// SPDX-License-Identifier: MIT
#include "export/workbook/style_table.hpp"

#include <xlsxwriter.h>

namespace jixiao::exporter {
namespace {

// By Line, Horizontal and Vertical.
constexpr std::uint8_t kLines[] = {LXW_BORDER_NONE,   LXW_BORDER_HAIR,  LXW_BORDER_THIN,
                                   LXW_BORDER_MEDIUM, LXW_BORDER_THICK, LXW_BORDER_DOUBLE};
constexpr std::uint8_t kHorizontal[] = {LXW_ALIGN_NONE, LXW_ALIGN_LEFT, LXW_ALIGN_CENTER,
                                        LXW_ALIGN_RIGHT};
constexpr std::uint8_t kVertical[] = {LXW_ALIGN_VERTICAL_TOP, LXW_ALIGN_VERTICAL_CENTER,
                                      LXW_ALIGN_VERTICAL_BOTTOM};

template <class Word, std::size_t n>
std::uint8_t number_of(const std::uint8_t (&numbers)[n], Word word) {
    return numbers[static_cast<std::size_t>(word)];
}

void set_borders(lxw_format* format, const Borders& borders) {
    if (borders == Borders{}) return;
    format_set_left(format, number_of(kLines, borders.left));
    format_set_right(format, number_of(kLines, borders.right));
    format_set_top(format, number_of(kLines, borders.top));
    format_set_bottom(format, number_of(kLines, borders.bottom));
    if (borders.colour != 0) format_set_border_color(format, borders.colour);
}

}  // namespace

Style StyleTable::operator()(const CellLook& look) {
    const auto [found, is_new] = styles_.try_emplace(look);
    if (is_new) found->second = Style(make(look));
    return found->second;
}

lxw_format* StyleTable::make(const CellLook& look) const {
    lxw_format* const format = workbook_add_format(book_);
    format_set_font_name(format, look.font.empty() ? font_.c_str() : look.font.c_str());
    format_set_font_size(format, look.size);
    if (look.bold) format_set_bold(format);
    if (look.italic) format_set_italic(format);
    if (look.text_colour != 0) format_set_font_color(format, look.text_colour);
    if (look.fill != CellLook::kNoFill) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_fg_color(format, look.fill);
    }
    set_borders(format, look.borders);
    if (look.horizontal != Horizontal::general) {
        format_set_align(format, number_of(kHorizontal, look.horizontal));
    }
    format_set_align(format, number_of(kVertical, look.vertical));
    if (look.wrap) format_set_text_wrap(format);
    if (look.indent != 0) format_set_indent(format, look.indent);
    if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
    if (!look.locked) format_set_unlocked(format);
    return format;
}

}  // namespace jixiao::exporter
