// SPDX-License-Identifier: MIT
#include "import/fields/foreign_pairs.hpp"

#include "import/fields/answer_places.hpp"
#include "import/fields/figure_cells.hpp"

namespace jixiao::importer {
namespace {

class ForeignPair {
  public:
    ForeignPair(const FormContext& context, const std::vector<RowSpan>& tables,
                const xlsx::Cell& label, const xlsx::Cell& cell)
        : context_(context), grid_(context.sheet.grid()), tables_(tables), label_(label) {
        answer_ = &cell;
        other_ = grid_.seen_at(behind(cell));
        if (other_ == nullptr || !may_be_foreign(*other_)) {
            other_ = nullptr;
            return;
        }
        last_ = first_from(behind(*other_));
        if (last_ != nullptr && is_label(*last_)) last_ = nullptr;
    }

    [[nodiscard]] PairBehind judge() const {
        if (other_ == nullptr) return PairBehind::none;
        if (context_.is_signature_label(context_.sheet.words(*other_))) {
            return last_ != nullptr ? PairBehind::sure : PairBehind::likely;
        }
        if (last_ == nullptr || !ends_pairs()) return PairBehind::none;
        const std::uint32_t step = answer_->at.column - label_.at.column;
        const bool as_wide = last_->at.column - other_->at.column == step;
        if (as_wide && (are_labels_in(other_->at.column) || is_blank_column())) {
            return PairBehind::sure;
        }
        // 主管部门 | | 审批人 | 张三 | 职务 |: labels at equal distances, of which some have no
        // answer.
        const bool regular = last_->at.column - answer_->at.column == step;
        const bool has_place = behind(*last_).column < grid_.column_count();
        return regular && has_place ? PairBehind::none : PairBehind::likely;
    }

  private:
    [[nodiscard]] CellRef behind(const xlsx::Cell& cell) const {
        return {label_.at.row, grid_.merge_at(cell.at).last.column + 1};
    }

    [[nodiscard]] bool may_be_foreign(const xlsx::Cell& cell) const {
        return cell.type == CellType::text && !is_label(cell) &&
               !holds_figure(cell, context_.index);
    }

    [[nodiscard]] bool is_label(const xlsx::Cell& cell) const {
        return context_.is_field_label(context_.sheet.words(cell)) || is_bare_label(cell);
    }

    [[nodiscard]] const xlsx::Cell* first_from(CellRef where) const {
        for (; where.column < grid_.column_count(); ++where.column) {
            if (const xlsx::Cell* const cell = grid_.seen_at(where)) return cell;
        }
        return nullptr;
    }

    // Whether only further pairs follow, up to the next label of a field.
    [[nodiscard]] bool ends_pairs() const {
        std::size_t count = 0;
        for (const xlsx::Cell* next = first_from(behind(*last_)); next != nullptr;
             next = first_from(behind(*next))) {
            if (is_label(*next)) break;
            ++count;
        }
        return count % 2 == 0;
    }

    template <typename Cells>
    [[nodiscard]] bool any_other_row(const Cells& has) const {
        for (std::uint32_t row = context_.rows.first; row < context_.rows.last; ++row) {
            if (row != label_.at.row && !covers(tables_, row) && has(row)) return true;
        }
        return false;
    }

    // Whether labels stand in this column elsewhere.
    [[nodiscard]] bool are_labels_in(std::uint32_t column) const {
        return any_other_row([&](std::uint32_t row) {
            const xlsx::Cell* const cell = grid_.at({row, column});
            return cell != nullptr && context_.sheet.words(*cell).known();
        });
    }

    // Whether nothing stands in the column of the blank place: then it is no place of answers.
    [[nodiscard]] bool is_blank_column() const {
        const std::uint32_t column = grid_.merge_at(label_.at).last.column + 1;
        return !any_other_row([&](std::uint32_t row) {
            return grid_.at({row, column}) != nullptr;
        });
    }

    const FormContext& context_;
    const xlsx::Grid& grid_;
    const std::vector<RowSpan>& tables_;
    const xlsx::Cell& label_;
    const xlsx::Cell* answer_ = nullptr;
    const xlsx::Cell* other_ = nullptr;  // the label behind it
    const xlsx::Cell* last_ = nullptr;   // and the answer to that
};

}  // namespace

PairBehind pair_behind(const FormContext& context, const std::vector<RowSpan>& tables,
                       const xlsx::Cell& label, const xlsx::Cell& cell) {
    return ForeignPair(context, tables, label, cell).judge();
}

}  // namespace jixiao::importer
