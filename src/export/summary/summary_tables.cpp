// SPDX-License-Identifier: MIT
#include "export/summary/summary_tables.hpp"

#include "export/summary/number_fitting.hpp"
#include "export/summary/page_frame.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::string_view kYearMark = "{year}";
constexpr std::string_view kYearWords[] = {"{year}年度", "{year}年"};

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what)) {
        text.replace(at, what.size(), by);
    }
}

}  // namespace

SummaryTables::SummaryTables(const mapping::Summary& summary) : summary_(summary) {
    for (const mapping::SummarySheet& sheet : summary.sheets) collections_.emplace_back(sheet);
}

void SummaryTables::add(FormFacts facts) {
    if (!facts.rows.empty() && !facts.year.empty()) years_.insert(std::move(facts.year));
    for (RowFacts& row : facts.rows) collections_[row.sheet].add(std::move(row));
}

std::vector<Finding> SummaryTables::build(const SummaryScene& scene) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < summary_.sheets.size(); ++i) {
        const mapping::SummarySheet& sheet = summary_.sheets[i];
        rows_.push_back(collections_[i].take());
        if (rows_.back().empty() && sheet.rows != mapping::RowUnit::bands) {
            findings.push_back({Code::summary_empty, {}, {}, sheet.name, {}, {}});
        }
        tables_.push_back(build_table(sheet, rows_.back(), scene, PageFrame::first_row(sheet),
                                      merged_, findings));
        fit_numbers(tables_.back(), findings);
    }
    return findings;
}

std::string SummaryTables::title_of(const mapping::SummarySheet& sheet) const {
    std::string years;
    for (const std::string& year : years_) {
        if (!years.empty()) years.append("、");
        years.append(year);
    }
    std::string title = sheet.title;
    if (years.empty()) {
        for (const std::string_view words : kYearWords) replace_all(title, words, {});
    }
    replace_all(title, kYearMark, years);
    return title;
}

}  // namespace jixiao::exporter
