// SPDX-License-Identifier: MIT
#include "check/template/template_lists.hpp"

#include <algorithm>

#include "base/text/utf8.hpp"
#include "base/text/white_space.hpp"
#include "xlsx/formula/formula_text.hpp"

namespace jixiao::check {
namespace {

constexpr std::size_t kDeepestNames = 4;  // names of names
constexpr std::uint32_t kMostWords = 10'000;

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        text.remove_prefix(std::max<std::size_t>(first_character(text).size, 1));
        ++count;
    }
    return count;
}

void split(std::string_view text, std::vector<std::string>& words) {
    while (true) {
        const std::size_t comma = text.find(',');
        words.emplace_back(trimmed(text.substr(0, comma)));
        if (comma == std::string_view::npos) return;
        text.remove_prefix(comma + 1);
    }
}

class Offer {
  public:
    Offer(const xlsx::WorkbookFacts& facts, const xlsx::SheetLayout& sheet)
        : facts_(facts), sheet_(sheet) {}

    OfferedList run(std::string_view formula) {
        if (formula.starts_with('"')) {
            read_written(formula);
        } else {
            read_formula(std::string(formula), 0);
        }
        return std::move(list_);
    }

  private:
    void read_written(std::string_view text) {
        text.remove_prefix(1);
        if (text.ends_with('"')) text.remove_suffix(1);
        list_.written_out = characters(text);
        split(text, list_.words);
    }

    void read_formula(const std::string& formula, std::size_t depth) {
        const xlsx::FormulaText text = xlsx::read_formula(formula);
        if (text.has_error || text.external || depth == kDeepestNames) return lose();
        if (!text.functions.empty()) {
            list_.state = OfferedList::State::unknown;
        } else if (text.references.size() == 1) {
            read_cells(text.references.front());
        } else if (text.names.size() == 1) {
            read_name(text.names.front(), depth);
        } else {
            lose();
        }
    }

    void lose() { list_.state = OfferedList::State::nowhere; }

    void read_name(const std::string& name, std::size_t depth) {
        const auto found = std::find_if(facts_.names.begin(), facts_.names.end(),
                                        [&](const auto& one) { return one.name == name; });
        found == facts_.names.end() ? lose() : read_formula(found->text, depth + 1);
    }

    void read_cells(const xlsx::ReferredCells& reference) {
        const xlsx::SheetFact* const named = facts_.sheet(reference.sheet);
        if (!reference.sheet.empty() && named == nullptr) return lose();
        const xlsx::SheetLayout& sheet = named == nullptr ? sheet_ : named->layout;
        const CellRange& cells = reference.cells;
        if (cells.rows() > kMostWords || cells.columns() > kMostWords) {
            list_.state = OfferedList::State::unknown;
            return;
        }
        for (std::uint32_t row = cells.first.row; row <= cells.last.row; ++row) {
            for (std::uint32_t column = cells.first.column; column <= cells.last.column; ++column) {
                const std::string word = text_at(sheet, {row, column});
                if (word.empty()) return lose();
                list_.words.push_back(word);
            }
        }
        if (cells.columns() == 1) {
            list_.left_out = text_at(sheet, {cells.last.row + 1, cells.last.column});
        }
    }

    static std::string text_at(const xlsx::SheetLayout& sheet, CellRef at) {
        const xlsx::LayoutCell* const cell = sheet.at(at);
        return cell == nullptr ? std::string() : std::string(trimmed(cell->text));
    }

    const xlsx::WorkbookFacts& facts_;
    const xlsx::SheetLayout& sheet_;
    OfferedList list_;
};

}  // namespace

OfferedList offered_list(const xlsx::WorkbookFacts& facts, const xlsx::SheetLayout& sheet,
                         const xlsx::DataValidation& validation) {
    return Offer(facts, sheet).run(trimmed(validation.formula1));
}

std::vector<CellRange> ranges_of(const xlsx::DataValidation& validation) {
    std::vector<CellRange> ranges;
    std::string_view rest = validation.ranges;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (const auto range = CellRange::parse(rest.substr(0, space))) ranges.push_back(*range);
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return ranges;
}

std::string shown(const xlsx::DataValidation& validation) {
    std::string text = validation.formula1;
    if (!validation.formula2.empty()) text += "…" + validation.formula2;
    return validation.type == "list" ? text : validation.type + " " + text;
}

}  // namespace jixiao::check
