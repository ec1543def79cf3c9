// SPDX-License-Identifier: MIT
#include "export/template/row_heights.hpp"

#include <algorithm>

#include "base/cell/row_height.hpp"
#include "export/workbook/exact_double.hpp"

namespace jixiao::exporter {
namespace {

constexpr int kPlaces = 1;
const Decimal kHighest = Decimal::integer(409);
const Decimal kLineHeight = Decimal::parse("1.35").value();  // of the size of the letters
const Decimal kAround = Decimal::integer(6);                 // points above and below the text
const Decimal kLeast = Decimal::parse("2.2").value();        // of a row, of the size

Decimal times(const Decimal& a, const Decimal& b) {
    return Decimal::multiply(a, b, kPlaces, Rounding::half_up);
}

class Heights {
  public:
    explicit Heights(SheetPlan& sheet) : sheet_(sheet) {}

    void run() {
        for (Decimal& height : sheet_.heights) {
            height = std::max(height, times(sheet_.size, kLeast));
        }
        // What stands in one row decides first; merged cells only ask for what is still missing.
        for (const bool merged : {false, true}) {
            for (const PlanCell& cell : sheet_.cells) {
                if ((cell.range.rows() > 1) == merged) make_room(cell);
            }
        }
        for (Decimal& height : sheet_.heights) height = std::min(height, kHighest);
    }

  private:
    [[nodiscard]] Decimal size_of(const PlanCell& cell) const {
        return cell.size.is_zero() ? sheet_.size : cell.size;
    }

    [[nodiscard]] std::int64_t lines_of(const PlanCell& cell) const {
        Decimal width;
        for (std::uint32_t i = cell.range.first.column; i <= cell.range.last.column; ++i) {
            width = width + sheet_.widths[i];
        }
        const double room =
            text_room(exact_double(width).value_or(0), exact_double(size_of(cell)).value_or(0));
        return static_cast<std::int64_t>(wrapped_lines(cell.text, room));
    }

    void make_room(const PlanCell& cell) {
        if (cell.text.empty()) return;
        const Decimal line = times(size_of(cell), kLineHeight);
        const Decimal needed = std::max(times(line, Decimal::integer(lines_of(cell))) + kAround,
                                        times(size_of(cell), kLeast));
        Decimal there;
        for (std::uint32_t i = cell.range.first.row; i <= cell.range.last.row; ++i) {
            there = there + sheet_.heights[i];
        }
        if (there >= needed) return;
        const Decimal more = Decimal::divide(needed - there, Decimal::integer(cell.range.rows()),
                                             kPlaces, Rounding::ceil);
        for (std::uint32_t i = cell.range.first.row; i <= cell.range.last.row; ++i) {
            sheet_.heights[i] = sheet_.heights[i] + more;
        }
    }

    SheetPlan& sheet_;
};

}  // namespace

void fit_heights(SheetPlan& sheet) {
    Heights(sheet).run();
}

}  // namespace jixiao::exporter
