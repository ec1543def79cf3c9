// SPDX-License-Identifier: MIT
#include "import/fields/option_cells.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "base/text/label_key.hpp"
#include "base/text/tick_boxes.hpp"

namespace jixiao::importer {
namespace {

struct OptionCell {
    const xlsx::Cell* cell = nullptr;  // nullptr: a blank place
    std::string_view word;             // empty where a box stands alone
    bool boxed = false;
    bool ticked = false;

    [[nodiscard]] bool is_word() const { return !word.empty(); }
    [[nodiscard]] bool is_box() const { return boxed && word.empty(); }
};
using OptionCells = std::vector<OptionCell>;

// The dictionary that holds the options; empty where the field names them itself, or has none.
std::string_view dictionary_of(FieldType type) {
    if (type == FieldType::grade) return "grades";
    return type == FieldType::yes_no ? "yes_no" : "";
}

bool has_key(const std::vector<mapping::Label>& labels, const std::string& key) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const mapping::Label& label) { return label.key == key; });
}

bool is_word_of(const mapping::Dictionary& dictionary, const std::string& key) {
    const auto& entries = dictionary.entries;
    return std::any_of(entries.begin(), entries.end(),
                       [&](const auto& entry) { return has_key(entry.labels, key); });
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
        return choices_.empty() ? is_word_of(*dictionary_, key) : has_key(choices_, key);
    }

    const std::vector<mapping::Label>& choices_;
    const mapping::Dictionary* dictionary_;
};

OptionCell option_in(const xlsx::Cell& cell) {
    const auto box = single_box(cell.text);
    if (!box) return {&cell, trimmed(cell.text), false, false};
    return {&cell, box->word, true, box->ticked};
}

bool has(const OptionCells& cells, bool (OptionCell::*is)() const) {
    return std::any_of(cells.begin(), cells.end(),
                       [is](const OptionCell& cell) { return (cell.*is)(); });
}

// The places of a row from here on, blank ones included, as far as they hold options and boxes.
OptionCells places_from(const FormContext& context, const OptionWords& words, CellRef first) {
    const xlsx::Grid& grid = context.sheet.grid();
    OptionCells places;
    for (std::uint32_t column = first.column; column < grid.column_count(); ++column) {
        const xlsx::Cell* const cell = grid.seen_at({first.row, column});
        column = grid.merge_at({first.row, column}).last.column;
        if (grid.column_hidden(column)) continue;
        if (cell != nullptr && cell->type != CellType::text) break;
        const OptionCell option = cell == nullptr ? OptionCell() : option_in(*cell);
        if (option.is_word() && !words.is_option(option.word)) break;
        places.push_back(option);
    }
    return places;
}

enum class Side : std::uint8_t { left, right, unknown };

// Where the boxes stand that have a cell of their own: the side on which every word has a place for
// one. The last one's may lie behind the sheet's last column, if the first one has none in front.
Side side_of_boxes(const OptionCells& places) {
    const auto is_word = [&](std::size_t at) { return at < places.size() && places[at].is_word(); };
    bool left = true;
    bool right = true;
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (places[at].is_box()) {
            left = left && is_word(at + 1);
            right = right && at > 0 && is_word(at - 1);
        } else if (is_word(at)) {
            left = left && at > 0 && !is_word(at - 1);
            const bool place = at + 1 < places.size() ? !is_word(at + 1) : is_word(0);
            right = right && place;
        }
    }
    if (left == right) return Side::unknown;
    return left ? Side::left : Side::right;
}

// The words with the boxes that stand beside them.
OptionCells with_their_boxes(const OptionCells& places, Side side) {
    OptionCells options;
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (!places[at].is_word()) continue;
        OptionCell option = places[at];
        const std::size_t beside = side == Side::left ? at - 1 : at + 1;
        if (beside < places.size() && places[beside].is_box()) {
            option.boxed = true;
            option.ticked = places[beside].ticked;
            if (option.ticked) option.cell = places[beside].cell;
        }
        options.push_back(option);
    }
    return options;
}

OptionCells only_filled(const OptionCells& places) {
    OptionCells filled;
    std::copy_if(places.begin(), places.end(), std::back_inserter(filled),
                 [](const OptionCell& place) { return place.cell != nullptr; });
    return filled;
}

// One word in each of the rows that the label goes down over, its box on either side. Empty if the
// rows are no such list.
OptionCells options_below_each_other(const FormContext& context, const OptionWords& words,
                                     CellRef first, std::uint32_t last_row) {
    const xlsx::Grid& grid = context.sheet.grid();
    OptionCells options;
    for (std::uint32_t row = first.row; row <= last_row; ++row) {
        const OptionCells filled = only_filled(places_from(context, words, {row, first.column}));
        row = grid.merge_at({row, first.column}).last.row;
        const bool two = filled.size() == 2 && filled[0].is_word() != filled[1].is_word();
        if (filled.size() != 1 && !two) return {};
        OptionCell option = filled[two && filled[1].is_word() ? 1 : 0];
        const OptionCell& box = two && filled[0].is_word() ? filled[1] : filled[0];
        if (!option.is_word()) return {};
        option.boxed = box.boxed;
        option.ticked = box.ticked;
        options.push_back(option);
    }
    return options;
}

// □ and √ in the row below speak for the words above them.
void take_boxes_below(const FormContext& context, OptionCells& options) {
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
bool may_be_unticked(const OptionCells& options, FieldType type) {
    std::set<std::string> keys;
    for (const OptionCell& option : options) {
        if (!keys.insert(label_key(option.word)).second) return false;
    }
    if (type != FieldType::yes_no) return true;
    const std::set<std::string> is{"否", "是"};
    const std::set<std::string> has{"无", "有"};
    return keys == is || keys == has;
}

// As one text with all boxes: □优 ☑良.
Value read_as_list(const FormContext& context, const OptionCells& options) {
    std::string text;
    const OptionCell* read = &options.front();
    for (const OptionCell& option : options) {
        if (!text.empty()) text += ' ';
        text.append(option.ticked ? "☑" : "□").append(option.word);
        if (option.ticked && !read->ticked) read = &option;
    }
    return context.values.read_spread(read->cell->at, text);
}

OptionAnswer not_sure(const FormContext& context, const OptionCells& filled) {
    OptionAnswer answer;
    std::string text;
    for (const OptionCell& option : filled) {
        if (!text.empty()) text += ' ';
        text += trimmed(option.cell->text);
        if (!option.is_word()) continue;
        answer.unsure.append(answer.unsure.empty() ? "" : "、").append(option.word);
    }
    answer.value = context.values.read_spread(filled.front().cell->at, text);
    answer.value.source = answer.value.raw.substr(0, 0);
    return answer;
}

}  // namespace

bool is_option(const FormContext& context, FieldType type, std::string_view text) {
    return is_word_in(context, dictionary_of(type), text);
}

bool is_word_in(const FormContext& context, std::string_view dictionary, std::string_view text) {
    const auto* const words = context.index.dictionary(dictionary);
    return words != nullptr && is_word_of(*words, label_key(text));
}

std::optional<OptionAnswer> read_option_cells(const FormContext& context,
                                              const mapping::FieldSpec& spec, CellRange label,
                                              CellRef place) {
    constexpr std::size_t kFewest = 2;
    const OptionWords words(context, spec);
    if (!words.offered()) return std::nullopt;
    // The place of a box may be blank in front of the first option.
    CellRef first = place;
    while (first.column > label.last.column + 1 &&
           context.sheet.grid().seen_at({first.row, first.column - 1}) == nullptr) {
        --first.column;
    }
    OptionCells options = options_below_each_other(context, words, first, label.last.row);
    if (options.size() < kFewest) {
        const OptionCells places = places_from(context, words, first);
        options = only_filled(places);
        const auto count =
            std::count_if(options.begin(), options.end(), std::mem_fn(&OptionCell::is_word));
        if (static_cast<std::size_t>(count) < kFewest) return std::nullopt;
        if (has(options, &OptionCell::is_box)) {
            const Side side = side_of_boxes(places);
            if (side == Side::unknown) return not_sure(context, options);
            options = with_their_boxes(places, side);
        } else if (std::none_of(options.begin(), options.end(),
                                [](const OptionCell& option) { return option.boxed; })) {
            take_boxes_below(context, options);
        }
    }
    const bool told = std::any_of(options.begin(), options.end(), [](const OptionCell& option) {
        return option.boxed || option.ticked;
    });
    if (!told && !may_be_unticked(options, spec.type)) return std::nullopt;
    return OptionAnswer{read_as_list(context, options), {}};
}

}  // namespace jixiao::importer
