// SPDX-License-Identifier: MIT
#include "mapping/lint/mapping_lint.hpp"

#include <algorithm>

#include "mapping/lint/layout_lint.hpp"
#include "mapping/parse/dictionary_parser.hpp"
#include "model/canonical_keys.hpp"

namespace jixiao::mapping {
namespace {

constexpr unsigned kTitlePoints = 40;
constexpr unsigned kAllPoints = 100;
constexpr unsigned kFewPoints = 40;
constexpr std::string_view kYuan = "元";

bool has_key(const std::vector<Label>& labels, std::string_view key) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const Label& label) { return label.key == key; });
}

unsigned reachable_points(const Recognition& recognise) {
    if (recognise.titles.empty()) return kAllPoints - kTitlePoints;
    return kAllPoints;
}

void lint_points(const Recognition& recognise, SourceAt at, Issues& issues) {
    const unsigned most = reachable_points(recognise);
    const std::string least = std::to_string(recognise.least);
    if (recognise.least > most) {
        issues.add(Code::mapping_least_unreachable, at, least, std::to_string(most));
    } else if (recognise.least <= kFewPoints) {
        issues.add(Code::mapping_least_low, at, least);
    }
}

// Labels that the form itself carries.
bool is_own_label(const Mapping& mapping, std::string_view key) {
    if (has_key(mapping.recognise.words, key)) return true;
    for (const FieldSpec& field : mapping.fields) {
        if (has_key(field.labels, key)) return true;
    }
    for (const Block& block : mapping.blocks) {
        for (const ColumnSpec& column : block.columns) {
            for (const HeadPath& head : column.heads) {
                if (column.required && column.heads.size() == 1 && has_key(head.parts, key)) {
                    return true;
                }
            }
        }
    }
    return false;
}

void lint_recognition(const Mapping& mapping, Issues& issues) {
    const Recognition& recognise = mapping.recognise;
    lint_points(recognise, recognise.at, issues);
    SeenLabels titles;
    SeenLabels words;
    lint_labels(recognise.titles, titles, issues);
    lint_labels(recognise.words, words, issues);
    for (const Label& word : recognise.words) {
        if (titles.contains(word.key)) {
            issues.add(Code::mapping_word_in_title, word.at, word.text);
        }
    }
    for (const Label& word : recognise.without) {
        if (is_own_label(mapping, word.key)) {
            issues.add(Code::mapping_word_against_itself, word.at, word.text);
        }
    }
}

// Fields below different labels may have the same one.
void lint_fields(const Mapping& mapping, Issues& issues) {
    std::map<std::string, SeenLabels> seen;
    for (const FieldSpec& field : mapping.fields) {
        if (field.place != FieldPlace::label && !field.labels.empty()) {
            issues.add(Code::mapping_label_unused, field.labels.front().at, field.path);
        }
        std::string under;
        for (const Label& label : field.under) under.append(label.key).push_back('\n');
        lint_labels(field.labels, seen[under], issues);
    }
}

// Paths of the whole form: each names one place of the output.
void lint_paths(const Mapping& mapping, Issues& issues) {
    std::map<std::string, SourceAt, std::less<>> paths;
    const auto add = [&](const std::string& path, SourceAt at) {
        if (path.empty()) return;
        lint_reserved(path, canonical::kFormKeys, at, issues);
        if (!paths.emplace(path, at).second) issues.add(Code::mapping_path_twice, at, path);
    };
    for (const Block& block : mapping.blocks) add(block.name, block.at);
    for (const FieldSpec& field : mapping.fields) add(field.path, field.at);
    for (const Block& block : mapping.blocks) {
        for (const TotalLine& total : block.totals) {
            add(total.label_path, total.at);
            for (const auto& [path, column] : total.fields) add(path, total.at);
        }
    }
    for (const auto& [path, at] : paths) {
        for (std::size_t dot = path.find('.'); dot != std::string::npos;
             dot = path.find('.', dot + 1)) {
            const std::string above = path.substr(0, dot);
            if (paths.contains(above)) {
                issues.add(Code::mapping_path_inside_value, at, above, path);
            }
        }
    }
}

void lint_money(const std::string& unit, SourceAt at, const Dictionaries& dictionaries,
                Issues& issues) {
    const auto units = dictionaries.find(kUnits);
    if (unit.empty() || units == dictionaries.end()) return;
    std::vector<std::string_view> money;
    for (const DictionaryEntry& entry : units->second.entries) {
        if (entry.base != kYuan) continue;
        for (const Label& label : entry.labels) money.push_back(label.text);
    }
    if (std::find(money.begin(), money.end(), unit) == money.end()) {
        issues.add_unknown(Code::mapping_unknown_amount_unit, at, unit, money);
    }
}

void lint_units(const Mapping& mapping, const Dictionaries& dictionaries, Issues& issues) {
    lint_money(mapping.amount_unit, mapping.at, dictionaries, issues);
    for (const Block& block : mapping.blocks) {
        for (const ColumnSpec& column : block.columns) {
            if (column.type == FieldType::amount) {
                lint_money(column.unit, column.at, dictionaries, issues);
            } else if (!column.unit.empty()) {
                issues.add(Code::mapping_unit_unused, column.at, column.path);
            }
        }
    }
}

}  // namespace

void lint_labels(const std::vector<Label>& labels, SeenLabels& seen, Issues& issues) {
    for (const Label& label : labels) {
        const auto [place, added] = seen.emplace(label.key, label.at);
        if (added) continue;
        issues.add(Code::mapping_label_twice, label.at, label.text, {},
                   {{"other", std::to_string(place->second.line)}});
    }
}

void lint_reserved(const std::string& path, std::span<const std::string_view> keys, SourceAt at,
                   Issues& issues) {
    std::string_view rest = path;
    for (bool first = true; !rest.empty(); first = false) {
        const std::size_t end = std::min(rest.find('.'), rest.size());
        std::string_view part = rest.substr(0, end);
        if (part.ends_with("[]")) part.remove_suffix(2);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool is_key = first && std::find(keys.begin(), keys.end(), part) != keys.end();
        if (!is_key && part != canonical::kIs) continue;
        return issues.add(Code::mapping_reserved_path, at, path, part);
    }
}

void lint_mapping(const Mapping& mapping, const Dictionaries& dictionaries, Issues& issues) {
    lint_recognition(mapping, issues);
    lint_fields(mapping, issues);
    lint_paths(mapping, issues);
    lint_units(mapping, dictionaries, issues);
    for (const Block& block : mapping.blocks) lint_block(block, issues);
    lint_layout(mapping, issues);
}

}  // namespace jixiao::mapping
