// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text/text_map.hpp"
#include "import/labels/label_filter.hpp"
#include "mapping/mapping.hpp"

// The mappings' words as small numbers, so that forms are compared by integers: each label key
// has an id, each group of synonyms in the dictionary "labels" a code.
namespace jixiao::importer {

using LabelId = std::uint32_t;
inline constexpr LabelId kNoLabel = 0;  // not a word of any mapping

// A label as it is looked for.
struct Word {
    LabelId id = kNoLabel;
    LabelId code = kNoLabel;
    bool any = false;  // "*"
};

// Columns of a block as bits; those from the 64th on share the last one.
using ColumnBits = std::uint64_t;
constexpr ColumnBits column_bit(std::size_t column) {
    return ColumnBits{1} << std::min<std::size_t>(column, 63);
}

struct BlockWords {
    // Per column of the block: its head paths, each from the top part to the lowest.
    std::vector<std::vector<std::vector<Word>>> heads;
    // By id: the columns that have this label, or a synonym of it, as the lowest part of a head
    // path.
    std::vector<ColumnBits> headed;
    std::vector<std::vector<Word>> row_kinds;
    std::vector<std::vector<Word>> totals;
    std::vector<Word> stops;
    std::vector<Word> skips;
    std::vector<std::string> placeholders;  // keys
};

struct MappingWords {
    std::vector<std::string> titles;  // keys, contained in a title's key
    std::vector<Word> words;
    std::vector<Word> without;
    std::vector<std::vector<Word>> fields;
    std::vector<std::vector<Word>> under;  // beside them: the labels that theirs must stand under
    std::vector<BlockWords> blocks;
    std::vector<bool> is_label;        // by id: a label of this form
    std::vector<bool> is_field_label;  // by id: the label of a form-level field, hence no answer
};

class LabelIndex {
  public:
    // The set must outlive the index.
    explicit LabelIndex(const mapping::MappingSet& set);

    [[nodiscard]] LabelId id_of(std::string_view key) const;
    // The group of synonyms that the label belongs to; kNoLabel if none.
    [[nodiscard]] LabelId code_of(LabelId id) const { return codes_[id]; }
    // Whether the label is one of lines that people sign in: 填表人, 联系电话.
    [[nodiscard]] bool is_signature(LabelId id) const { return signatures_[codes_[id]]; }
    [[nodiscard]] const MappingWords& words(std::size_t mapping) const {
        return mappings_[mapping];
    }
    // A dictionary of the mappings; nullptr if there is none of this name.
    [[nodiscard]] const mapping::Dictionary* dictionary(std::string_view name) const;
    [[nodiscard]] std::size_t size() const { return codes_.size(); }
    // False: the text is surely no label; see LabelFilter.
    [[nodiscard]] bool may_be_label(std::string_view text) const {
        return filter_.may_be_label(text);
    }
    // The dictionary's own text of a unit of money; empty if the text names none.
    [[nodiscard]] std::string_view money_unit(std::string_view text) const;
    // How many 元 one unit is; nullptr if the text names no unit of money.
    [[nodiscard]] const Decimal* money_factor(std::string_view unit) const;

  private:
    Word intern(const mapping::Label& label);
    std::vector<Word> intern_all(const std::vector<mapping::Label>& labels);
    BlockWords block_words(const mapping::Block& block, std::vector<bool>& is_label);
    MappingWords mapping_words(const mapping::Mapping& mapping);
    void mark_heads(BlockWords& words) const;

    const mapping::MappingSet& set_;
    TextMap<LabelId> ids_;
    std::vector<LabelId> codes_;    // by the label's id: its canonical word's
    std::vector<bool> signatures_;  // by code
    LabelFilter filter_;
    std::vector<MappingWords> mappings_;
    TextMap<Decimal> money_;
};

}  // namespace jixiao::importer
