// SPDX-License-Identifier: MIT
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xlsx/calculate/calculation.hpp"

// One formula, parsed and calculated over cells of every kind. What it gives must be whole.

namespace {

using namespace jixiao;
using xlsx::FormulaValue;

class Cells final : public xlsx::FormulaCells {
  public:
    [[nodiscard]] std::optional<std::size_t> sheet_named(std::string_view name) const override {
        if (name.size() > 2) return std::nullopt;
        return name.size();
    }
    [[nodiscard]] CellRange used(std::size_t) const override { return {{0, 0}, {20, 6}}; }
    FormulaValue at(std::size_t sheet, CellRef cell) override {
        switch ((cell.row + cell.column + sheet) % 8) {
            case 0:
                return FormulaValue::of(Rational(Decimal::from_parts(cell.row * 37 + 5, 2)));
            case 1:
                return FormulaValue::of(Rational(Decimal::integer(-3)));
            case 2:
                return FormulaValue::of(std::string("优"));
            case 3:
                return FormulaValue::of(std::string("1,234.50%"));
            case 4:
                return FormulaValue::of_truth(true);
            case 5:
                return FormulaValue::error(xlsx::kDivisionError);
            case 6:
                return FormulaValue::unknown();
            default:
                return {};
        }
    }
};

void require(bool sound) {
    if (!sound) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // A copy of its own, so that reading beyond its end is seen.
    const std::string copy(reinterpret_cast<const char*>(data), size);
    const auto tree = xlsx::parse_formula(copy);
    if (!tree) return 0;
    Cells cells;
    const FormulaValue value = xlsx::calculate(*tree, 0, cells);
    require(value.kind != FormulaValue::Kind::blank);
    if (value.kind == FormulaValue::Kind::number) {
        require(!xlsx::significant(value.number, 15).to_string().empty());
    }
    if (value.kind == FormulaValue::Kind::error) require(value.text.starts_with("#"));
    return 0;
}
