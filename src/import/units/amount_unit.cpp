// SPDX-License-Identifier: MIT
#include "import/units/amount_unit.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text/ascii.hpp"
#include "import/units/money_words.hpp"
#include "import/units/table_units.hpp"
#include "import/units/unit_conflicts.hpp"
#include "import/units/unit_lines.hpp"
#include "import/units/unit_row.hpp"

namespace jixiao::importer {
namespace {

bool has_amounts(const mapping::Block& block) {
    return std::any_of(block.columns.begin(), block.columns.end(),
                       [](const auto& column) { return column.type == FieldType::amount; });
}

// 1200000, but neither 120万元 nor a blank place.
bool is_bare_figure(const Value& value) {
    const std::string_view text =
        trimmed(value.stored == CellType::text ? value.source : value.printed);
    return !text.empty() && is_digit(text.back());
}

class UnitFinder {
  public:
    UnitFinder(const FormContext& context, const std::vector<LocatedBlock>& blocks,
               std::optional<CellRef> title)
        : context_(context),
          blocks_(blocks),
          lines_(context, blocks, title),
          tables_(context, blocks, lines_) {}

    void run() {
        const auto& fields = context_.mapping.fields;
        const bool any =
            any_table_amounts() || std::any_of(fields.begin(), fields.end(), [](const auto& field) {
                return field.type == FieldType::amount;
            });
        if (!any) return;
        if (in_heads(false) || in_lines() || in_sentences() || in_title() || in_heads(true) ||
            alone() || in_closing_lines() || in_labels()) {
            report_unit_conflicts(context_, lines_, tables_);
        } else {
            assume();
        }
        tables_.apply();
        const AmountUnit& taken = context_.form.amount_unit;
        if (taken.assumed && is_needed() && !other_label_states(taken.unit, taken.factor)) {
            context_.report(Code::unit_assumed, {context_.rows.first, 0}, "",
                            std::string(taken.unit));
        }
    }

  private:
    bool take(std::string_view unit, CellRef cell) {
        const Decimal* const factor = context_.index.money_factor(unit);
        if (factor == nullptr) return false;
        context_.form.amount_unit = {true, false, unit, *factor, context_.values.read(cell)};
        return true;
    }

    // Of two units in one list the first counts; the other one is told.
    bool take_said(const MoneyWords& said, CellRef cell) {
        if (!take(said.unit, cell)) return false;
        report_listed_unit(context_, said, cell);
        return true;
    }

    // A label of the amounts, with its unit in brackets or below it.
    bool take_label(const xlsx::Cell& cell) {
        if (cell.type != CellType::text) return false;
        return take(context_.sheet.words(cell).unit, cell.at) ||
               take_said(money_in_label(cell.text, context_.index), cell.at);
    }

    // A unit as a head of its own: 预算数 above 元.
    bool take_alone(const xlsx::Cell& cell) {
        return cell.type == CellType::text && take(money_alone(cell.text, context_.index), cell.at);
    }

    bool in_unit_row(const LocatedBlock& located) {
        const auto row = unit_row_below(context_.sheet, located.bottom, located,
                                        context_.mapping.blocks[located.block], context_.index);
        if (!row) return false;
        const auto cells = context_.sheet.row(*row);
        return std::any_of(cells.begin(), cells.end(),
                           [&](const xlsx::Cell& cell) { return take_alone(cell); });
    }

    // A label left of a table, which goes down over its head.
    bool in_side_label(const LocatedBlock& located) {
        const auto& columns = located.match.columns;
        if (columns.empty()) return false;
        for (std::uint32_t column = 0; column < columns.front().head.first; ++column) {
            const xlsx::Cell* const cell = context_.sheet.grid().seen_at({located.top, column});
            if (cell != nullptr && cell->at.row < located.top && take_label(*cell)) return true;
        }
        return false;
    }

    // Brackets in the head rows: beside the bound columns, or in them.
    bool in_heads(bool bound) {
        for (const LocatedBlock& located : blocks_) {
            if (!has_amounts(context_.mapping.blocks[located.block])) continue;
            if (!bound && in_side_label(located)) return true;
            for (std::uint32_t row = located.top; row <= located.bottom; ++row) {
                for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                    const CellWords* const said = &context_.sheet.words(cell);
                    const auto heads = [&](const MatchedColumn& column) {
                        const auto& path = column.head.path;
                        return std::find(path.begin(), path.end(), said) != path.end();
                    };
                    const auto& columns = located.match.columns;
                    if (std::any_of(columns.begin(), columns.end(), heads) != bound) continue;
                    if (take_label(cell) || (row > located.top && take_alone(cell))) return true;
                }
            }
            if (bound && in_unit_row(located)) return true;
        }
        return false;
    }

    // Lines such as 单位：万元 above the tables; anywhere in a form without tables.
    bool in_lines() {
        std::uint32_t end = blocks_.empty() ? context_.rows.last : context_.rows.first;
        for (const LocatedBlock& located : blocks_) end = std::max(end, located.bottom);
        for (const auto word : kUnitWords) {
            for (std::uint32_t row = context_.rows.first; row < end; ++row) {
                if (tables_.has_line_in(row) && tables_.below_amounts(row)) continue;
                for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                    if (cell.type == CellType::text && take_line(cell, word)) return true;
                }
            }
        }
        return false;
    }

    // 以元为单位, wherever it stands outside of the tables.
    bool in_sentences() {
        for (std::uint32_t row = context_.rows.first; row < context_.rows.last; ++row) {
            if (!lines_.may_say(row) || (tables_.has_line_in(row) && tables_.below_amounts(row))) {
                continue;
            }
            for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                if (take_said(lines_.in_sentence(cell), cell.at)) return true;
            }
        }
        return false;
    }

    bool in_title() { return lines_.title() && take_said(lines_.in_title(), *lines_.title()); }

    // （元） where 单位：元 could stand.
    bool alone() {
        if (blocks_.empty()) return false;
        for (std::uint32_t row = context_.rows.first; row < blocks_.front().top; ++row) {
            for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                if (take(lines_.alone(cell), cell.at)) return true;
            }
        }
        return false;
    }

    bool take_line(const xlsx::Cell& cell, std::string_view word) {
        return take_said(lines_.behind_word(cell, word), cell.at);
    }

    // Lines below the last table, where nothing above it says anything.
    bool in_closing_lines() {
        if (blocks_.empty()) return false;
        for (std::uint32_t row = blocks_.back().bottom + 1; row < context_.rows.last; ++row) {
            for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                if (take_said(lines_.for_all(cell), cell.at)) return true;
            }
        }
        return false;
    }

    // Where every amount of the form states the same unit in its label, that is the form's too.
    bool in_labels() {
        const auto& own_label = lines_.own_label();
        if (!own_label) return false;
        const Decimal& factor = *context_.index.money_factor(own_label->unit);
        const auto in_it = [&](const Field& field) {
            if (field.type != FieldType::amount) return true;
            const Decimal* const own = context_.index.money_factor(field.value.unit);
            return own != nullptr && *own == factor;
        };
        const auto& fields = context_.form.fields;
        return !any_table_amounts() && std::all_of(fields.begin(), fields.end(), in_it) &&
               take(own_label->unit, own_label->cell);
    }

    [[nodiscard]] bool any_table_amounts() const {
        return std::any_of(blocks_.begin(), blocks_.end(), [&](const LocatedBlock& located) {
            return has_amounts(context_.mapping.blocks[located.block]);
        });
    }

    // Whether some amount is in the form's unit, for it states none of its own.
    [[nodiscard]] bool is_needed() const {
        const auto& fields = context_.form.fields;
        const auto is_amount = [](const Field& field) { return field.type == FieldType::amount; };
        const auto is_open = [&](const Field& field) {
            return is_amount(field) && field.value.unit.empty();
        };
        const bool in_tables = any_table_amounts();
        const bool blank_form = context_.places != nullptr;
        const bool open = blank_form ? tables_.first_open().has_value() : tables_.any_open_amount();
        if (in_tables && open) return true;
        return (!in_tables && std::none_of(fields.begin(), fields.end(), is_amount)) ||
               std::any_of(fields.begin(), fields.end(), is_open);
    }

    void assume() {
        const std::string& unit = context_.mapping.amount_unit;
        const Decimal* const factor = context_.index.money_factor(unit);
        if (factor == nullptr) return;
        context_.form.amount_unit = {true, true, unit, *factor, {}};
    }

    // 资金总额（元） | 150 | 其中：财政拨款 | 120: where one amount states another unit than the
    // mapping's, the form does not state none, and the amounts are hardly in two units. Of blank
    // places nothing is said.
    bool other_label_states(std::string_view assumed, const Decimal& factor) {
        std::optional<CellRef> open;
        const Field* other = nullptr;
        for (const Field& field : context_.form.fields) {
            if (field.type != FieldType::amount) continue;
            const Decimal* const own = context_.index.money_factor(field.value.unit);
            const bool said = own != nullptr || tables_.speak_for(field.value.cell.row);
            if (!said && !open && is_bare_figure(field.value)) open = field.value.cell;
            if (own != nullptr && *own != factor && other == nullptr) other = &field;
        }
        if (other == nullptr) return false;
        if (!open && !trimmed(other->value.source).empty()) open = tables_.first_open();
        if (!open) return false;
        context_.report(Code::unit_conflict, *open, std::string(assumed),
                        std::string(other->value.unit));
        context_.form.findings.back().args = {{"other", other->value.cell.to_string()}};
        return true;
    }

    const FormContext& context_;
    const std::vector<LocatedBlock>& blocks_;
    UnitLines lines_;
    TableUnits tables_;
};

}  // namespace

void find_amount_unit(const FormContext& context, const std::vector<LocatedBlock>& blocks,
                      std::optional<CellRef> title) {
    UnitFinder(context, blocks, title).run();
}

}  // namespace jixiao::importer
