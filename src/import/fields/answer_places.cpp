// SPDX-License-Identifier: MIT
#include "import/fields/answer_places.hpp"

#include <algorithm>
#include <array>

#include "import/fields/figure_cells.hpp"
#include "import/fields/foreign_pairs.hpp"
#include "import/fields/option_cells.hpp"
#include "import/fields/period_cells.hpp"
#include "import/fields/printed_room.hpp"
#include "import/labels/inline_labels.hpp"
#include "import/units/money_words.hpp"
#include "import/units/unit_lines.hpp"

namespace jixiao::importer {
namespace {

// Dictionaries of what answers name.
constexpr std::array<std::string_view, 2> kNameDictionaries{"funds", "organisations"};

}  // namespace

bool covers(const std::vector<RowSpan>& spans, std::uint32_t row) {
    return std::any_of(spans.begin(), spans.end(),
                       [&](const RowSpan& span) { return span.first <= row && row < span.last; });
}

bool is_bare_label(const xlsx::Cell& cell) {
    if (cell.type != CellType::text || cell.text.size() > kLongestFront) return false;
    std::string_view text = trimmed(cell.text);
    const std::size_t colon = std::min(text.find(':'), text.find("："));
    if (colon == std::string_view::npos || colon == 0) return false;
    const bool at_end = colon + (text[colon] == ':' ? 1 : 3) == text.size();
    const char before = text[colon - 1];
    return at_end && !(before >= '0' && before <= '9');
}

AnswerPlaces::Right AnswerPlaces::right_of(const xlsx::Cell& label, FieldType type) const {
    Right right = beside(label, type);
    if (right.filled || !right.place || context_.places != nullptr) return right;
    const auto other = below(label);
    if (!other) return right;
    const bool alone = context_.sheet.row(label.at.row).size() == 1 && is_lone_answer(*other, 1);
    const bool figures = is_figure(type) && rows_.are_figures(label.at.row, other->row);
    if (alone || figures || ends_row_of_labels(label)) right.place = other;
    return right;
}

std::optional<CellRef> AnswerPlaces::figure_right_of(const xlsx::Cell& label,
                                                     FieldType type) const {
    const Right right = right_of(label, type);
    const xlsx::Cell* const cell = right.filled ? context_.sheet.grid().at(*right.place) : nullptr;
    return cell != nullptr && holds_figure(*cell, context_.index) ? right.place : std::nullopt;
}

// 年度目标 | 完成情况: a row of labels side by side, of which each has its answer below.
bool AnswerPlaces::ends_row_of_labels(const xlsx::Cell& label) const {
    const auto labels = rows_.labels_of(label.at.row);
    constexpr std::size_t kFewest = 2;
    if (labels.size() < kFewest || labels.back() != &label) return false;
    const xlsx::Grid& grid = context_.sheet.grid();
    std::uint32_t next = labels.front()->at.column;
    const bool adjacent = std::all_of(labels.begin(), labels.end(), [&](const xlsx::Cell* cell) {
        const bool beside = cell->at.column == next;
        next = grid.merge_at(cell->at).last.column + 1;
        return beside;
    });
    if (!adjacent) return false;
    // Not all need be answered, if nothing else stands in the row of the answers.
    return std::all_of(labels.begin(), labels.end(),
                       [&](const xlsx::Cell* cell) { return below(*cell).has_value(); }) ||
           !rows_.answers_of(label.at.row, grid.merge_at(label.at).last.row + 1).empty();
}

AnswerPlaces::Right AnswerPlaces::beside(const xlsx::Cell& label, FieldType type) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    std::uint32_t column = grid.merge_at(label.at).last.column + 1;
    Right found;
    std::optional<CellRef> unseen;  // what is hidden counts where nothing else is there
    for (; column < grid.column_count(); ++column) {
        const CellRef where{label.at.row, column};
        const xlsx::Cell* const cell = grid.seen_at(where);
        if (grid.column_hidden(column) && is_hidden(grid.merge_at(where))) {
            // What stands behind a label is the answer to that one, seen or not.
            if (cell != nullptr && is_label_of_field(*cell)) break;
            if (cell != nullptr && found.hidden == nullptr && !found.place) found.hidden = cell;
            if (!unseen || (cell != nullptr && is_blank(*unseen))) unseen = grid.anchor(where);
            continue;
        }
        if (cell == nullptr) {
            if (!found.place) found.place = grid.anchor(where);
            continue;
        }
        if (is_label_of_field(*cell) || rows_.is_answered_below(*cell)) break;
        if (!found.place && is_colon(cell->text)) continue;  // 主管部门 | ： | 甲局
        const bool unit =
            type == FieldType::amount && !money_alone(cell->text, context_.index).empty();
        if (unit && !found.place) continue;  // 预算金额 | 万元 | 95
        // In a form to be filled in it may be the place itself, if nothing blank is in front.
        const bool may_be_place = context_.places != nullptr && !found.place;
        if (!unit && !may_be_place && is_printed_room(cell->text, type, context_.index)) {
            if (!found.place) found.place = grid.anchor(where);
            continue;
        }
        const bool foreign =
            found.place && (unit || is_known_label(*cell) ||
                            (answers_follow(where) && !is_sure_answer(*cell, type) &&
                             !precedes_pair(label, *cell, type)));
        if (!foreign) found = {grid.anchor(where), true, found.hidden};
        break;
    }
    if (!found.place) found = {unseen, unseen && !is_blank(*unseen), nullptr};
    return found;
}

bool AnswerPlaces::is_label_of_field(const xlsx::Cell& cell) const {
    return context_.is_field_label(context_.sheet.words(cell)) || is_bare_label(cell);
}

// A label of any form; but a project may be called like a fund that is a head elsewhere.
bool AnswerPlaces::is_known_label(const xlsx::Cell& cell) const {
    const CellWords& said = context_.sheet.words(cell);
    if (!said.known() || context_.is_label(said)) return said.known();
    return std::none_of(
        kNameDictionaries.begin(), kNameDictionaries.end(),
        [&](const auto dictionary) { return is_word_in(context_, dictionary, cell.text); });
}

bool AnswerPlaces::is_hidden(CellRange range) const {
    for (std::uint32_t column = range.first.column; column <= range.last.column; ++column) {
        if (!context_.sheet.grid().column_hidden(column)) return false;
    }
    return true;
}

bool AnswerPlaces::is_blank(CellRef where) const {
    return context_.sheet.grid().seen_at(where) == nullptr;
}

// The first filled cell right of this place; nullptr if there is none.
const xlsx::Cell* AnswerPlaces::next_of(CellRef where) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    for (std::uint32_t column = grid.merge_at(where).last.column + 1; column < grid.column_count();
         ++column) {
        const xlsx::Cell* const cell = grid.seen_at({where.row, column});
        if (cell != nullptr) return cell;
    }
    return nullptr;
}

// Is there a filled place right of this one that may be the answer to it? No label of a field is,
// no 单位：万元 and no 编制人：甲.
bool AnswerPlaces::answers_follow(CellRef where) const {
    const xlsx::Cell* const next = next_of(where);
    if (next == nullptr || is_label_of_field(*next)) return false;
    const CellWords& said = context_.sheet.words(*next);
    const bool with_own_answer = said.has_colon && said.known();
    return !with_own_answer && !is_unit_line(next->text, context_.index);
}

// 100 | 万元, 95 | 95%, 甲局 | （213）: what follows only adds to the answer, and what stands in
// front of it is no label. No date and no grade is one either. Of other words that is sure only in
// front of a bracket.
bool AnswerPlaces::is_sure_answer(const xlsx::Cell& cell, FieldType type) const {
    if (type == FieldType::date && holds_date(cell)) return true;
    const xlsx::Cell* const next = next_of(cell.at);
    if (next == nullptr || next->type != CellType::text) return false;
    if (is_option(context_, type, cell.text)) return !is_option(context_, type, next->text);
    const std::string_view text = trimmed(next->text);
    const bool bracket = (text.starts_with("（") && text.ends_with("）")) ||
                         (text.starts_with('(') && text.ends_with(')'));
    if (!is_figure(type)) return bracket && !is_printed_room(text, type, context_.index);
    return holds_figure(cell, context_.index) &&
           (bracket || text.ends_with('%') || !money_alone(text, context_.index).empty());
}

// 主管部门 | | 省药监局 | 联系处室 | | 规财处; a figure in front of what the mapping does not know
// is told only.
bool AnswerPlaces::precedes_pair(const xlsx::Cell& label, const xlsx::Cell& cell,
                                 FieldType type) const {
    return context_.places == nullptr && !is_figure(type) &&
           pair_behind(context_, tables_, label, cell) == PairBehind::sure;
}

// Whether what stands here, in a row of so many filled cells, is surely no label of anything.
bool AnswerPlaces::is_lone_answer(CellRef where, std::size_t filled) const {
    const xlsx::Cell* const cell = context_.sheet.grid().seen_at(where);
    return cell != nullptr && context_.sheet.row(where.row).size() == filled &&
           rows_.is_no_label(*cell);
}

std::optional<CellRef> AnswerPlaces::below(const xlsx::Cell& label) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellRange own = grid.merge_at(label.at);
    const CellRef where{own.last.row + 1, own.first.column};
    if (where.row >= context_.rows.last) return std::nullopt;
    const CellRange merge = grid.merge_at(where);
    const xlsx::Cell* const cell = grid.seen_at(where);
    if (cell == nullptr) return std::nullopt;
    // Of two labels below each other the upper one has no answer: 支出金额： above 执行率：96.99%.
    const CellWords& said = context_.sheet.words(*cell);
    if (context_.is_label(said) || context_.is_field_label(said) || is_bare_label(*cell)) {
        return std::nullopt;
    }
    const bool same_width =
        merge.first.column == own.first.column && merge.last.column == own.last.column;
    if (!same_width || covers(tables_, where.row)) return std::nullopt;
    if (is_beside_label(merge.first)) return std::nullopt;
    return merge.first;
}

std::optional<CellRef> AnswerPlaces::wanted_below(const xlsx::Cell& label) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellRange own = grid.merge_at(label.at);
    const CellRef where = grid.anchor({own.last.row + 1, own.first.column});
    const xlsx::Cell* const cell = grid.seen_at(where);
    if (cell != nullptr &&
        (context_.is_label(context_.sheet.words(*cell)) || is_bare_label(*cell))) {
        return std::nullopt;
    }
    if (cell != nullptr || context_.places != nullptr) return where;
    const Right right = beside(label, FieldType::text);
    if (right.place && is_lone_answer(*right.place, 2)) return right.place;
    return is_past_blank_row(own, where) ? CellRef{where.row + 1, where.column} : where;
}

// Whether a row without anything lies between a label and what stands below it, alone or with the
// answers to the labels beside it.
bool AnswerPlaces::is_past_blank_row(CellRange label, CellRef blank) const {
    const CellRef where{blank.row + 1, blank.column};
    if (where.row >= context_.rows.last || covers(tables_, where.row)) return false;
    if (!context_.sheet.row(blank.row).empty()) return false;
    if (!is_lone_answer(where, 1) && rows_.answers_of(label.first.row, where.row).empty()) {
        return false;
    }
    const CellRange merge = context_.sheet.grid().merge_at(where);
    return merge.first == where && merge.last.column == label.last.column;
}

// Is what stands here the answer to a label on its left?
bool AnswerPlaces::is_beside_label(CellRef where) const {
    for (std::uint32_t column = where.column; column-- > 0;) {
        const xlsx::Cell* const cell = context_.sheet.grid().seen_at({where.row, column});
        if (cell == nullptr) continue;
        const CellWords& said = context_.sheet.words(*cell);
        if (!context_.is_field_label(said)) return is_bare_label(*cell);
        return !said.has_colon || trimmed(cell->text.substr(said.answer)).empty();
    }
    return false;
}

const xlsx::Cell* AnswerPlaces::repeated_beside(const xlsx::Cell& label) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellWords& own = context_.sheet.words(label);
    const LabelId id = own.whole != kNoLabel ? own.whole : own.head;
    const xlsx::Cell* const cell =
        grid.seen_at({label.at.row, grid.merge_at(label.at).last.column + 1});
    if (cell == nullptr || id == kNoLabel) return nullptr;
    return context_.sheet.words(*cell).prefix == id ? cell : nullptr;
}

}  // namespace jixiao::importer
