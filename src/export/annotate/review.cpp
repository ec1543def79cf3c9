// SPDX-License-Identifier: MIT
#include "export/annotate/review.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "export/annotate/review_words.hpp"

namespace jixiao::annotate {
namespace {

std::string calculation_of(const Evidence& evidence, Language language) {
    std::string text = evidence.calculation;
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
            calculation_of(finding.evidence, language),
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
