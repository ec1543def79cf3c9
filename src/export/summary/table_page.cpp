// SPDX-License-Identifier: MIT
#include "export/summary/table_page.hpp"

#include <algorithm>

#include "export/summary/column_widths.hpp"
#include "export/summary/page_frame.hpp"
#include "export/workbook/cell_text.hpp"

namespace jixiao::exporter {
namespace {

using mapping::Blank;
using mapping::SummaryColumn;

constexpr std::size_t kLongestFormula = 8'000;
constexpr std::string_view kDash = "—";

class Page {
  public:
    Page(SheetWriter& out, const PageLooks& looks, const PageFrame& frame,
         const SummaryTable& table)
        : out_(out), looks_(looks), frame_(frame), table_(table) {}

    void write_rows() {
        for (std::size_t row = 0; row < table_.rows().size(); ++row) write_row(row);
        merge_equal();
        for (std::size_t row = 0; row < heights_.size(); ++row) {
            out_.set_row(table_.sheet_row(row), heights_[row]);
        }
    }

  private:
    [[nodiscard]] const std::vector<SummaryColumn>& columns() const {
        return table_.sheet().columns;
    }

    void write_row(std::size_t row) {
        const TableRow& line = table_.rows()[row];
        std::vector<std::string_view> texts(table_.visible_columns());
        const std::uint32_t labelled =
            line.kind == RowKind::data ? 0 : write_label(row, line.label);
        for (std::size_t column = 0; column < columns().size(); ++column) {
            const auto place = table_.sheet_column(column);
            if (!place || *place < labelled) continue;
            const SummaryCell& cell = line.cells[column];
            write_cell({table_.sheet_row(row), *place}, row, column);
            if (!cell.number && !columns()[column].merge_down) texts[*place] = cell.text;
        }
        heights_.push_back(frame_.height_of(texts));
    }

    // The label takes the columns up to the first one with a figure.
    std::uint32_t write_label(std::size_t row, const std::string& label) {
        std::uint32_t end = table_.visible_columns();
        for (std::size_t column = 0; column < columns().size(); ++column) {
            const auto place = table_.sheet_column(column);
            if (place && table_.cell(row, column).is_filled()) end = std::min(end, *place);
        }
        std::uint32_t first_amount = table_.visible_columns();
        for (std::size_t column = 0; column < columns().size(); ++column) {
            const auto place = table_.sheet_column(column);
            if (place && decimals_of(columns()[column].number_format) > 0) {
                first_amount = std::min(first_amount, *place);
            }
        }
        end = std::max(std::min(end, first_amount), 1U);
        const std::uint32_t at = table_.sheet_row(row);
        out_.merge({{at, 0}, {at, end - 1}}, looks_.label);
        out_.text({at, 0}, label, looks_.label);
        return end;
    }

    [[nodiscard]] Style style_of(std::size_t row, std::size_t column,
                                 const SummaryCell& cell) const {
        const ColumnStyles& styles = looks_.columns[column];
        if (table_.rows()[row].kind != RowKind::data) return styles.total;
        return cell.red ? styles.red : styles.plain;
    }

    void write_cell(CellRef at, std::size_t row, std::size_t column) {
        const SummaryCell& cell = table_.cell(row, column);
        const SummaryColumn& spec = columns()[column];
        const Style style = style_of(row, column, cell);
        const bool has_formula = !cell.formula.empty() && cell.formula.size() < kLongestFormula;
        if (cell.number) {
            const bool percent = is_percent(spec.number_format);
            const Decimal number = percent ? cell.number->shifted(-2) : *cell.number;
            if (!has_formula) return out_.number(at, number, style);
            const std::string formula =
                percent ? "=(" + cell.formula.substr(1) + ")/100" : cell.formula;
            return out_.formula(at, formula, number, style);
        }
        if (!cell.text.empty()) {
            const std::string text = presentable(cell.text);
            if (has_formula) return out_.formula(at, cell.formula, text, style);
            return out_.text(at, text, style);
        }
        if (table_.rows()[row].kind != RowKind::data || spec.blank == Blank::blank) {
            return out_.blank(at, style);
        }
        if (spec.blank == Blank::dash) return out_.text(at, kDash, style);
        out_.number(at, Decimal(), style);
    }

    // Equal neighbours below each other become one cell, as long as those to the left are equal.
    void merge_equal() {
        std::vector<std::size_t> merging;
        for (std::size_t column = 0; column < columns().size(); ++column) {
            if (!columns()[column].merge_down || columns()[column].hidden) continue;
            merging.push_back(column);
            for (std::size_t first = 0; first < table_.rows().size();) {
                std::size_t last = first;
                while (last + 1 < table_.rows().size() && same(first, last + 1, merging)) ++last;
                merge(first, last, column);
                first = last + 1;
            }
        }
    }

    [[nodiscard]] bool same(std::size_t a, std::size_t b,
                            const std::vector<std::size_t>& merging) const {
        const auto is_data = [&](std::size_t row) {
            return table_.rows()[row].kind == RowKind::data;
        };
        return is_data(a) && is_data(b) && std::ranges::all_of(merging, [&](std::size_t column) {
                   const SummaryCell& one = table_.cell(a, column);
                   const SummaryCell& other = table_.cell(b, column);
                   return one.number == other.number && one.text == other.text;
               });
    }

    void merge(std::size_t first, std::size_t last, std::size_t column) {
        const std::uint32_t place = *table_.sheet_column(column);
        std::vector<std::string_view> texts(table_.visible_columns());
        texts[place] = table_.cell(first, column).text;
        double missing = frame_.height_of(texts);
        for (std::size_t row = first; row <= last; ++row) missing -= heights_[row];
        if (missing > 0) heights_[last] += missing;
        if (first == last) return;
        const CellRange range{{table_.sheet_row(first), place}, {table_.sheet_row(last), place}};
        out_.merge(range, looks_.columns[column].plain);
        write_cell(range.first, first, column);
    }

    SheetWriter& out_;
    const PageLooks& looks_;
    const PageFrame& frame_;
    const SummaryTable& table_;
    std::vector<double> heights_;  // by row
};

// Text columns at the left stay in view.
std::uint32_t frozen_columns(const mapping::SummarySheet& sheet) {
    constexpr std::uint32_t kMost = 3;
    std::uint32_t count = 0;
    for (const SummaryColumn& column : sheet.columns) {
        if (column.hidden) continue;
        if (decimals_of(column.number_format) > 0) break;
        ++count;
    }
    return count <= kMost ? count : 1;
}

std::vector<const mapping::HeadPath*> visible_heads(const mapping::SummarySheet& sheet) {
    std::vector<const mapping::HeadPath*> heads;
    for (const SummaryColumn& column : sheet.columns) {
        if (!column.hidden) heads.push_back(&column.head);
    }
    return heads;
}

}  // namespace

void write_table_page(WorkbookWriter& book, const mapping::Summary& summary,
                      const SummaryTable& table, const std::string& title) {
    SheetWriter& out = book.add_sheet(table.sheet().name);
    const PageLooks looks(book, summary, table.sheet());
    PageFrame frame(out, looks, table.sheet(), title, column_widths(table));
    frame.write_top(visible_heads(table.sheet()), frozen_columns(table.sheet()));
    Page(out, looks, frame, table).write_rows();
    frame.write_end(table.sheet_row(table.rows().size()));
}

}  // namespace jixiao::exporter
