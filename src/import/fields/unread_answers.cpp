// SPDX-License-Identifier: MIT
#include "import/fields/unread_answers.hpp"

#include <algorithm>
#include <span>

#include "base/text/utf8.hpp"
#include "import/fields/answer_places.hpp"
#include "import/fields/answer_rows.hpp"
#include "import/fields/figure_cells.hpp"
#include "import/fields/foreign_pairs.hpp"
#include "import/fields/period_cells.hpp"
#include "import/fields/printed_room.hpp"

namespace jixiao::importer {
namespace {

class UnreadAnswers {
  public:
    UnreadAnswers(const FormContext& context, const std::vector<RowSpan>& tables,
                  const std::vector<LabelledField>& fields)
        : context_(context),
          grid_(context.sheet.grid()),
          tables_(tables),
          fields_(fields),
          rows_(context) {}

    // What may be the answer to a label that has a blank place beside it.
    void report_near_blank(const LabelledField& one) const {
        const CellRange label = grid_.merge_at(one.label->at);
        if (one.value.cell == label.first) return;
        below_labels(one, label);
        past_empty_rows(one, label);
        if (one.value.cell.row != label.first.row) return;
        behind_blank(one, label);
    }

    // 2024年1月 | 2026年12月, beside each other or in the rows of a label.
    void report_date(const LabelledField& one) const {
        const CellRange label = grid_.merge_at(one.label->at);
        const CellRange answer = grid_.merge_at(one.value.cell);
        if (answer.first.column <= label.last.column || is_joined(one.value)) return;
        rows_beside(one, label, answer);
        const xlsx::Cell* const next = first_from({answer.first.row, answer.last.column + 1});
        if (next != nullptr && holds_date(*next)) tell(one, next);
    }

    void report(const LabelledField& one) const {
        const CellRange label = grid_.merge_at(one.label->at);
        const CellRange answer = grid_.merge_at(one.value.cell);
        if (answer.first.column > label.last.column) {
            rows_beside(one, label, answer);
            list_beside(one, label, answer);
            end_of_row(one, answer);
        } else if (answer.first.row > label.last.row) {
            list_below(one, answer);
        }
    }

  private:
    // 2024年1月 | 至 | 2026年12月, read as one.
    [[nodiscard]] bool is_joined(const Value& value) const {
        const xlsx::Cell* const cell = grid_.at(value.cell);
        return cell == nullptr || cell->type != value.stored || cell->text != value.raw;
    }

    // 预算 | | 支出 above 100 | | 无
    void below_labels(const LabelledField& one, const CellRange& label) const {
        constexpr std::size_t kFewest = 2;
        const CellRef where{label.last.row + 1, label.first.column};
        if (where.row >= context_.rows.last) return;
        if (rows_.labels_of(label.first.row).size() < kFewest) return;
        const xlsx::Cell* const cell = grid_.seen_at(where);
        if (cell == nullptr || !rows_.stands_below(*cell, label.first.row)) return;
        // Beside other things only a figure is surely no label of them.
        const bool alone = !rows_.answers_of(label.first.row, where.row).empty();
        if (alone || holds_figure(*cell, context_.index)) tell(one, cell);
    }

    // 年度目标 above two empty rows and the answer, where it is looked for below: one row is
    // passed.
    void past_empty_rows(const LabelledField& one, const CellRange& label) const {
        constexpr std::uint32_t kPassed = 1;
        if (!context_.mapping.fields[one.field].value_below) return;
        std::uint32_t row = label.last.row + 1;
        while (row < context_.rows.last && context_.sheet.row(row).empty()) ++row;
        if (row >= context_.rows.last || row <= label.last.row + 1 + kPassed) return;
        const CellRef where{row, label.first.column};
        const xlsx::Cell* const cell = grid_.at(where);
        if (cell == nullptr || grid_.merge_at(where).last.column != label.last.column) return;
        const bool lone = context_.sheet.row(row).size() == 1 && rows_.is_no_label(*cell);
        if (lone || !rows_.answers_of(label.first.row, row).empty()) tell(one, cell);
    }

    // 预算 | | 100 | 50 and 项目名称 | | 药品抽检 | | 已核对: a figure is no label. Of words this
    // is likely where they stand apart or in front of another label with its answer; where the
    // field asks for a figure, only of words that begin with one.
    void behind_blank(const LabelledField& one, const CellRange& label) const {
        const xlsx::Cell* const cell = first_from(one.value.cell);
        if (cell == nullptr) return;
        const bool figure = is_figure(context_.mapping.fields[one.field].type);
        const bool likely = cell->type == CellType::text &&
                            (!figure || begins_with_figure(*cell)) &&
                            (stands_apart(*cell, label) ||
                             pair_behind(context_, tables_, *one.label, *cell) != PairBehind::none);
        if (likely || holds_figure(*cell, context_.index)) tell(one, cell);
    }

    // What is wider than its neighbours, or has a blank place behind it, is hardly a label of what
    // follows.
    [[nodiscard]] bool stands_apart(const xlsx::Cell& cell, const CellRange& label) const {
        const CellRange own = grid_.merge_at(cell.at);
        const CellRef behind{own.first.row, own.last.column + 1};
        const xlsx::Cell* const next = first_from(behind);
        if (next == nullptr) return false;
        const bool wide =
            own.columns() > label.columns() && own.columns() > grid_.merge_at(next->at).columns();
        return wide || grid_.seen_at(behind) == nullptr;
    }

    // The first filled cell of a row from this place on; nullptr if there is none.
    [[nodiscard]] const xlsx::Cell* first_from(CellRef where) const {
        const xlsx::Cell* cell = nullptr;
        for (; cell == nullptr && where.column < grid_.column_count(); ++where.column) {
            cell = grid_.seen_at(where);
        }
        return cell;
    }

    void rows_beside(const LabelledField& one, const CellRange& label,
                     const CellRange& answer) const {
        const std::uint32_t end = std::min(label.last.row + 1, context_.rows.last);
        for (std::uint32_t row = answer.last.row + 1; row < end; ++row) {
            const CellRef where{row, answer.first.column};
            if (grid_.anchor(where) == where) tell(one, grid_.at(where));
        }
    }

    // A list that goes on below a label that is not merged down: the places below it are blank.
    void list_beside(const LabelledField& one, const CellRange& label,
                     const CellRange& answer) const {
        const xlsx::Cell* const first = grid_.at(answer.first);
        if (first == nullptr) return;
        std::uint32_t row = std::max(label.last.row, answer.last.row) + 1;
        for (; row < context_.rows.last; ++row) {
            const auto cells = context_.sheet.row(row);
            if (covers(tables_, row) || cells.empty()) return;
            const xlsx::Cell& cell = cells.front();
            if (cell.at.column != answer.first.column || !goes_on(first->text, cell.text)) return;
            if (says_label(cells)) return;
            tell(one, &cell);
        }
    }

    [[nodiscard]] bool says_label(std::span<const xlsx::Cell> cells) const {
        return std::any_of(cells.begin(), cells.end(), [&](const xlsx::Cell& cell) {
            return context_.sheet.words(cell).known() || is_bare_label(cell);
        });
    }

    // What has no place for an answer of its own, or ends like the answer (甲局 | 乙局), is no
    // label. Behind a blank place only the latter is sure.
    void end_of_row(const LabelledField& one, const CellRange& answer) const {
        CellRef where{answer.first.row, answer.last.column + 1};
        while (where.column < grid_.column_count() && grid_.seen_at(where) == nullptr) {
            where.column = grid_.merge_at(where).last.column + 1;
        }
        if (where.column >= grid_.column_count() || grid_.column_hidden(where.column)) return;
        const xlsx::Cell* const cell = grid_.seen_at(where);
        const xlsx::Cell* const read = grid_.at(one.value.cell);
        if (read == nullptr) return;
        const CellRef next{where.row, grid_.merge_at(where).last.column + 1};
        const bool last =
            next.column >= grid_.column_count() && where.column == answer.last.column + 1;
        const bool alike = end_alike(read->text, cell->text) && grid_.seen_at(next) == nullptr;
        if (last || alike) tell(one, cell);
    }

    static bool end_alike(std::string_view one, std::string_view two) {
        constexpr std::size_t kCharacter = 3;  // bytes of a Chinese one
        one = trimmed(one);
        two = trimmed(two);
        if (one.size() < kCharacter || two.size() < kCharacter) return false;
        one.remove_prefix(one.size() - kCharacter);
        return two.ends_with(one) && first_character(one).size == kCharacter;
    }

    void list_below(const LabelledField& one, const CellRange& answer) const {
        const xlsx::Cell* const first = grid_.at(answer.first);
        if (first == nullptr) return;
        for (std::uint32_t row = answer.last.row + 1; row < context_.rows.last; ++row) {
            const auto cells = context_.sheet.row(row);
            if (covers(tables_, row) || says_label(cells)) return;
            const auto next = std::find_if(cells.begin(), cells.end(), [&](const xlsx::Cell& cell) {
                return cell.at.column == answer.first.column;
            });
            if (next == cells.end() || !goes_on(first->text, next->text)) return;
            tell(one, &*next);
        }
    }

    static bool is_number(std::string_view text) {
        constexpr std::u32string_view kNumbers = U"0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩";
        return kNumbers.find(first_character(trimmed(text)).code) != std::u32string_view::npos;
    }

    // 目标1 and 目标2, 1. and 2.
    static bool goes_on(std::string_view first, std::string_view next) {
        return first_character(trimmed(first)).code == first_character(trimmed(next)).code ||
               (is_number(first) && is_number(next));
    }

    void tell(const LabelledField& one, const xlsx::Cell* cell) const {
        if (cell == nullptr || covers(tables_, cell->at.row)) return;
        if (context_.sheet.words(*cell).known() || is_bare_label(*cell)) return;
        // 甲局 | （公章）
        if (is_printed_room(cell->text, FieldType::text, context_.index)) return;
        const bool taken = std::any_of(fields_.begin(), fields_.end(), [&](const auto& other) {
            return other.label == cell || other.value.cell == cell->at;
        });
        if (taken) return;
        report_other_answer(context_, one, cell->at, trimmed(cell->text));
    }

    const FormContext& context_;
    const xlsx::Grid& grid_;
    const std::vector<RowSpan>& tables_;
    const std::vector<LabelledField>& fields_;
    AnswerRows rows_;
};

}  // namespace

void report_other_answer(const FormContext& context, const LabelledField& read, CellRef cell,
                         std::string_view answer) {
    const mapping::FieldSpec& spec = context.mapping.fields[read.field];
    context.report(Code::other_answer, cell, std::string(answer), spec.labels.front().text,
                   spec.path);
    auto& args = context.form.findings.back().args;
    args = {{"other", read.value.cell.to_string()}};
    if (read.value.stored == CellType::blank) args.emplace_back("detail", "the blank place");
}

void report_unread_answers(const FormContext& context, const std::vector<RowSpan>& tables,
                           const std::vector<LabelledField>& fields) {
    if (context.places != nullptr) return;
    const UnreadAnswers unread(context, tables, fields);
    for (const LabelledField& one : fields) {
        const mapping::FieldSpec& spec = context.mapping.fields[one.field];
        if (trimmed(one.value.source).empty()) {
            unread.report_near_blank(one);
        } else if (spec.type == FieldType::date) {
            unread.report_date(one);
        }
        if (spec.type == FieldType::text && spec.choices.empty()) unread.report(one);
    }
}

}  // namespace jixiao::importer
