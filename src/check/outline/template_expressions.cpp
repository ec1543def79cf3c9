// SPDX-License-Identifier: MIT
#include "check/outline/template_expressions.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "check/outline/expression_words.hpp"
#include "check/rules/form_view.hpp"
#include "check/template/template_lists.hpp"
#include "xlsx/formula/formula_text.hpp"

namespace jixiao::check {
namespace {

struct Validation {
    const xlsx::DataValidation& said;
    std::vector<CellRange> ranges;

    // Those that only show a prompt do not.
    [[nodiscard]] bool asks() const { return !said.type.empty() && said.type != "none"; }
    [[nodiscard]] bool holds_at(CellRef cell) const {
        return std::any_of(ranges.begin(), ranges.end(),
                           [&](const CellRange& range) { return range.contains(cell); });
    }
};

std::string_view sign_of(std::string_view relation) {
    if (relation == "greaterThanOrEqual") return "≥ ";
    if (relation == "greaterThan") return "> ";
    if (relation == "lessThanOrEqual") return "≤ ";
    if (relation == "lessThan") return "< ";
    if (relation == "equal") return "= ";
    return relation.starts_with("not") ? "≠ " : "";
}

bool has_two_ends(const xlsx::DataValidation& validation) {
    const std::string& relation = validation.relation;
    return relation.empty() || relation == "between" || relation == "notBetween";
}

class ExpressionFinder {
  public:
    ExpressionFinder(const TemplateView& view, const TemplateForm& form,
                     const OutlinePlaces& places, FormOutline& outline)
        : view_(view),
          form_(form),
          places_(places),
          outline_(outline),
          words_(form.layout().name, named_cells()) {
        for (const xlsx::DataValidation& said : form.layout().facts.validations) {
            validations_.push_back({said, ranges_of(said)});
        }
    }

    void run() {
        for (const FormCell& cell : form_.cells) {
            const std::optional<NamedCell> named = name(cell);
            if (!named) continue;
            outline_.cells.insert(named->cell);
            if (cell.role == CellRole::label) continue;
            add(formula_of(*named), *named);
            add(validation_of(*named), *named);
            add(words_of(properties::kPrompt, &xlsx::DataValidation::prompt, *named), *named);
            add(words_of(properties::kErrorText, &xlsx::DataValidation::error, *named), *named);
        }
        for (OutlineItem& item : outline_.items) leave_out_nothing(item);
    }

  private:
    std::vector<NamedCell> named_cells() {
        for (std::size_t i = 0; i < outline_.items.size(); ++i) {
            const OutlineItem& item = outline_.items[i];
            if (item.section == OutlineSection::head) heads_.try_emplace(item.key, i);
        }
        std::vector<NamedCell> cells;
        for (const FormCell& cell : form_.cells) {
            if (auto named = name(cell)) cells.push_back(std::move(*named));
        }
        return cells;
    }

    // nullopt where the outline has no item for the cell.
    [[nodiscard]] std::optional<NamedCell> name(const FormCell& cell) const {
        const CellRef at = cell.cells.first;
        if (cell.table == nullptr) {
            const auto item = places_.fields.find(at);
            if (item == places_.fields.end()) return std::nullopt;
            NamedCell named{{item->second, {}, false}, at, outline_.items[item->second].name, {}};
            if (!cell.is_total) return named;
            named.cell.column = cell.path;
            named.head = head_of_total(cell);
            return named;
        }
        const std::string& block = form_.mapping.blocks[cell.table->block].name;
        NamedCell named{{0, block + "." + std::string(cell.path), false}, at, {}, {}};
        named.head = form_.heading(cell);
        const auto row = places_.rows.find({cell.table, cell.row});
        const auto head = heads_.find(named.cell.column);
        if (row != places_.rows.end()) {
            named.cell.item = row->second;
            named.row = outline_.items[row->second].name;
        } else if (head != heads_.end()) {
            named.cell.item = head->second;
        } else {
            return std::nullopt;
        }
        return named;
    }

    // The column that a closing figure stands in.
    [[nodiscard]] std::string head_of_total(const FormCell& total) const {
        FormCell cell = total;
        for (const Table& table : form_.form.tables) {
            for (const mapping::TotalLine& line : form_.mapping.blocks[table.block].totals) {
                for (const auto& [path, column] : line.fields) {
                    if (path == total.path) cell.table = &table;
                }
            }
        }
        return form_.heading(cell);
    }

    static OutlineExpression expression(std::string_view property, const NamedCell& cell) {
        return {property, cell.cell.column, cell.head, {}, {}, {}};
    }

    OutlineExpression formula_of(const NamedCell& cell) {
        OutlineExpression formula = expression(properties::kFormula, cell);
        const xlsx::LayoutCell* const stored = form_.layout().at(cell.at);
        if (stored != nullptr && stored->has_formula) words_.read(stored->formula, cell, formula);
        return formula;
    }

    OutlineExpression validation_of(const NamedCell& cell) {
        OutlineExpression result = expression(properties::kValidation, cell);
        for (const Validation& validation : validations_) {
            if (!validation.asks() || !validation.holds_at(cell.at)) continue;
            read(validation, cell, result);
            add_strictness(validation.said, result);
            break;
        }
        return result;
    }

    static void add_strictness(const xlsx::DataValidation& said, OutlineExpression& result) {
        if (said.refuses()) return;
        result.text += " [" + said.strictness + "]";
        result.frame += " [" + said.strictness + "]";
    }

    // What validations say to those who fill in the form.
    [[nodiscard]] OutlineExpression words_of(std::string_view property,
                                             std::string xlsx::DataValidation::*words,
                                             const NamedCell& cell) const {
        OutlineExpression result = expression(property, cell);
        for (const Validation& validation : validations_) {
            if ((validation.said.*words).empty() || !validation.holds_at(cell.at)) continue;
            result.text = result.frame = validation.said.*words;
            break;
        }
        return result;
    }

    void read(const Validation& validation, const NamedCell& cell, OutlineExpression& result) {
        const xlsx::DataValidation& said = validation.said;
        if (said.type == "list") {
            const OfferedList list = offered_list(view_.facts, form_.layout(), said);
            for (const std::string& word : list.words) {
                result.text += (result.text.empty() ? "" : "、") + word;
            }
            if (list.state == OfferedList::State::known) {
                result.frame = result.text;
                return;
            }
            result.text.clear();
        }
        result.text = said.type + " " + std::string(sign_of(said.relation));
        result.frame = result.text;
        read_limit(said.formula1, validation, cell, result);
        if (!has_two_ends(said) || said.formula2.empty() || said.type == "custom") return;
        result.text += "…";
        result.frame += "…";
        read_limit(said.formula2, validation, cell, result);
    }

    // It is written for the first cell of the validation's first range.
    void read_limit(const std::string& formula, const Validation& validation, const NamedCell& cell,
                    OutlineExpression& result) {
        const CellRef base = validation.ranges.front().first;
        words_.read(
            xlsx::shifted_formula(formula, std::int64_t{cell.at.row} - std::int64_t{base.row},
                                  std::int64_t{cell.at.column} - std::int64_t{base.column}),
            cell, result);
    }

    void add(OutlineExpression expression, const NamedCell& cell) {
        const std::size_t item = cell.cell.item;
        const bool is_new = known_
                                .insert({item, expression.property, expression.column,
                                         expression.frame, expression.cells})
                                .second;
        if (is_new) outline_.items[item].expressions.push_back(std::move(expression));
    }

    // That a place has none is worth a word only beside rows that have one.
    static void leave_out_nothing(OutlineItem& item) {
        std::set<std::pair<std::string_view, std::string>> said;
        for (const OutlineExpression& one : item.expressions) {
            if (!one.frame.empty()) said.insert({one.property, one.column});
        }
        std::erase_if(item.expressions, [&](const OutlineExpression& one) {
            return one.frame.empty() && !said.contains({one.property, one.column});
        });
    }

    using Known = std::tuple<std::size_t, std::string_view, std::string, std::string,
                             std::vector<std::vector<OutlineCell>>>;

    const TemplateView& view_;
    const TemplateForm& form_;
    const OutlinePlaces& places_;
    FormOutline& outline_;
    std::map<std::string, std::size_t> heads_;  // items by their keys
    ExpressionWords words_;
    std::vector<Validation> validations_;
    std::set<Known> known_;
};

}  // namespace

void add_expressions(const TemplateView& view, const TemplateForm& form,
                     const OutlinePlaces& places, FormOutline& outline) {
    ExpressionFinder(view, form, places, outline).run();
}

}  // namespace jixiao::check
