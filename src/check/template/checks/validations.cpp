// SPDX-License-Identifier: MIT
// Drop-downs offer what the dictionaries understand, all of it, on the cells where it is filled in;
// other validations refuse no right answer.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text/label_key.hpp"
#include "check/template/template_cells.hpp"
#include "check/template/template_check.hpp"
#include "check/template/template_lists.hpp"

namespace jixiao::check {
namespace {

constexpr std::size_t kLongestWritten = 255;  // characters, by Excel
constexpr std::size_t kMostTold = 12;         // words of a dictionary in a sentence

// The dictionary that tells what an answer means; nullptr where any text will do.
const mapping::Dictionary* dictionary_of(const TemplateView& view, const TemplateForm& form,
                                         const FormCell& cell) {
    std::string_view name;
    if (cell.type == FieldType::yes_no) name = "yes_no";
    if (cell.type == FieldType::grade) name = "grades";
    if (cell.table != nullptr && name.empty()) {
        name = form.mapping.blocks[cell.table->block].columns[cell.spec].dictionary;
    }
    const auto found = view.mappings.dictionaries.find(name);
    return found == view.mappings.dictionaries.end() ? nullptr : &found->second;
}

bool has_word(const mapping::DictionaryEntry& entry, const std::string& word) {
    const std::string key = label_key(word);
    return std::any_of(entry.labels.begin(), entry.labels.end(),
                       [&](const mapping::Label& label) { return label.key == key; });
}

bool has_word(const mapping::Dictionary& dictionary, const std::string& word) {
    return std::any_of(dictionary.entries.begin(), dictionary.entries.end(),
                       [&](const auto& entry) { return has_word(entry, word); });
}

std::string words_of(const mapping::Dictionary& dictionary) {
    std::string text;
    for (std::size_t i = 0; i < std::min(dictionary.entries.size(), kMostTold); ++i) {
        if (i > 0) text += "、";
        text += dictionary.entries[i].name;
    }
    if (dictionary.entries.size() > kMostTold) text += "…";
    return text;
}

class FormValidations {
  public:
    FormValidations(const TemplateView& view, const TemplateForm& form, TemplateFindings& findings)
        : view_(view), form_(form), findings_(findings) {}

    void run() {
        for (const xlsx::DataValidation& validation : form_.layout().facts.validations) {
            std::vector<const FormCell*> cells = cells_in(validation);
            if (cells.empty()) continue;
            for (const FormCell* cell : cells) covered_.insert(cell);
            if (validation.type == "list") {
                check_list(validation, cells);
            } else {
                check_limits(validation, cells);
            }
        }
        check_rows();
        check_missing();
    }

  private:
    [[nodiscard]] std::vector<const FormCell*> cells_in(
        const xlsx::DataValidation& validation) const {
        std::vector<const FormCell*> cells;
        const auto ranges = ranges_of(validation);
        for (const FormCell& cell : form_.cells) {
            const bool inside = std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
                return range.contains(cell.cells.first);
            });
            if (inside && cell.role != CellRole::label) cells.push_back(&cell);
        }
        return cells;
    }

    void tell(Code code, const FormCell& cell, std::string found, std::string expected = {}) {
        findings_.about_cell(code, form_, cell.cells.first, form_.heading(cell), std::move(found),
                             std::move(expected));
    }

    void check_list(const xlsx::DataValidation& validation,
                    const std::vector<const FormCell*>& cells) {
        const FormCell& first = *cells.front();
        const OfferedList list = offered_list(view_.facts, form_.layout(), validation);
        if (list.state == OfferedList::State::nowhere) {
            return tell(Code::template_list_nowhere, first, shown(validation));
        }
        if (list.state == OfferedList::State::unknown) return;
        if (list.written_out > kLongestWritten) {
            tell(Code::template_list_long, first, std::to_string(list.written_out));
        }
        if (check_places(validation, list, cells)) return;
        const mapping::Dictionary* const dictionary = dictionary_of(view_, form_, first);
        if (dictionary != nullptr) check_words(list, *dictionary, first);
        if (!list.left_out.empty()) {
            tell(Code::template_list_incomplete, first, {}, list.left_out);
        }
    }

    // True when the list stands where something else is filled in.
    bool check_places(const xlsx::DataValidation& validation, const OfferedList& list,
                      const std::vector<const FormCell*>& cells) {
        for (const FormCell* cell : cells) {
            const auto misplaced = [&](const std::string& word) {
                const bool number = Decimal::parse(word).has_value();
                return (is_figure(cell->type) && !number) || is_of_other_type(*cell, word);
            };
            if (std::any_of(list.words.begin(), list.words.end(), misplaced)) {
                tell(Code::template_validation_misplaced, *cell, shown(validation));
                return true;
            }
        }
        return false;
    }

    // 是 and 否 on cells that want neither.
    [[nodiscard]] bool is_of_other_type(const FormCell& cell, const std::string& word) const {
        if (cell.type != FieldType::yes_no && cell.type != FieldType::grade) {
            return word == "是" || word == "否";
        }
        const auto& others = view_.mappings.dictionaries;
        const auto other = others.find(cell.type == FieldType::grade ? "yes_no" : "grades");
        return other != others.end() && has_word(other->second, word) &&
               !has_word(*dictionary_of(view_, form_, cell), word);
    }

    void check_words(const OfferedList& list, const mapping::Dictionary& dictionary,
                     const FormCell& cell) {
        for (const std::string& word : list.words) {
            if (has_word(dictionary, word)) continue;
            tell(Code::template_list_word, cell, word, words_of(dictionary));
            return;
        }
        if (cell.type != FieldType::yes_no && cell.type != FieldType::grade) return;
        std::string missing;
        for (const mapping::DictionaryEntry& entry : dictionary.entries) {
            const bool offered =
                std::any_of(list.words.begin(), list.words.end(),
                            [&](const std::string& word) { return has_word(entry, word); });
            if (!offered) missing += (missing.empty() ? "" : "、") + entry.name;
        }
        if (!missing.empty()) tell(Code::template_list_incomplete, cell, {}, missing);
    }

    void check_limits(const xlsx::DataValidation& validation,
                      const std::vector<const FormCell*>& cells) {
        const bool number = validation.type == "decimal" || validation.type == "whole";
        if (!number && validation.type != "date") return;
        for (const FormCell* cell : cells) {
            const bool fits = number ? is_figure(cell->type) : cell->type == FieldType::date;
            if (!fits) {
                return tell(Code::template_validation_misplaced, *cell, shown(validation));
            }
            if (number && refuses(validation, *cell)) return;
        }
    }

    static bool leaves_out_zero(const Decimal& least, std::string_view relation) {
        if (least.is_zero()) return relation == "greaterThan";
        return !least.is_negative();
    }

    // True when a right answer is refused; then it has been told.
    bool refuses(const xlsx::DataValidation& validation, const FormCell& cell) {
        const auto one = Decimal::parse(validation.formula1);
        const auto two = Decimal::parse(validation.formula2);
        const std::string& relation = validation.relation;
        const bool between = relation.empty() || relation == "between";
        const auto& last = between ? two : one;
        const bool has_most = last && (between || relation.starts_with("lessThan"));
        const bool has_least = one && (between || relation.starts_with("greaterThan"));
        const auto points = points_of(cell);
        std::string wanted;
        if (points && has_most && *last < *points) wanted = points->to_string();
        const bool from_one = cell.type == FieldType::rank;
        if (has_least && !from_one && leaves_out_zero(*one, relation)) wanted = "0";
        if (validation.type == "whole" && cell.type == FieldType::amount) wanted = "0.01";
        if (wanted.empty()) return false;
        tell(Code::template_validation_refuses, cell, shown(validation), wanted);
        return true;
    }

    // The points of the row that a score is given in.
    [[nodiscard]] std::optional<Decimal> points_of(const FormCell& score) const {
        if (score.type != FieldType::points || score.path != "score") return std::nullopt;
        for (const FormCell& cell : form_.cells) {
            if (cell.table == score.table && cell.row == score.row && cell.path == "weight") {
                return Decimal::parse(cell.text);
            }
        }
        return std::nullopt;
    }

    // A column that some rows of have a validation.
    void check_rows() {
        std::map<std::pair<const Table*, std::uint16_t>, std::vector<CellRef>> open;
        std::set<std::pair<const Table*, std::uint16_t>> begun;
        for (const FormCell& cell : form_.cells) {
            if (cell.table == nullptr || !is_open(cell)) continue;
            if (covered_.contains(&cell)) {
                begun.insert({cell.table, cell.spec});
            } else {
                auto& cells = open[{cell.table, cell.spec}];
                if (cells.empty() || cells.back() != cell.cells.first) {
                    cells.push_back(cell.cells.first);
                }
            }
        }
        for (const auto& [column, cells] : open) {
            if (!begun.contains(column)) continue;
            FormCell named;
            named.table = column.first;
            named.spec = column.second;
            findings_.about_cells(Code::template_list_partial, form_, cells, form_.heading(named),
                                  {});
        }
    }

    // A blank place, or one that a number is typed into.
    [[nodiscard]] bool is_open(const FormCell& cell) const {
        if (cell.role != CellRole::answer && cell.role != CellRole::derived) return false;
        const xlsx::LayoutCell* const stored = form_.layout().at(cell.cells.first);
        if (stored == nullptr) return true;
        const bool dash = stored->type == CellType::text && is_empty_answer(stored->text, {});
        return !stored->has_formula && !dash;
    }

    void check_missing() {
        std::map<std::pair<const Table*, std::string>, std::vector<CellRef>> without;
        std::map<std::pair<const Table*, std::string>, const FormCell*> first;
        for (const FormCell& cell : form_.cells) {
            const bool wanted = cell.type == FieldType::yes_no || cell.type == FieldType::grade;
            if (!wanted || cell.role != CellRole::answer) continue;
            const std::pair key{cell.table, std::string(cell.path)};
            first.try_emplace(key, &cell);
            if (covered_.contains(&cell)) {
                first[key] = nullptr;
            } else {
                without[key].push_back(cell.cells.first);
            }
        }
        for (const auto& [key, cells] : without) {
            if (first[key] == nullptr) continue;
            const mapping::Dictionary* const words = dictionary_of(view_, form_, *first[key]);
            findings_.about_cells(Code::template_list_missing, form_, cells,
                                  form_.heading(*first[key]), {},
                                  words == nullptr ? std::string() : words_of(*words));
        }
    }

    const TemplateView& view_;
    const TemplateForm& form_;
    TemplateFindings& findings_;
    std::set<const FormCell*> covered_;
};

void run_validations(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) FormValidations(view, form, findings).run();
}

}  // namespace

extern const TemplateCheck validations_template_check{"validations", run_validations};

}  // namespace jixiao::check
