// SPDX-License-Identifier: MIT
#include "cli/closing_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/utf8.hpp"
#include "cli/phrases.hpp"
#include "cli/text_layout.hpp"

namespace jixiao::cli {

ClosingRows rows_of(const ImportTotals& totals, Language language) {
    const auto word = [&](Phrase which) { return std::string(phrase(which, language)); };
    const auto sentence = [&](Phrase which, auto... parts) {
        return fmt::format(fmt::runtime(phrase(which, language)), parts...);
    };
    return {
        {word(Phrase::total_files),
         sentence(Phrase::total_files_text, totals.files, totals.refused, totals.without_form)},
        {word(Phrase::total_forms),
         sentence(Phrase::total_forms_text, totals.forms, totals.unfilled)},
        {word(Phrase::total_indicators), std::to_string(totals.indicators)},
        {word(Phrase::total_findings),
         sentence(Phrase::total_findings_text, totals.findings[0], totals.findings[1],
                  totals.findings[2], totals.findings[3])},
    };
}

void print_rows(std::ostream& out, const ClosingRows& rows) {
    std::size_t widest = 0;
    for (const auto& row : rows) widest = std::max(widest, display_width(row.first));
    for (const auto& [label, text] : rows) out << padded(label, widest + 2) << text << '\n';
}

}  // namespace jixiao::cli
