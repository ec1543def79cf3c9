// SPDX-License-Identifier: MIT
#include "import/labels/label_index.hpp"

#include <algorithm>

#include "import/labels/inline_labels.hpp"

namespace jixiao::importer {
namespace {

void mark_one(std::vector<bool>& marks, LabelId id) {
    if (marks.size() <= id) marks.resize(id + 1);
    marks[id] = id != kNoLabel;
}

void mark(std::vector<bool>& marks, const std::vector<Word>& words) {
    for (const Word& word : words) mark_one(marks, word.id);
}

}  // namespace

LabelIndex::LabelIndex(const mapping::MappingSet& set) : set_(set) {
    codes_.push_back(kNoLabel);
    // Numbering in front of a label (十二、 指标1. 第三) is set aside by its key.
    for (const char* tens : {"十", "二十", "三十", ""}) {
        for (const char* ones :
             {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百"}) {
            filter_.learn(std::string("第") + tens + ones);
        }
    }
    filter_.learn("指标");
    signatures_.push_back(false);
    if (const auto labels = set.dictionaries.find("labels"); labels != set.dictionaries.end()) {
        LabelId code = kNoLabel;
        for (const auto& entry : labels->second.entries) {
            ++code;
            signatures_.push_back(entry.code.starts_with(kSignatureCodes));
            for (const auto& label : entry.labels) codes_[intern(label).id] = code;
        }
    }
    if (const auto units = set.dictionaries.find("units"); units != set.dictionaries.end()) {
        for (const auto& entry : units->second.entries) {
            if (entry.base != "元") continue;
            for (const auto& label : entry.labels) {
                money_.emplace(label.text, entry.factor);
                filter_.learn(label.text);  // 预算/万元
            }
        }
    }
    for (const auto& mapping : set.mappings) mappings_.push_back(mapping_words(mapping));
    for (MappingWords& words : mappings_) {
        words.is_label.resize(codes_.size());
        words.is_field_label.resize(codes_.size());
        for (BlockWords& block : words.blocks) {
            mark_heads(block);
        }
    }
}

LabelId LabelIndex::id_of(std::string_view key) const {
    const auto found = ids_.find(key);
    return found == ids_.end() ? kNoLabel : found->second;
}

const mapping::Dictionary* LabelIndex::dictionary(std::string_view name) const {
    const auto found = set_.dictionaries.find(name);
    return found == set_.dictionaries.end() ? nullptr : &found->second;
}

std::string_view LabelIndex::money_unit(std::string_view text) const {
    const auto found = money_.find(text);
    return found == money_.end() ? std::string_view() : std::string_view(found->first);
}

const Decimal* LabelIndex::money_factor(std::string_view unit) const {
    const auto found = money_.find(unit);
    return found == money_.end() ? nullptr : &found->second;
}

Word LabelIndex::intern(const mapping::Label& label) {
    if (label.text == "*") return {kNoLabel, kNoLabel, true};
    const auto [place, added] = ids_.emplace(label.key, static_cast<LabelId>(codes_.size()));
    if (added) {
        filter_.learn(label.key);
        codes_.push_back(kNoLabel);
    }
    return {place->second, codes_[place->second], false};
}

std::vector<Word> LabelIndex::intern_all(const std::vector<mapping::Label>& labels) {
    std::vector<Word> words;
    for (const auto& label : labels) words.push_back(intern(label));
    return words;
}

BlockWords LabelIndex::block_words(const mapping::Block& block, std::vector<bool>& is_label) {
    BlockWords words;
    for (const auto& column : block.columns) {
        auto& paths = words.heads.emplace_back();
        for (const auto& path : column.heads) {
            paths.push_back(intern_all(path.parts));
            mark(is_label, paths.back());
        }
    }
    for (const auto& kind : block.row_kinds) words.row_kinds.push_back(intern_all(kind.labels));
    for (const auto& total : block.totals) words.totals.push_back(intern_all(total.labels));
    words.stops = intern_all(block.stops);
    words.skips = intern_all(block.skips);
    for (const auto& list : words.row_kinds) mark(is_label, list);
    for (const auto& list : words.totals) mark(is_label, list);
    mark(is_label, words.stops);
    for (const auto& label : block.placeholders) words.placeholders.push_back(label.key);
    return words;
}

// Once all labels are known: with the heads their synonyms.
void LabelIndex::mark_heads(BlockWords& words) const {
    std::vector<ColumnBits> by_code(*std::max_element(codes_.begin(), codes_.end()) +
                                    std::size_t{1});
    words.headed.assign(codes_.size(), 0);
    for (std::size_t column = 0; column < words.heads.size(); ++column) {
        for (const auto& parts : words.heads[column]) {
            if (parts.empty() || parts.back().any) continue;
            words.headed[parts.back().id] |= column_bit(column);
            by_code[parts.back().code] |= column_bit(column);
        }
    }
    by_code[kNoLabel] = 0;
    for (LabelId id = 0; id < codes_.size(); ++id) words.headed[id] |= by_code[codes_[id]];
    words.headed[kNoLabel] = 0;
}

MappingWords LabelIndex::mapping_words(const mapping::Mapping& mapping) {
    MappingWords words;
    for (const auto& title : mapping.recognise.titles) words.titles.push_back(title.key);
    words.words = intern_all(mapping.recognise.words);
    words.without = intern_all(mapping.recognise.without);
    for (const auto& field : mapping.fields) {
        words.fields.push_back(intern_all(field.labels));
        mark(words.is_label, words.fields.back());
        mark(words.is_field_label, words.fields.back());
        words.under.push_back(intern_all(field.under));
        mark(words.is_label, words.under.back());
    }
    for (const auto& block : mapping.blocks) {
        words.blocks.push_back(block_words(block, words.is_label));
    }
    mark(words.is_label, words.words);
    return words;
}

}  // namespace jixiao::importer
