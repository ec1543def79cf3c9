// SPDX-License-Identifier: MIT
#include "export/annotate/review.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/finding/calculation_text.hpp"
#include "export/annotate/review_words.hpp"

namespace jixiao::annotate {
namespace {

std::string computation_of(const Finding& finding, Language language) {
    const Evidence& evidence = finding.evidence;
    std::string text = calculation_of(finding, language);
    if (evidence.tolerance.empty()) return text;
    if (!text.empty()) text.append(words(Word::semicolon, language));
    return text.append(filled_in(Word::tolerance, language, evidence.tolerance));
}

Remark remark_of(const Finding& finding, Language language) {
    const CatalogueEntry& entry = catalogue_entry(finding.code);
    return {entry.level,
            std::string(entry.id),
            finding.at.sheet,
            finding.at.cell,
            finding.evidence.heading,
            finding.found,
            finding.expected,
            message_of(finding, language),
            computation_of(finding, language),
            fix_of(finding, language)};
}

}  // namespace

Review make_review(std::string file, std::span<const Finding> findings, Level least,
                   const Voice& voice) {
    Review review{voice, std::move(file), {}, {}, {}};
    std::map<std::pair<std::string, CellRef>, std::size_t> known;
    for (const Finding& finding : findings) {
        const Level level = catalogue_entry(finding.code).level;
        if (level > least) continue;
        ++review.counts[static_cast<std::size_t>(level)];
        const std::size_t number = review.remarks.size();
        review.remarks.push_back(remark_of(finding, voice.language));
        const auto cell = CellRef::parse(finding.at.cell);
        if (!cell || finding.at.sheet.empty() || level == Level::note) continue;
        const auto [mark, is_new] =
            known.try_emplace({finding.at.sheet, *cell}, review.marks.size());
        if (is_new) review.marks.push_back({finding.at.sheet, *cell, level, {}});
        CellMark& it = review.marks[mark->second];
        it.level = std::min(it.level, level);
        it.remarks.push_back(number);
    }
    return review;
}

}  // namespace jixiao::annotate
