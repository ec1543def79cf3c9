// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {

// The words that a unit stands behind, the surest first: 支出金额（元） may be a label that the
// mapping does not know.
inline constexpr std::array<std::string_view, 4> kUnitWords{"单位", "货币", "人民币", "金额"};

inline constexpr std::size_t kLongestUnitLine = 60;  // bytes of a line that says nothing else

// Whether a short text says what amounts are in and nothing of its own: 单位：元, 以元为单位,
// 二、设备（单位：元）.
bool is_unit_line(std::string_view text, const LabelIndex& index);

// Reads the unit of money that lines of text state: 单位：万元, 金额单位：人民币 万元（两位小数）.
// All units returned are ones that the dictionaries know, and outlive the sheet.
class UnitLines {
  public:
    // A label that states the unit of its own amount: 支出金额（元）：5512345.67.
    struct OwnLabel {
        std::string_view unit;
        CellRef cell;
    };

    UnitLines(const FormContext& context, const std::vector<LocatedBlock>& blocks,
              std::optional<CellRef> title)
        : context_(context), blocks_(blocks), title_(title) {}

    // What the text names behind one of the words 单位, 货币, 人民币, 金额, spaced out perhaps, or
    // the cell right of one that says nothing else; empty if nothing, or only the unit of one
    // amount.
    MoneyWords behind_word(const xlsx::Cell& cell, std::string_view word);
    // What a short line between tables, or between rows, names for what stands below it.
    std::string_view between_rows(const xlsx::Cell& cell);
    // What a sentence says: 以元为单位, 注：本表金额单位为元.
    [[nodiscard]] MoneyWords in_sentence(const xlsx::Cell& cell) const;
    // What the title has in brackets: 项目支出绩效自评表（元）.
    [[nodiscard]] MoneyWords in_title() const;
    [[nodiscard]] std::optional<CellRef> title() const { return title_; }
    // What a cell outside of the tables names for the whole form. Below a head only the surest
    // words count, in a short line, and sentences.
    MoneyWords for_all(const xlsx::Cell& cell);
    // （元） above the tables with nothing else in its row but labels with their answers.
    [[nodiscard]] std::string_view alone(const xlsx::Cell& cell) const;
    // Whether a row can hold such a line.
    [[nodiscard]] bool may_say(std::uint32_t row) const { return is_above(row) || !in_table(row); }
    // The first one met by behind_word() and for_all().
    [[nodiscard]] const std::optional<OwnLabel>& own_label() const { return own_label_; }

  private:
    [[nodiscard]] MoneyWords in_next_cell(const xlsx::Cell& name) const;
    [[nodiscard]] bool names_figure(std::string_view text) const;
    [[nodiscard]] bool is_label_of_figure(std::string_view text) const;
    [[nodiscard]] bool is_above(std::uint32_t row) const;
    [[nodiscard]] bool in_table(std::uint32_t row) const;

    const FormContext& context_;
    const std::vector<LocatedBlock>& blocks_;
    std::optional<CellRef> title_;
    std::optional<OwnLabel> own_label_;
};

}  // namespace jixiao::importer
