// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/number/decimal.hpp"
#include "export/template/cell_expression.hpp"
#include "mapping/layout.hpp"
#include "model/field_type.hpp"

// A sheet of a blank form as plain data, before any workbook is written.
namespace jixiao::exporter {

// What a cell is there for; its look follows from that.
enum class CellRole : std::uint8_t {
    title,
    subtitle,  // the line below the title
    plain,     // a text without a frame: 附件1, notes
    label,     // words of the form beside an answer
    head,      // of a table
    given,     // printed by the office that issues the form
    answer,    // filled in by the unit
    computed,  // a formula
};

// How a number is shown.
enum class NumberLook : std::uint8_t { general, text, amount, points, percent, whole, date };

// What may be typed into a cell, and what the program says about it.
struct CellCheck {
    enum class Kind : std::uint8_t { any, list, decimal, whole, date, formula };
    Kind kind = Kind::any;
    std::string list;              // the dictionary column that the words come from
    std::optional<Decimal> least;  // of numbers
    std::optional<Decimal> most;
    CellExpression formula;  // true for what may be typed
    std::string prompt_title;
    std::string prompt;
    std::string error_title;
    std::string error;
    bool refuses = true;  // false: other entries are taken as well
    bool operator==(const CellCheck&) const = default;
};

struct PlanCell {
    CellRange range;  // merged where it is more than one cell
    CellRole role = CellRole::plain;
    std::string text;
    std::optional<Decimal> number;
    std::string formula;  // without "="; text and number are its first result
    NumberLook look = NumberLook::general;
    mapping::TextAlign align = mapping::TextAlign::centre;
    Decimal size;  // in points; zero: as the form
    bool border = true;
    bool open = false;  // not locked
    std::optional<CellCheck> check;

    [[nodiscard]] bool is_blank() const { return text.empty() && !number && formula.empty(); }
};

enum class WarningLevel : std::uint8_t { wrong, doubtful };

// Shown in colour while the expression is true.
struct PlanWarning {
    std::size_t cell = 0;  // index in SheetPlan::cells
    CellExpression when;
    WarningLevel level = WarningLevel::wrong;
};

struct RowSpanOnPage {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct SheetPlan {
    std::string name;
    std::vector<Decimal> widths;   // in characters
    std::vector<Decimal> heights;  // of rows, in points
    std::vector<PlanCell> cells;
    std::vector<PlanWarning> warnings;
    std::optional<RowSpanOnPage> repeated;  // rows on top of every page
    bool landscape = false;
    bool rows_may_be_added = false;
    std::string font;
    std::string title_font;
    Decimal size;
    Decimal title_size;
    bool bold_heads = true;
};

}  // namespace jixiao::exporter
