// SPDX-License-Identifier: MIT
#include "import/amount_unit.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/label_key.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestLine = 300;    // bytes
constexpr std::size_t kLongestClosing = 60;  // bytes of a line that stands below a table
// The surest words first: 支出金额（元） may be a label that the mapping does not know.
constexpr std::array<std::string_view, 3> kUnitWords{"单位", "货币", "金额"};
constexpr std::array<std::string_view, 2> kSureWords{"单位", "货币"};
constexpr std::array<std::string_view, 2> kOpening{"（", "("};
constexpr std::array<std::string_view, 2> kClosing{"）", ")"};
constexpr std::array<std::string_view, 10> kApart{" ",  "\n", "\t", "\u3000", "\u00A0",
                                                  "；", ";",  "，", "：",     ":"};
constexpr std::array<std::string_view, 6> kBefore{"：", ":", "（", "(", "人民币", "RMB"};
constexpr std::array<std::string_view, 13> kBehind{"）", ")", "（", "(", "】", "]", "、",
                                                   "，", ",", "；", ";", "。", "/"};

bool cut_any(std::string_view& text) {
    for (const auto word : kBefore) {
        if (!text.starts_with(word)) continue;
        text = trimmed(text.substr(word.size()));
        return true;
    }
    return false;
}

// The word behind 单位, 金额 or 货币 and its colon or bracket: "金额单位：人民币 万元（两位小数）"
// → "万元". Empty if no colon or bracket follows.
std::string_view unit_behind(std::string_view rest) {
    rest = trimmed(rest);
    if (rest.empty() || !cut_any(rest)) return {};
    while (cut_any(rest)) {
    }
    std::size_t end = rest.size();
    for (const auto mark : kBehind) end = std::min(end, rest.find(mark));
    for (const std::string_view blank : {" ", "\n", "\t", "\u3000", "\u00A0"}) {
        end = std::min(end, rest.find(blank));
    }
    return rest.substr(0, end);
}

// What a bracket that is still open at the end of the text stands behind; without one, the text.
std::string_view before_open_bracket(std::string_view text) {
    for (std::size_t i = 0; i < kOpening.size(); ++i) {
        const auto open = text.rfind(kOpening[i]);
        const bool closed = open != std::string_view::npos &&
                            text.find(kClosing[i], open) != std::string_view::npos;
        if (open != std::string_view::npos && !closed) return text.substr(0, open);
    }
    return text;
}

bool has_amounts(const mapping::Block& block) {
    return std::any_of(block.columns.begin(), block.columns.end(),
                       [](const auto& column) { return column.type == FieldType::amount; });
}

class UnitFinder {
  public:
    UnitFinder(const FormContext& context, const std::vector<LocatedBlock>& blocks)
        : context_(context), blocks_(blocks) {}

    void run() {
        const auto& fields = context_.mapping.fields;
        const bool any =
            any_table_amounts() || std::any_of(fields.begin(), fields.end(), [](const auto& field) {
                return field.type == FieldType::amount;
            });
        if (!any) return;
        if (in_heads(false) || in_lines() || in_heads(true) || in_closing_lines() || in_labels()) {
            tell_line();
            tell_column();
        } else {
            assume();
        }
    }

  private:
    bool take(std::string_view unit, CellRef cell) {
        const Decimal* const factor = context_.index.money_factor(unit);
        if (factor == nullptr) return false;
        context_.form.amount_unit = {true, false, unit, *factor, context_.values.read(cell)};
        return true;
    }

    // Brackets in the head rows: beside the bound columns, or in them.
    bool in_heads(bool bound) {
        for (const LocatedBlock& located : blocks_) {
            if (!has_amounts(context_.mapping.blocks[located.block])) continue;
            for (std::uint32_t row = located.top; row <= located.bottom; ++row) {
                for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                    const CellWords* const said = &context_.sheet.words(cell);
                    const auto heads = [&](const MatchedColumn& column) {
                        const auto& path = column.head.path;
                        return std::find(path.begin(), path.end(), said) != path.end();
                    };
                    const auto& columns = located.match.columns;
                    if (std::any_of(columns.begin(), columns.end(), heads) != bound) continue;
                    if (take(context_.sheet.words(cell).unit, cell.at)) return true;
                }
            }
        }
        return false;
    }

    // Lines such as 单位：万元 above the tables; anywhere in a form without tables.
    bool in_lines() {
        std::uint32_t end = blocks_.empty() ? context_.rows.last : context_.rows.first;
        for (const LocatedBlock& located : blocks_) end = std::max(end, located.bottom);
        for (const auto word : kUnitWords) {
            for (std::uint32_t row = context_.rows.first; row < end; ++row) {
                for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                    if (cell.type == CellType::text && take_line(cell, word)) return true;
                }
            }
        }
        return false;
    }

    bool take_line(const xlsx::Cell& cell, std::string_view word) {
        const std::string_view unit = unit_of_line(cell, word);
        return !unit.empty() && take(unit, cell.at);
    }

    // Lines below the last table, where nothing above it says anything.
    bool in_closing_lines() {
        if (blocks_.empty()) return false;
        for (std::uint32_t row = blocks_.back().bottom + 1; row < context_.rows.last; ++row) {
            for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                const std::string_view unit = unit_for_all(cell);
                if (!unit.empty() && take(unit, cell.at)) return true;
            }
        }
        return false;
    }

    // Where every amount of the form states the same unit in its label, that is the form's too.
    bool in_labels() {
        if (!own_label_) return false;
        const Decimal& factor = *context_.index.money_factor(own_label_->unit);
        const auto in_it = [&](const Field& field) {
            if (field.type != FieldType::amount) return true;
            const Decimal* const own = context_.index.money_factor(field.value.unit);
            return own != nullptr && *own == factor;
        };
        const auto& fields = context_.form.fields;
        return !any_table_amounts() && std::all_of(fields.begin(), fields.end(), in_it) &&
               take(own_label_->unit, own_label_->cell);
    }

    // The unit of money that a text such as 单位：万元 names behind the word; empty if it names
    // none, or that of one amount. It outlives the sheet, whose own texts do not.
    std::string_view unit_of_line(const xlsx::Cell& cell, std::string_view word) {
        if (cell.text.size() > kLongestLine) return {};
        if (cell.text.find(word) == std::string_view::npos) return {};
        const std::string_view text = context_.values.stored_text(cell.at);
        for (auto at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + word.size())) {
            const std::size_t end = at + word.size();
            const std::string_view unit = unit_behind(text.substr(end));
            if (context_.index.money_factor(unit) == nullptr) continue;
            if (!names_figure(before_open_bracket(text.substr(0, end)))) return unit;
            if (!own_label_) own_label_ = {unit, cell.at};
        }
        return {};
    }

    // Whether a text ends with the label of one of the form's own figures: 支出金额, in 执行率：96%
    // 支出金额（元） too.
    [[nodiscard]] bool names_figure(std::string_view text) const {
        if (is_label_of_figure(text)) return true;
        for (std::size_t at = 1; at < text.size(); ++at) {
            const std::string_view front = text.substr(0, at);
            const bool apart = std::any_of(kApart.begin(), kApart.end(),
                                           [&](const auto mark) { return front.ends_with(mark); });
            if (apart && is_label_of_figure(text.substr(at))) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_label_of_figure(std::string_view text) const {
        const std::string key = label_key(text);
        const LabelId id = context_.index.id_of(key);
        const LabelId code = id == kNoLabel ? kNoLabel : context_.index.code_of(id);
        for (std::size_t field = 0; field < context_.words.fields.size(); ++field) {
            const mapping::FieldSpec& spec = context_.mapping.fields[field];
            if (!is_figure(spec.type)) continue;
            const auto& words = context_.words.fields[field];
            // The mapping may give the label with its bracket: 支出金额（元）.
            const bool named =
                std::any_of(
                    words.begin(), words.end(),
                    [&](const Word& word) { return code != kNoLabel && word.code == code; }) ||
                std::any_of(spec.labels.begin(), spec.labels.end(), [&](const auto& label) {
                    return label.key == key || split_head(label.text, label.key).key == key;
                });
            if (named) return true;
        }
        return false;
    }

    // The unit that a cell outside of the tables names for the whole form. Below a head only the
    // surest words count, in a short line.
    std::string_view unit_for_all(const xlsx::Cell& cell) {
        if (cell.type != CellType::text) return {};
        const bool above = is_above(cell.at.row);
        if (!above && (cell.text.size() > kLongestClosing || in_table(cell.at.row))) return {};
        for (const auto word : kSureWords) {
            const std::string_view unit = unit_of_line(cell, word);
            if (!unit.empty()) return unit;
        }
        return above ? unit_of_line(cell, kUnitWords.back()) : std::string_view();
    }

    // Above all tables; anywhere in a form without tables.
    [[nodiscard]] bool is_above(std::uint32_t row) const {
        return blocks_.empty() || row < blocks_.front().top;
    }

    [[nodiscard]] bool in_table(std::uint32_t row) const {
        const auto& tables = context_.form.tables;
        return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
            return table.range.first.row <= row && row <= table.range.last.row;
        });
    }

    // A column whose own head says another unit than the one that counts for the form: its amounts
    // are in it, but figures beside each other are hardly meant so.
    void tell_column() {
        const AmountUnit& taken = context_.form.amount_unit;
        for (const Table& table : context_.form.tables) {
            const auto& specs = context_.mapping.blocks[table.block].columns;
            for (const FoundColumn& column : table.columns) {
                if (specs[column.spec].type != FieldType::amount) continue;
                const Decimal* const own = context_.index.money_factor(column.unit);
                if (own == nullptr || *own == taken.factor) continue;
                context_.report(Code::unit_conflict, column.head, std::string(column.unit),
                                std::string(taken.unit));
                context_.form.findings.back().args = {{"other", taken.value.cell.to_string()}};
                return;
            }
        }
    }

    // A line that says another unit than the one that counts.
    void tell_line() {
        const AmountUnit& taken = context_.form.amount_unit;
        for (std::uint32_t row = context_.rows.first; row < context_.rows.last; ++row) {
            if (!is_above(row) && in_table(row)) continue;  // most rows: not cell by cell
            for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                const std::string_view unit = unit_for_all(cell);
                if (unit.empty() || *context_.index.money_factor(unit) == taken.factor) continue;
                context_.report(Code::unit_conflict, taken.value.cell, std::string(taken.unit),
                                std::string(unit));
                context_.form.findings.back().args = {{"other", cell.at.to_string()}};
                return;
            }
        }
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
        return any_table_amounts() || std::none_of(fields.begin(), fields.end(), is_amount) ||
               std::any_of(fields.begin(), fields.end(), is_open);
    }

    void assume() {
        const std::string& unit = context_.mapping.amount_unit;
        const Decimal* const factor = context_.index.money_factor(unit);
        if (factor == nullptr) return;
        context_.form.amount_unit = {true, true, unit, *factor, {}};
        if (is_needed()) context_.report(Code::unit_assumed, {context_.rows.first, 0}, "", unit);
    }

    struct OwnLabel {
        std::string_view unit;
        CellRef cell;
    };

    const FormContext& context_;
    const std::vector<LocatedBlock>& blocks_;
    std::optional<OwnLabel> own_label_;  // the first that states the unit of its own amount
};

}  // namespace

void find_amount_unit(const FormContext& context, const std::vector<LocatedBlock>& blocks) {
    UnitFinder(context, blocks).run();
}

}  // namespace jixiao::importer
