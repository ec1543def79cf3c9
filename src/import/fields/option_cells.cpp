// SPDX-License-Identifier: MIT
#include "import/fields/option_cells.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text/label_key.hpp"
#include "base/text/tick_boxes.hpp"

namespace jixiao::importer {
namespace {

struct OptionCell {
    const xlsx::Cell* cell = nullptr;
    std::string_view word;  // empty where a box stands alone
    bool boxed = false;
    bool ticked = false;
};

// The dictionary that holds the options; empty where the field names them itself, or has none.
std::string_view dictionary_of(FieldType type) {
    if (type == FieldType::grade) return "grades";
    return type == FieldType::yes_no ? "yes_no" : "";
}

bool has_key(const std::vector<mapping::Label>& labels, const std::string& key) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const mapping::Label& label) { return label.key == key; });
}

class OptionWords {
  public:
    OptionWords(const FormContext& context, const mapping::FieldSpec& spec)
        : choices_(spec.choices), dictionary_(context.index.dictionary(dictionary_of(spec.type))) {}

    [[nodiscard]] bool offered() const { return !choices_.empty() || dictionary_ != nullptr; }

    // 优, or with its range: 优（90分以上）.
    [[nodiscard]] bool is_option(std::string_view word) const {
        const std::string key = label_key(word);
        return is_key(key) || is_key(split_head(word, key).key);
    }

  private:
    [[nodiscard]] bool is_key(const std::string& key) const {
        if (!choices_.empty()) return has_key(choices_, key);
        const auto& entries = dictionary_->entries;
        return std::any_of(entries.begin(), entries.end(),
                           [&](const auto& entry) { return has_key(entry.labels, key); });
    }

    const std::vector<mapping::Label>& choices_;
    const mapping::Dictionary* dictionary_;
};

OptionCell option_in(const xlsx::Cell& cell) {
    const auto box = single_box(cell.text);
    if (!box) return {&cell, trimmed(cell.text), false, false};
    return {&cell, box->word, true, box->ticked};
}

// Blank places may lie between them.
std::vector<OptionCell> options_from(const FormContext& context, const OptionWords& words,
                                     CellRef first) {
    const xlsx::Grid& grid = context.sheet.grid();
    std::vector<OptionCell> options;
    for (std::uint32_t column = first.column; column < grid.column_count(); ++column) {
        const xlsx::Cell* const cell = grid.seen_at({first.row, column});
        column = grid.merge_at({first.row, column}).last.column;
        if (cell == nullptr || grid.column_hidden(column)) continue;
        if (cell->type != CellType::text) break;
        const OptionCell option = option_in(*cell);
        if (!option.word.empty() && !words.is_option(option.word)) break;
        options.push_back(option);
    }
    return options;
}

// □ and √ in the row below speak for the words above them.
void take_boxes_below(const FormContext& context, std::vector<OptionCell>& options) {
    const xlsx::Grid& grid = context.sheet.grid();
    for (OptionCell& option : options) {
        const CellRef below{grid.merge_at(option.cell->at).last.row + 1, option.cell->at.column};
        const xlsx::Cell* const cell = below.row < context.rows.last ? grid.at(below) : nullptr;
        const auto box = cell == nullptr ? std::nullopt : single_box(cell->text);
        option.ticked = box && box->word.empty() && box->ticked;
    }
}

// Without any box they are options only if no two say the same: an answer and a remark beside it
// may both be 无. 是 and 无 are no pair either.
bool may_be_unticked(const std::vector<OptionCell>& options, FieldType type) {
    std::set<std::string> keys;
    for (const OptionCell& option : options) {
        if (!keys.insert(label_key(option.word)).second) return false;
    }
    if (type != FieldType::yes_no) return true;
    const std::set<std::string> is{"否", "是"};
    const std::set<std::string> has{"无", "有"};
    return keys == is || keys == has;
}

}  // namespace

std::optional<Value> read_option_cells(const FormContext& context, const mapping::FieldSpec& spec,
                                       CellRef first) {
    constexpr std::ptrdiff_t kFewest = 2;
    const OptionWords words(context, spec);
    if (!words.offered()) return std::nullopt;
    std::vector<OptionCell> options = options_from(context, words, first);
    const auto count = std::count_if(options.begin(), options.end(),
                                     [](const OptionCell& option) { return !option.word.empty(); });
    if (count < kFewest) return std::nullopt;
    const bool boxed = std::any_of(options.begin(), options.end(),
                                   [](const OptionCell& option) { return option.boxed; });
    if (!boxed) take_boxes_below(context, options);
    const auto ticked = std::find_if(options.begin(), options.end(),
                                     [](const OptionCell& option) { return option.ticked; });
    const bool told = boxed || ticked != options.end();
    if (!told && !may_be_unticked(options, spec.type)) return std::nullopt;
    std::string text;
    for (const OptionCell& option : options) {
        if (!text.empty()) text += ' ';
        if (!boxed) text += option.ticked ? "☑" : "□";
        text += trimmed(option.cell->text);
    }
    return context.values.read_spread(
        ticked == options.end() ? options.front().cell->at : ticked->cell->at, text);
}

}  // namespace jixiao::importer
