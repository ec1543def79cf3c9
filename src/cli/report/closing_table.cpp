// SPDX-License-Identifier: MIT
#include "cli/report/closing_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/text/utf8.hpp"
#include "cli/command_line/phrases.hpp"
#include "cli/terminal/text_layout.hpp"

namespace jixiao::cli {

namespace {

std::size_t not_read(const ImportTotals& totals) {
    std::size_t count = totals.own_reports;
    for (const auto& [kind, number] : totals.not_read) count += number;
    return count;
}

// "DOCX 1, PDF 2"
std::string kinds_not_read(const ImportTotals& totals, Language language) {
    OtherFiles kinds = totals.not_read;
    if (totals.own_reports > 0) {
        kinds[std::string(phrase(Phrase::own_report, language))] = totals.own_reports;
    }
    std::string text;
    for (const auto& [kind, number] : kinds) {
        if (!text.empty()) text += language == Language::zh ? "，" : ", ";
        text.append(kind == kNoExtension ? phrase(Phrase::no_extension, language) : kind);
        text.append(" ").append(std::to_string(number));
    }
    return text;
}

}  // namespace

ClosingRows rows_of(const ImportTotals& totals, Language language) {
    const auto word = [&](Phrase which) { return std::string(phrase(which, language)); };
    const auto sentence = [&](Phrase which, auto... parts) {
        return fmt::format(fmt::runtime(phrase(which, language)), parts...);
    };
    ClosingRows rows = {{word(Phrase::total_files), sentence(Phrase::total_files_text, totals.files,
                                                             totals.refused, totals.without_form)}};
    if (const std::size_t count = not_read(totals); count > 0) {
        rows.emplace_back(word(Phrase::total_not_read), sentence(Phrase::total_not_read_text, count,
                                                                 kinds_not_read(totals, language)));
    }
    rows.emplace_back(word(Phrase::total_forms),
                      sentence(Phrase::total_forms_text, totals.forms, totals.unfilled));
    rows.emplace_back(word(Phrase::total_indicators), std::to_string(totals.indicators));
    rows.emplace_back(word(Phrase::total_findings),
                      sentence(Phrase::total_findings_text, totals.findings[0], totals.findings[1],
                               totals.findings[2], totals.findings[3]));
    return rows;
}

void print_rows(std::ostream& out, const ClosingRows& rows) {
    std::size_t widest = 0;
    for (const auto& row : rows) widest = std::max(widest, display_width(row.first));
    for (const auto& [label, text] : rows) out << padded(label, widest + 2) << text << '\n';
}

}  // namespace jixiao::cli
