// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/address.hpp"
#include "check/rules/precision.hpp"
#include "export/template/placed_form.hpp"
#include "mapping/parse/dimensions.hpp"

namespace jixiao::exporter {

// A cell that a rule speaks of.
struct FormulaPlace {
    std::size_t cell = kNoCell;
    const PlacedTable* table = nullptr;  // nullptr: a value of the form itself
    const PlacedRow* row = nullptr;      // the first one that the cell stands in
    std::uint16_t spec = 0;
};

// The planned sheet as rules see it, and what they put on it. A cell that is already printed or
// computed is left alone.
class FormulaSheet {
  public:
    // The dictionaries must outlive it.
    FormulaSheet(PlacedForm& form, const mapping::Dictionaries& dictionaries)
        : form_(form), dictionaries_(dictionaries) {}

    [[nodiscard]] const mapping::Mapping& mapping() const { return *form_.mapping; }
    // Cells in reading order, one that is merged over several rows once.
    [[nodiscard]] std::vector<FormulaPlace> places(const check::Address& address) const;
    // The cell at the address that goes with a place: that of its row where the address is a column
    // of its table, else the form's one.
    [[nodiscard]] std::optional<FormulaPlace> beside(const FormulaPlace& place,
                                                     const check::Address& address) const;
    // Those of all columns of the address, in the place's own row.
    [[nodiscard]] std::vector<FormulaPlace> in_row(const FormulaPlace& place,
                                                   const check::Address& address) const;

    // What units choose for a meaning, as text in a formula: yes_no, no → "否" in quotes; nullopt
    // where no dictionary has a word for it.
    [[nodiscard]] std::optional<std::string> word(std::string_view dictionary,
                                                  std::string_view code) const;

    [[nodiscard]] const PlanCell& cell(const FormulaPlace& place) const {
        return form_.sheet.cells[place.cell];
    }
    [[nodiscard]] CellRef at(const FormulaPlace& place) const { return cell(place).range.first; }
    [[nodiscard]] std::optional<Decimal> number(const FormulaPlace& place) const {
        return cell(place).number;
    }
    // Is it left to the unit?
    [[nodiscard]] bool is_open(const FormulaPlace& place) const {
        return cell(place).role == CellRole::answer;
    }

    // The cell gives this, and cannot be filled in. `first`: what it gives on the blank.
    void compute(const FormulaPlace& place, std::string formula,
                 const std::optional<Decimal>& first = {});
    // As plain numbers, without decimals that they do not have.
    void show_plainly(const FormulaPlace& place) {
        form_.sheet.cells[place.cell].look = NumberLook::general;
    }
    // The office prints the number.
    void print(const FormulaPlace& place, const Decimal& number);
    void warn(const FormulaPlace& place, CellExpression when, WarningLevel level);
    // Only what makes the expression true may be typed; the error says why.
    void allow_only(const FormulaPlace& place, CellExpression when, std::string error);
    // Words of a dictionary.
    void choose(const FormulaPlace& place, std::string dictionary);

  private:
    void add_places(const PlacedTable& table, const check::Address& address,
                    std::vector<FormulaPlace>& places) const;

    // The cell itself or, where the office has left it blank, that of the column that then counts.
    [[nodiscard]] std::size_t filled_cell(const PlacedTable& table, const PlacedRow& row,
                                          std::uint16_t spec, std::size_t cell) const;

    PlacedForm& form_;
    const mapping::Dictionaries& dictionaries_;
};

// The cells of places.
std::vector<CellRef> cells_of(const FormulaSheet& sheet, const std::vector<FormulaPlace>& places);

// An expression rounded as the rule says; two decimals half-up where it says nothing. nullopt for
// roundings that spreadsheets do not have.
std::optional<std::string> rounded(const std::string& expression,
                                   const check::Precision& precision);

}  // namespace jixiao::exporter
