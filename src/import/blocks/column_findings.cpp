// SPDX-License-Identifier: MIT
#include "import/blocks/column_findings.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "import/blocks/headless_columns.hpp"
#include "import/identify/near_heads.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

class ColumnReport {
  public:
    ColumnReport(const FormContext& context, const LocatedBlock& located, std::uint32_t end,
                 const BlockColumns& columns)
        : context_(context),
          columns_(columns),
          located_(located),
          block_(context.mapping.blocks[located.block]),
          words_(context.words.blocks[located.block]),
          end_(end) {}

    void run() {
        for (const MatchedColumn& column : located_.match.columns) hidden(column.head);
        const bool any_unread = !located_.match.extra.empty() || !located_.match.duplicates.empty();
        if (any_unread) filled_ = filled_columns();
        for (const MatchedColumn& other : located_.match.duplicates) duplicate(other);
        mistyped();
        for (const HeadColumn& head : located_.match.extra) extra(head);
        for (const std::uint16_t spec : missing_columns(located_.match, block_)) missing(spec);
    }

  private:
    void hidden(const HeadColumn& head) const {
        if (!context_.sheet.grid().column_hidden(head.first)) return;
        context_.report(Code::column_hidden, head.head, std::string(head.text), "", block_.name);
    }

    void duplicate(const MatchedColumn& other) const {
        // A column inside a merged group head, below which nothing stands.
        if (is_headless_in_group(other.head)) return headless(other.head);
        const auto& columns = located_.match.columns;
        const auto read = std::find_if(columns.begin(), columns.end(),
                                       [&](const auto& one) { return one.spec == other.spec; });
        context_.report(Code::column_duplicate, other.head.head, std::string(other.head.text), "",
                        block_.name);
        if (read == columns.end()) return;
        context_.form.findings.back().args = {{"other", read->head.head.to_string()}};
    }

    // A text merged down beside the table (项目资金（万元）, 绩效指标) heads rows, not a column.
    [[nodiscard]] bool heads_rows(const HeadColumn& head) const {
        if (context_.sheet.grid().merge_at(head.head).last.row > located_.bottom) return true;
        return context_.index.money_factor(head.lowest().unit) != nullptr;
    }

    // A group head stands above several columns.
    void mistyped() const {
        const xlsx::Cell* last = nullptr;
        for (const MatchedColumn& column : located_.match.columns) {
            if (column.mistyped == nullptr || column.mistyped == last) continue;
            last = column.mistyped;
            context_.report(Code::label_suggestion, last->at, std::string(last->text),
                            std::string(column.meant), block_.columns[column.spec].path);
        }
    }

    [[nodiscard]] bool is_filled(const HeadColumn& head) const { return filled_[head.first]; }

    // The columns with something below the head, in one pass: a sheet may have thousands of heads
    // above thousands of rows.
    [[nodiscard]] std::vector<bool> filled_columns() const {
        const xlsx::Grid& grid = context_.sheet.grid();
        std::vector<bool> filled(grid.column_count());
        for (std::uint32_t row = located_.bottom + 1; row < end_; ++row) {
            for (const xlsx::Cell& cell : grid.row(row)) filled[cell.at.column] = true;
        }
        return filled;
    }

    // The head of a column of the mapping that was not found and that this one is most like.
    [[nodiscard]] const mapping::HeadPath* likely(const HeadColumn& head) const {
        const mapping::HeadPath* best = nullptr;
        Likeness most = Likeness::none;
        const std::string key = label_key(head.text);
        for (std::size_t spec = 0; spec < block_.columns.size(); ++spec) {
            if (located_.match.has(static_cast<std::uint16_t>(spec))) continue;
            const mapping::ColumnSpec& column = block_.columns[spec];
            for (std::size_t i = 0; i < column.heads.size(); ++i) {
                const Likeness found = likeness(head, key, words_.heads[spec][i], column.heads[i]);
                if (found <= most) continue;
                most = found;
                best = &column.heads[i];
            }
        }
        return best;
    }

    // In rising order: its groups are right (省级 > 下达金额 for 省级 > 下达), it holds the lowest
    // word, both, it ends with that word (下达 without its group).
    enum class Likeness : std::uint8_t { none, groups, word, both, lowest };

    [[nodiscard]] static Likeness likeness(const HeadColumn& head, const std::string& key,
                                           const std::vector<Word>& parts,
                                           const mapping::HeadPath& path) {
        if (parts.empty() || parts.back().any) return Likeness::none;
        if (says(head.lowest(), parts.back())) return Likeness::lowest;
        const bool word = key.find(path.parts.back().key) != std::string::npos;
        std::size_t part = 0;
        for (std::size_t i = 0; i + 1 < head.depth && part + 1 < parts.size(); ++i) {
            if (says(*head.path[i], parts[part])) ++part;
        }
        const bool groups = parts.size() > 1 && part + 1 == parts.size();
        if (word && (groups || parts.size() == 1)) return groups ? Likeness::both : Likeness::word;
        return groups ? Likeness::groups : Likeness::none;
    }

    // The unit of money that the column says first, beside amounts.
    [[nodiscard]] std::string_view unit_in(const HeadColumn& head) const {
        const bool amounts =
            std::any_of(located_.match.columns.begin(), located_.match.columns.end(),
                        [&](const MatchedColumn& one) {
                            return block_.columns[one.spec].type == FieldType::amount;
                        });
        for (std::uint32_t row = located_.bottom + 1; amounts && row < end_; ++row) {
            const xlsx::Cell* const cell = context_.sheet.grid().at({row, head.first});
            if (cell == nullptr) continue;
            return cell->type == CellType::text ? money_alone(cell->text, context_.index)
                                                : std::string_view();
        }
        return {};
    }

    // A column below a group head that other columns have too, without a head of its own.
    [[nodiscard]] bool is_headless_in_group(const HeadColumn& head) const {
        const xlsx::Cell* const group = head.cells[head.depth - 1U];
        return std::any_of(located_.match.columns.begin(), located_.match.columns.end(),
                           [&](const MatchedColumn& column) {
                               const auto& cells = column.head.cells;
                               return std::find(cells.begin(), cells.end(), group) != cells.end();
                           });
    }

    void headless(const HeadColumn& head) const {
        if (!is_filled(head)) return;
        std::vector<const xlsx::Cell*> cells;
        for (std::uint32_t row = located_.bottom + 1; row < end_; ++row) {
            const xlsx::Cell* const cell = context_.sheet.grid().at({row, head.first});
            if (cell != nullptr) cells.push_back(cell);
        }
        report_headless_cells(context_, located_, cells, block_.name);
    }

    // The head of the column that the row labels were found in, called otherwise by the mapping.
    [[nodiscard]] bool heads_row_labels(const HeadColumn& head) const {
        for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
            const mapping::ColumnSpec& column = block_.columns[spec];
            if (!column.row_label || !columns_.is_found(spec)) continue;
            if (columns_[spec].places.front().first != head.first) continue;
            if (column.heads.empty()) return true;
            context_.report(Code::label_suggestion, head.head, std::string(head.text),
                            column.heads.front().text, column.path);
            return true;
        }
        return false;
    }

    void extra(const HeadColumn& head) const {
        if (heads_rows(head)) return;
        if (heads_row_labels(head)) return hidden(head);
        if (is_headless_in_group(head)) return headless(head);
        if (const std::string_view unit = unit_in(head); !unit.empty()) {
            context_.report(Code::unit_column_not_read, head.head, std::string(head.text),
                            std::string(unit), block_.name);
            return hidden(head);
        }
        const mapping::HeadPath* const meant = likely(head);
        if (meant != nullptr && is_filled(head)) {
            context_.report(Code::column_not_read, head.head, std::string(head.text), meant->text,
                            block_.name);
            return hidden(head);
        }
        context_.report(Code::column_extra, head.head, std::string(head.text), "", block_.name);
        hidden(head);
    }

    void missing(std::uint16_t spec) const {
        const mapping::ColumnSpec& column = block_.columns[spec];
        context_.report(Code::column_missing, {located_.bottom, 0}, "", column.heads.front().text,
                        column.path);
    }

    const FormContext& context_;
    const BlockColumns& columns_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
    const BlockWords& words_;
    std::uint32_t end_;
    std::vector<bool> filled_;  // by column; only where there are extra heads
};

}  // namespace

void report_columns(const FormContext& context, const LocatedBlock& block, std::uint32_t end,
                    const BlockColumns& columns) {
    ColumnReport(context, block, end, columns).run();
}

}  // namespace jixiao::importer
