// SPDX-License-Identifier: MIT
#include "cli/summary/summary_run.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace jixiao::cli {
namespace {

constexpr std::string_view kOrganisations = "organisations";

}  // namespace

SummaryUse::SummaryUse(const mapping::Summary& summary, const mapping::MappingSet& mappings,
                       const check::Roster& roster)
    : reader_(summary, mappings), tables_(summary) {
    for (std::size_t i = 0; i < roster.units.size(); ++i) {
        scene_.roster.try_emplace(reader_.unit_key(roster.units[i].name), i);
        for (const std::string& alias : roster.units[i].aliases) {
            scene_.roster.try_emplace(reader_.unit_key(alias), i);
        }
    }
    const auto units = mappings.dictionaries.find(kOrganisations);
    if (units == mappings.dictionaries.end()) return;
    for (const mapping::DictionaryEntry& entry : units->second.entries) {
        scene_.unit_names.emplace(entry.code, entry.name);
    }
}

std::function<void()> SummaryUse::take(const Submission& submission, std::uint32_t input) {
    auto facts = std::make_shared<std::vector<exporter::FormFacts>>(reader_(submission, input));
    return [this, facts] { std::ranges::move(*facts, std::back_inserter(forms_)); };
}

std::vector<Finding> SummaryUse::finish(const std::vector<FileResult>& files,
                                        const std::vector<check::FormNumber>& superseded) {
    for (exporter::FormFacts& form : forms_) {
        if (!std::ranges::binary_search(superseded, form.number)) tables_.add(std::move(form));
    }
    forms_.clear();
    scene_.files.reserve(files.size());
    for (const FileResult& file : files) scene_.files.push_back(file.file);
    return tables_.build(scene_);
}

}  // namespace jixiao::cli
