// SPDX-License-Identifier: MIT
#include "export/summary/band_page.hpp"

#include "export/summary/page_frame.hpp"
#include "export/summary/totals.hpp"
#include "export/workbook/cell_text.hpp"
#include "export/workbook/sheet_names.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::string_view kNameMark = "、";
const std::vector<double> kWidths{22, 10, 14, 62};

enum Column : std::uint8_t { kBand, kGrade, kCount, kNames };

class BandPage {
  public:
    BandPage(SheetWriter& out, const PageLooks& looks, const PageFrame& frame,
             const mapping::SummarySheet& sheet, const SummaryTable& counted)
        : out_(out),
          looks_(looks),
          frame_(frame),
          sheet_(sheet),
          counted_(counted),
          row_(PageFrame::first_row(sheet)) {}

    // The row below the last one.
    std::uint32_t write_rows() {
        for (const mapping::SummaryBand& band : sheet_.bands) write_band(band);
        for (const mapping::SummaryLine& line : sheet_.lines) write_line(line);
        return row_;
    }

  private:
    static bool is_data(const TableRow& row) { return row.kind == RowKind::data; }

    // The scores on their sheet, range by range.
    std::vector<std::string> ranges(std::size_t column) const {
        std::vector<std::string> out;
        const std::string sheet = sheet_prefix(counted_.sheet().name);
        std::string all = counted_.ranges(column, is_data);
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t end = std::min(all.find(',', at), all.size());
            out.push_back(sheet + all.substr(at, end - at));
            at = end + 1;
        }
        return out;
    }

    static bool is_in(const mapping::SummaryBand& band, const Decimal& score) {
        return score >= band.from && (!band.below || score < *band.below);
    }

    std::string count_formula(const mapping::SummaryBand& band) const {
        std::string out;
        for (const std::string& range : ranges(sheet_.score)) {
            out.append(out.empty() ? "=" : "+");
            out.append("COUNTIFS(" + range + ",\">=" + band.from.to_string() + "\"");
            if (band.below) out.append("," + range + ",\"<" + band.below->to_string() + "\"");
            out.push_back(')');
        }
        return out;
    }

    void write_band(const mapping::SummaryBand& band) {
        std::int64_t count = 0;
        std::string names;
        for (std::size_t row = 0; row < counted_.rows().size(); ++row) {
            const auto& score = counted_.cell(row, sheet_.score).number;
            if (!is_data(counted_.rows()[row]) || !score || !is_in(band, *score)) continue;
            ++count;
            if (!names.empty()) names.append(kNameMark);
            names.append(counted_.cell(row, sheet_.names).text);
        }
        names = presentable(names);
        out_.text({row_, kBand}, band.label, looks_.text);
        out_.text({row_, kGrade}, band.grade, looks_.text);
        const std::string formula = count_formula(band);
        if (formula.empty()) {
            out_.number({row_, kCount}, Decimal::integer(count), looks_.text);
        } else {
            out_.formula({row_, kCount}, formula, Decimal::integer(count), looks_.text);
        }
        out_.text({row_, kNames}, names, looks_.words);
        out_.set_row(row_, frame_.height_of({{}, {}, {}, names}));
        ++row_;
    }

    void write_line(const mapping::SummaryLine& line) {
        std::vector<Decimal> numbers;
        const std::size_t column = line.columns.empty() ? sheet_.score : line.columns.front();
        for (const TableRow& row : counted_.rows()) {
            if (is_data(row) && row.cells[column].number) {
                numbers.push_back(*row.cells[column].number);
            }
        }
        if (numbers.empty()) return;
        std::string places;
        for (const std::string& range : ranges(column)) {
            if (!places.empty()) places.push_back(',');
            places.append(range);
        }
        const mapping::SummaryColumn& spec = counted_.sheet().columns[column];
        const SummaryCell cell = statistic(line.kind, numbers, places, spec.computation.scale);
        out_.merge({{row_, kBand}, {row_, kGrade}}, looks_.label);
        out_.text({row_, kBand}, line.label, looks_.label);
        const Style style = looks_.columns.front().total;
        if (cell.formula.empty()) {
            out_.number({row_, kCount}, *cell.number, style);
        } else {
            out_.formula({row_, kCount}, cell.formula, *cell.number, style);
        }
        out_.blank({row_, kNames}, looks_.words);
        out_.set_row(row_, frame_.height_of({}));
        ++row_;
    }

    SheetWriter& out_;
    const PageLooks& looks_;
    const PageFrame& frame_;
    const mapping::SummarySheet& sheet_;
    const SummaryTable& counted_;
    std::uint32_t row_;
};

bool has_numbers(const SummaryTable& table, std::size_t column) {
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        if (table.cell(row, column).number) return true;
    }
    return false;
}

}  // namespace

void write_band_page(WorkbookWriter& book, const mapping::Summary& summary,
                     const mapping::SummarySheet& definition, const SummaryTable& counted,
                     const std::string& title) {
    SheetWriter& out = book.add_sheet(definition.name);
    mapping::SummarySheet sheet = definition;
    if (sheet.else_score && !has_numbers(counted, sheet.score)) {
        sheet.score = *sheet.else_score;
        if (!sheet.else_note.empty()) sheet.notes.push_back(sheet.else_note);
    }
    // The statistics look as the column that they are of.
    mapping::SummarySheet seen = sheet;
    seen.columns = {counted.sheet().columns[sheet.score]};
    seen.columns.front().align = mapping::Align::centre;
    const PageLooks looks(book, summary, seen);
    PageFrame frame(out, looks, sheet, title, kWidths);
    std::vector<mapping::HeadPath> heads;
    for (const std::string& head : sheet.heads) heads.push_back({{{head, {}, {}, {}}}, head});
    std::vector<const mapping::HeadPath*> shown;
    for (const mapping::HeadPath& head : heads) shown.push_back(&head);
    frame.write_top(shown, 0);
    frame.write_end(BandPage(out, looks, frame, sheet, counted).write_rows());
}

}  // namespace jixiao::exporter
