// SPDX-License-Identifier: MIT
#include "import/labels/cell_words.hpp"

#include <algorithm>
#include <tuple>

#include "base/text/blank_characters.hpp"
#include "base/text/label_key.hpp"
#include "base/text/white_space.hpp"
#include "import/labels/inline_labels.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestCellLabel = 180;    // bytes: some 60 Chinese characters
constexpr std::size_t kLongestKept = 60;          // bytes, of texts that say no label
constexpr std::size_t kMostRemembered = 200'000;  // texts
const CellWords kNoWords;
const CellWords kOnlyTable = [] {
    CellWords words;
    words.names_table = true;
    return words;
}();

// 表 is looked for by its last two bytes: its first one begins too many Chinese characters.
bool names_table(std::string_view text) {
    constexpr std::string_view kTail = "\xA1\xA8";
    for (auto at = text.find(kTail); at != std::string_view::npos; at = text.find(kTail, at + 1)) {
        if (at != 0 && text[at - 1] == '\xE8') return true;
    }
    return false;
}

// Offset of the first colon from `from` on and of what follows it; npos if there is none near the
// front.
std::pair<std::size_t, std::size_t> find_colon(std::string_view text, std::size_t from = 0) {
    const auto front = text.substr(0, kLongestFront + kWideColon.size());
    const auto wide = front.find(kWideColon, from);
    const auto plain = front.find(':', from);
    if (plain < wide) return {plain, plain + 1};
    if (wide != std::string_view::npos) return {wide, wide + kWideColon.size()};
    return {std::string_view::npos, 0};
}

}  // namespace

bool says_synonym(const CellWords& words, const Word& word, const LabelIndex& index) {
    if (word.code == kNoLabel) return false;
    return index.code_of(words.whole) == word.code || index.code_of(words.head) == word.code ||
           index.code_of(words.prefix) == word.code;
}

LabelId id_in_front(std::string_view label, const LabelIndex& index) {
    for (const std::string& key : label_keys(label)) {
        const LabelId id = index.id_of(key);
        if (id != kNoLabel) return id;
    }
    return kNoLabel;
}

const CellWords& CellWordsMemo::of(std::string_view text) {
    if (!index_.may_be_label(text)) return names_table(text) ? kOnlyTable : kNoWords;
    if (text.size() > kLongestCellLabel) {
        CellWords& words = of_this_file_.emplace_back().words;
        words.names_table = names_table(text);
        find_prefix(text, words);
        return words;
    }
    if (const auto found = memo_.find(text); found != memo_.end()) return found->second.words;
    Entry entry;
    entry.words.names_table = names_table(text);
    find_labels(text, entry);
    find_prefix(text, entry.words);
    // A long text that says no label is some indicator's name and hardly comes again.
    const bool comes_again = entry.words.known() || text.size() <= kLongestKept;
    Entry& kept = comes_again ? memo_[std::string(text)] : of_this_file_.emplace_back();
    kept = std::move(entry);
    kept.words.unit = kept.unit;
    return kept.words;
}

void CellWordsMemo::find_labels(std::string_view text, Entry& entry) const {
    CellWords& words = entry.words;
    std::string key = label_key(text);
    words.whole = index_.id_of(key);
    HeadText split = split_head(text, std::move(key));
    words.head = index_.id_of(split.key);
    entry.unit = std::move(split.unit);
    if (words.whole == kNoLabel && words.head == kNoLabel) find_unit_behind(text, entry);
}

// 预算/万元, 预算 万元: without brackets the unit stands behind a slash or a blank. 单位 万元 is no
// label of an amount, and 预算：    万元 has room for one.
void CellWordsMemo::find_unit_behind(std::string_view text, Entry& entry) const {
    constexpr std::string_view kWideSlash = "／";
    text = trimmed(text);
    if (!text.ends_with("元") || find_colon(text).first != std::string_view::npos) return;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        std::size_t size = blank_in_front(rest).size;
        if (rest.front() == '/') size = 1;
        if (rest.starts_with(kWideSlash)) size = kWideSlash.size();
        if (size == 0) continue;
        const std::string_view unit = money_alone(rest.substr(size), index_);
        const std::string key = unit.empty() ? std::string() : label_key(text.substr(0, at));
        const LabelId id = index_.id_of(key);
        if (id == kNoLabel || key.ends_with("单位")) continue;
        entry.words.head = id;
        entry.unit = unit;
        return;
    }
}

// The longest known label in front of a colon, for some have one themselves: 其中：财政拨款：90.
void CellWordsMemo::find_prefix(std::string_view text, CellWords& words) const {
    for (auto [colon, answer] = find_colon(text); colon != std::string_view::npos;
         std::tie(colon, answer) = find_colon(text, answer)) {
        const LabelId id = id_in_front(text.substr(0, colon), index_);
        if (words.has_colon && id == kNoLabel) continue;
        words.has_colon = true;
        words.answer = static_cast<std::uint32_t>(answer);
        words.prefix = id;
    }
}

void CellWordsMemo::trim() {
    of_this_file_.clear();
    if (memo_.size() > kMostRemembered) memo_.clear();
}

}  // namespace jixiao::importer
