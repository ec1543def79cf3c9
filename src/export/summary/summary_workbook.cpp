// SPDX-License-Identifier: MIT
#include "export/summary/summary_workbook.hpp"

#include <algorithm>

#include "export/findings_sheets.hpp"
#include "export/summary/band_page.hpp"
#include "export/summary/chart_page.hpp"
#include "export/summary/source_page.hpp"
#include "export/summary/table_page.hpp"
#include "export/workbook/sheet_names.hpp"
#include "xlsx/facts/own_report.hpp"

namespace jixiao::exporter {
namespace {

using mapping::RowUnit;

constexpr std::string_view kSourcesZh = "数据来源";
constexpr std::string_view kSourcesEn = "Sources";

void write_tables(WorkbookWriter& book, const SummaryTables& tables) {
    const mapping::Summary& summary = tables.summary();
    for (std::size_t i = 0; i < summary.sheets.size(); ++i) {
        const mapping::SummarySheet& sheet = summary.sheets[i];
        const std::string title = tables.title_of(sheet);
        if (sheet.rows == RowUnit::bands) {
            write_band_page(book, summary, sheet, tables.tables()[sheet.of], title);
        } else {
            write_table_page(book, summary, tables.tables()[i], title);
        }
    }
}

void write_sources(WorkbookWriter& book, const SummaryTables& tables,
                   const std::vector<std::string>& files, Language language) {
    const auto& sheets = tables.summary().sheets;
    const auto is_table = [](const auto& sheet) { return sheet.rows != RowUnit::bands; };
    const bool several = std::ranges::count_if(sheets, is_table) > 1;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (!is_table(sheets[i])) continue;
        std::string name(language == Language::zh ? kSourcesZh : kSourcesEn);
        if (several) name = as_sheet_name(name + "-" + sheets[i].name);
        write_source_page(book, tables.summary(), tables.tables()[i], files, name, language);
    }
}

}  // namespace

void write_summary_workbook(const std::filesystem::path& target, const SummaryTables& tables,
                            const std::vector<std::string>& files, const FindingsReport& findings) {
    const mapping::Summary& summary = tables.summary();
    WorkbookWriter book(target, summary.font);
    book.set_properties({.title = summary.name});
    book.set_custom_property("jixiao.summary", summary.id);
    book.define_name(std::string(xlsx::kReportName), "=1");
    write_tables(book, tables);
    if (!summary.charts.empty()) write_chart_page(book, summary, tables.tables());
    write_sources(book, tables, files, findings.language);
    add_findings_list(book, findings);
    book.commit();
}

}  // namespace jixiao::exporter
