// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "base/text/text_map.hpp"
#include "import/labels/label_index.hpp"

namespace jixiao::importer {

// A cell's text as labels: whole (年度指标值), without its last bracket (执行率(%) → 执行率) or the
// unit of money behind a slash or a blank (预算/万元), and in front of its first colon
// (单位名称：…). kNoLabel where it is no word of any mapping.
struct CellWords {
    LabelId whole = kNoLabel;
    LabelId head = kNoLabel;
    LabelId prefix = kNoLabel;
    bool has_colon = false;
    bool names_table = false;  // 表 is in the text: it may be a title
    std::uint32_t answer = 0;  // byte offset in the text of what stands behind the colon
    std::string_view unit;     // what was left out, if it is a unit: "万元"

    [[nodiscard]] bool known() const {
        return whole != kNoLabel || head != kNoLabel || prefix != kNoLabel;
    }
};

// Does the cell say this word, in any of the three ways?
inline bool says(const CellWords& words, const Word& word) {
    if (word.id == kNoLabel) return false;
    return words.whole == word.id || words.head == word.id || words.prefix == word.id;
}
// The same for labels that differ but are synonyms of each other.
bool says_synonym(const CellWords& words, const Word& word, const LabelIndex& index);
// What stands in front of a colon, as a label: 填报单位（公章）; kNoLabel if it is none.
LabelId id_in_front(std::string_view label, const LabelIndex& index);

// Remembers the words of every text met: a form repeats its labels, a province repeats them ten
// thousand times. One per thread.
class CellWordsMemo {
  public:
    explicit CellWordsMemo(const LabelIndex& index) : index_(index) {}
    // Valid until trim(). Long texts are no labels as a whole, but may begin with one.
    const CellWords& of(std::string_view text);
    // Called between files: forgets everything when it has grown too large.
    void trim();

  private:
    struct Entry {
        CellWords words;
        std::string unit;
    };
    void find_labels(std::string_view text, Entry& entry) const;
    void find_unit_behind(std::string_view text, Entry& entry) const;
    void find_prefix(std::string_view text, CellWords& words) const;

    const LabelIndex& index_;
    TextMap<Entry> memo_;
    std::deque<Entry> of_this_file_;  // what is not worth remembering
};

}  // namespace jixiao::importer
