// SPDX-License-Identifier: MIT
#include "import/fields/answer_rows.hpp"

#include <algorithm>

#include "base/text/ascii.hpp"
#include "import/fields/figure_cells.hpp"
#include "import/labels/inline_labels.hpp"

namespace jixiao::importer {
namespace {

// 负责人：甲; but 目标1：抽检 is an answer behind the form's prompt for it.
bool begins_with_label(std::string_view text) {
    const std::string_view front = text.substr(0, kLongestFront);
    const std::size_t colon = std::min(front.find(':'), front.find("："));
    return colon != std::string_view::npos && (colon == 0 || !is_digit(front[colon - 1]));
}

}  // namespace

std::vector<const xlsx::Cell*> AnswerRows::labels_of(std::uint32_t row) const {
    std::vector<const xlsx::Cell*> labels;
    for (const xlsx::Cell& cell : context_.sheet.row(row)) {
        const CellWords& said = context_.sheet.words(cell);
        if (!said.has_colon && is_label(said)) {
            labels.push_back(&cell);
        } else if (!heads_row(cell)) {
            return {};
        }
    }
    return labels;
}

bool AnswerRows::is_label(const CellWords& said) const {
    return context_.is_field_label(said) || context_.is_signature_label(said);
}

bool AnswerRows::is_answered_below(const xlsx::Cell& label) const {
    if (!context_.is_signature_label(context_.sheet.words(label))) return false;
    if (labels_of(label.at.row).empty()) return false;
    const CellRange own = context_.sheet.grid().merge_at(label.at);
    const auto answers = answers_of(label.at.row, own.last.row + 1);
    return std::any_of(answers.begin(), answers.end(), [&](const xlsx::Cell* answer) {
        return answer->at.column == own.first.column;
    });
}

// 分年度计划 in front of 2024年 | 2025年: what stands first and has no place of its own beside it.
bool AnswerRows::heads_row(const xlsx::Cell& cell) const {
    const std::string_view text = trimmed(cell.text);
    if (cell.type != CellType::text || text.empty() || is_digit(text.front())) return false;
    if (&cell != &context_.sheet.row(cell.at.row).front()) return false;
    const CellRef next{cell.at.row, context_.sheet.grid().merge_at(cell.at).last.column + 1};
    return context_.is_field_label(context_.sheet.words_at(next));
}

std::vector<const xlsx::Cell*> AnswerRows::answers_of(std::uint32_t labels,
                                                      std::uint32_t answers) const {
    std::vector<const xlsx::Cell*> found;
    for (const xlsx::Cell& cell : context_.sheet.row(answers)) {
        if (!stands_below(cell, labels)) return {};
        found.push_back(&cell);
    }
    return found;
}

bool AnswerRows::is_no_label(const xlsx::Cell& cell) const {
    return !context_.sheet.words(cell).known() && !begins_with_label(cell.text);
}

bool AnswerRows::stands_below(const xlsx::Cell& answer, std::uint32_t labels) const {
    if (!is_no_label(answer)) return false;
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellRange own = grid.merge_at(answer.at);
    const xlsx::Cell* const label = grid.seen_at({labels, own.first.column});
    if (label == nullptr || !is_label(context_.sheet.words(*label))) return false;
    const CellRange above = grid.merge_at(label->at);
    return above.first.column == own.first.column && above.last.column == own.last.column;
}

bool AnswerRows::are_figures(std::uint32_t labels, std::uint32_t answers) const {
    constexpr std::size_t kFewest = 2;
    if (labels_of(labels).size() < kFewest) return false;
    const auto found = answers_of(labels, answers);
    return found.size() >= kFewest &&
           std::all_of(found.begin(), found.end(),
                       [&](const xlsx::Cell* cell) { return holds_figure(*cell, context_.index); });
}

}  // namespace jixiao::importer
