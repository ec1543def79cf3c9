// SPDX-License-Identifier: MIT
#include "export/summary/source_page.hpp"

#include <algorithm>

#include "export/summary/page_frame.hpp"
#include "export/workbook/cell_text.hpp"
#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::uint32_t kLabelColumns = 3;  // row, file, sheet
constexpr double kLabelWidths[kLabelColumns] = {14, 36, 14};
constexpr double kCellWidth = 13;
constexpr double kTextSize = 9;

struct Words {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] std::string in(Language language) const {
        return std::string(language == Language::zh ? zh : en);
    }
};
constexpr Words kHeads[kLabelColumns] = {
    {"汇总行", "Row"}, {"来源文件", "File"}, {"工作表", "Sheet"}};
constexpr Words kHeadEnd{" · 出处", " · source"};
constexpr Words kTitle{"数据来源：{}", "Sources: {}"};
constexpr Words kNote{
    "注：每格为来源单元格及其内容；没有列出的数由本工作簿中的公式或汇总规则算出。",
    "Each cell names the cell of the source and what it holds; figures that are "
    "not listed are computed in this workbook."};

mapping::HeadPath plain_head(std::string text) {
    return {{{text, {}, {}, {}}}, text};
}

// 98.040000000000001 is what a binary fraction makes of 98.04.
std::string without_noise(std::string_view raw) {
    constexpr std::size_t kDigits = 15;
    const auto number = raw.size() > kDigits ? xlsx::CellNumber::parse(raw) : std::nullopt;
    if (!number || number->many_digits) return std::string(raw);
    std::string text;
    number->append_to(text);
    return text;
}

// A form that gave figures to a row.
using Form = std::pair<std::uint32_t, std::string>;  // file and sheet

class SourcePage {
  public:
    SourcePage(SheetWriter& out, const PageLooks& looks, const PageFrame& frame,
               const SummaryTable& table, const std::vector<std::string>& files,
               std::vector<std::size_t> columns)
        : out_(out),
          looks_(looks),
          frame_(frame),
          table_(table),
          files_(files),
          columns_(std::move(columns)) {}

    std::uint32_t write_rows(std::uint32_t row) {
        row_ = row;
        for (std::size_t i = 0; i < table_.rows().size(); ++i) {
            if (table_.rows()[i].kind == RowKind::data) write_sources(i);
        }
        return row_;
    }

  private:
    void write_sources(std::size_t index) {
        const SummaryRow& row = *table_.rows()[index].data;
        std::vector<Form> forms;
        for (const std::size_t column : columns_) {
            for (const Figure& figure : row.figures[column]) {
                Form form{figure.origin.file, figure.origin.sheet};
                if (std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
            }
        }
        std::ranges::stable_sort(forms, {}, &Form::first);
        for (const Form& form : forms) write_form(table_.label_of(index), row, form);
    }

    void write_form(const std::string& label, const SummaryRow& row, const Form& form) {
        std::vector<std::string> texts{presentable(label), presentable(files_[form.first]),
                                       presentable(form.second)};
        for (std::uint32_t i = 0; i < columns_.size(); ++i) {
            std::string text;
            for (const Figure& figure : row.figures[columns_[i]]) {
                if (figure.origin.file != form.first || figure.origin.sheet != form.second)
                    continue;
                if (!text.empty()) text.append("；");
                text.append(figure.origin.cell.to_string())
                    .append("：")
                    .append(without_noise(figure.origin.raw));
            }
            texts.push_back(presentable(text));
        }
        std::vector<std::string_view> wrapped;
        for (std::uint32_t i = 0; i < texts.size(); ++i) {
            out_.text({row_, i}, texts[i], looks_.words);
            wrapped.push_back(fits(texts[i], i) ? std::string_view() : texts[i]);
        }
        out_.set_row(row_, frame_.height_of(wrapped));
        ++row_;
    }

    // Bytes are never fewer than half-width characters: most texts need no closer look.
    static bool fits(const std::string& text, std::uint32_t column) {
        const double width = column < kLabelColumns ? kLabelWidths[column] : kCellWidth;
        return static_cast<double>(text.size()) < width;
    }

    SheetWriter& out_;
    const PageLooks& looks_;
    const PageFrame& frame_;
    const SummaryTable& table_;
    const std::vector<std::string>& files_;
    std::vector<std::size_t> columns_;
    std::uint32_t row_ = 0;
};

// A sheet that has the heads of the summary, marked so that nobody takes it for a form, and those
// of the labels.
mapping::SummarySheet sheet_like(const SummaryTable& table, Language language,
                                 std::vector<std::size_t>& columns) {
    mapping::SummarySheet sheet;
    sheet.text_size = kTextSize;
    sheet.notes = {kNote.in(language)};
    sheet.columns.resize(kLabelColumns);
    for (std::size_t i = 0; i < kLabelColumns; ++i) {
        sheet.columns[i].head = plain_head(kHeads[i].in(language));
    }
    const auto& all = table.sheet().columns;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].values.empty()) continue;
        columns.push_back(i);
        mapping::SummaryColumn& column = sheet.columns.emplace_back(all[i]);
        column.hidden = false;
        column.head = plain_head((column.head.text.empty() ? column.id : column.head.text) +
                                 kHeadEnd.in(language));
    }
    return sheet;
}

}  // namespace

void write_source_page(WorkbookWriter& book, const mapping::Summary& summary,
                       const SummaryTable& table, const std::vector<std::string>& files,
                       const std::string& name, Language language) {
    std::vector<std::size_t> columns;
    const mapping::SummarySheet sheet = sheet_like(table, language, columns);
    SheetWriter& out = book.add_sheet(name);
    const PageLooks looks(book, summary, sheet);
    std::vector<double> widths(std::begin(kLabelWidths), std::end(kLabelWidths));
    widths.resize(kLabelColumns + columns.size(), kCellWidth);
    std::string title = kTitle.in(language);
    title.replace(title.find("{}"), 2, table.sheet().name);
    PageFrame frame(out, looks, sheet, title, std::move(widths));
    std::vector<const mapping::HeadPath*> heads;
    for (const mapping::SummaryColumn& column : sheet.columns) heads.push_back(&column.head);
    frame.write_top(heads, 1);
    const std::uint32_t first = PageFrame::first_row(sheet);
    const auto last_column = static_cast<std::uint32_t>(kLabelColumns + columns.size() - 1);
    const std::uint32_t end =
        SourcePage(out, looks, frame, table, files, std::move(columns)).write_rows(first);
    out.filter({{first - 1, 0}, {std::max(end, first + 1) - 1, last_column}});
    frame.write_end(end, kLabelColumns);
}

}  // namespace jixiao::exporter
