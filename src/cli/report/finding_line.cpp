// SPDX-License-Identifier: MIT
#include "cli/report/finding_line.hpp"

#include <fmt/format.h>

namespace jixiao::cli {
namespace {

std::string place_of(const Finding& finding, std::string_view sentence) {
    const auto unnamed = [&](std::string_view placeholder, const std::string& part) {
        return !part.empty() && sentence.find(placeholder) == std::string_view::npos;
    };
    std::string place;
    if (unnamed("{file}", finding.at.file)) place.append(finding.at.file);
    if (unnamed("{sheet}", finding.at.sheet)) {
        place.append("【").append(finding.at.sheet).append("】");
    }
    if (unnamed("{cell}", finding.at.cell)) {
        if (!place.empty() && !place.ends_with("】")) place.push_back(' ');
        place.append(finding.at.cell);
    }
    return place.empty() ? place : place.append(": ");
}

}  // namespace

std::string finding_line(const Finding& finding, Language language) {
    const CatalogueEntry& entry = catalogue_entry(finding.code);
    const std::string_view sentence = catalogue_text(finding.code, language).message;
    return fmt::format("{}{}: {} [{}]", place_of(finding, sentence),
                       level_word(entry.level, language), message_of(finding, language), entry.id);
}

}  // namespace jixiao::cli
