// SPDX-License-Identifier: MIT
#include "bare_copy.hpp"

#include <xlsxwriter.h>

#include <cstdlib>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "xlsx/facts/sheet_paper.hpp"
#include "xlsx/read_grid.hpp"
#include "xlsx/reader_state.hpp"

namespace jixiao::bench {
namespace {

// As far as the reader knows a style, which is less than the form has.
using Look = std::tuple<double, bool, std::string>;  // font size, wraps, number format

struct BareCell {
    CellRef at;
    std::size_t look = 0;
    bool is_number = false;
    bool is_blank = false;
    double number = 0;
    std::string text;
};

}  // namespace

struct BareCopy::State {
    std::string sheet;
    std::vector<BareCell> cells;
    std::vector<CellRange> merges;
    std::vector<double> widths;
    std::vector<double> heights;
    std::vector<Look> looks;
};

BareCopy::BareCopy(const std::filesystem::path& form) : state_(std::make_unique<State>()) {
    xlsx::ReaderState reader;
    xlsx::Workbook workbook(form, reader);
    xlsx::Grid grid;
    std::vector<Finding> findings;
    xlsx::read_grid(workbook, 0, grid, findings);
    const xlsx::SheetPaper paper = xlsx::SheetPaper::read(workbook, 0);
    const xlsx::Styles& styles = workbook.styles();
    state_->sheet = workbook.sheets()[0].name;
    std::map<Look, std::size_t> known;
    for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
        state_->heights.push_back(paper.height(row));
        for (std::uint32_t column = 0; column < grid.column_count(); ++column) {
            const CellRef at{row, column};
            if (!paper.lists(at)) continue;
            const std::uint32_t style = paper.style(at);
            const Look look{styles.font_size(style), styles.wraps(style),
                            styles.number_format(style).code()};
            const auto [entry, added] = known.emplace(look, state_->looks.size());
            if (added) state_->looks.push_back(look);
            BareCell cell{at, entry->second, false, true, 0, {}};
            if (const xlsx::Cell* const stored = grid.at(at)) {
                cell.is_blank = false;
                cell.is_number = stored->type == CellType::number;
                cell.text = stored->text;
                if (cell.is_number) cell.number = std::strtod(cell.text.c_str(), nullptr);
            }
            state_->cells.push_back(std::move(cell));
        }
    }
    state_->merges.assign(grid.merges().begin(), grid.merges().end());
    for (std::uint32_t column = 0; column < grid.column_count(); ++column) {
        state_->widths.push_back(paper.width(column));
    }
}

BareCopy::~BareCopy() = default;

void BareCopy::write(const std::filesystem::path& target) const {
    lxw_workbook* const workbook = workbook_new(target.c_str());
    lxw_worksheet* const sheet = workbook_add_worksheet(workbook, state_->sheet.c_str());
    std::vector<lxw_format*> formats;
    for (const auto& [size, wraps, code] : state_->looks) {
        lxw_format* const format = workbook_add_format(workbook);
        format_set_font_name(format, "宋体");
        format_set_font_size(format, size);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        if (wraps) format_set_text_wrap(format);
        if (code != "General") format_set_num_format(format, code.c_str());
        formats.push_back(format);
    }
    for (std::size_t i = 0; i < state_->widths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, state_->widths[i], nullptr);
    }
    for (std::size_t i = 0; i < state_->heights.size(); ++i) {
        worksheet_set_row(sheet, static_cast<lxw_row_t>(i), state_->heights[i], nullptr);
    }
    for (const CellRange& merge : state_->merges) {
        worksheet_merge_range(sheet, merge.first.row, static_cast<lxw_col_t>(merge.first.column),
                              merge.last.row, static_cast<lxw_col_t>(merge.last.column), "",
                              nullptr);
    }
    for (const BareCell& cell : state_->cells) {
        const lxw_row_t row = cell.at.row;
        const auto column = static_cast<lxw_col_t>(cell.at.column);
        if (cell.is_blank) {
            worksheet_write_blank(sheet, row, column, formats[cell.look]);
        } else if (cell.is_number) {
            worksheet_write_number(sheet, row, column, cell.number, formats[cell.look]);
        } else {
            worksheet_write_string(sheet, row, column, cell.text.c_str(), formats[cell.look]);
        }
    }
    workbook_close(workbook);
}

}  // namespace jixiao::bench
