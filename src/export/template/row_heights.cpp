// SPDX-License-Identifier: MIT
#include "export/template/row_heights.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"

namespace jixiao::exporter {
namespace {

constexpr int kPlaces = 1;
const Decimal kHighest = Decimal::integer(409);
const Decimal kLineHeight = Decimal::parse("1.35").value();  // of the size of the letters
const Decimal kAround = Decimal::integer(6);                 // points above and below the text
const Decimal kLeast = Decimal::parse("2.2").value();        // of a row, of the size
// A character of a column's width is 7 of 96 pixels an inch, half a Chinese letter is half its
// size.
const Decimal kWidthOfCharacter = Decimal::parse("10.5").value();

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

    // Half-width letters that fit side by side.
    [[nodiscard]] std::size_t room_of(const PlanCell& cell) const {
        Decimal width;
        for (std::uint32_t i = cell.range.first.column; i <= cell.range.last.column; ++i) {
            width = width + sheet_.widths[i];
        }
        const Decimal letters =
            Decimal::divide(times(width, kWidthOfCharacter), size_of(cell), 0, Rounding::floor);
        return std::max<std::size_t>(static_cast<std::size_t>(letters.mantissa()), 2);
    }

    [[nodiscard]] std::int64_t lines_of(const PlanCell& cell) const {
        const std::size_t room = room_of(cell);
        std::string_view text = cell.text;
        std::size_t lines = 0;
        while (true) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::size_t width = display_width(text.substr(0, end));
            lines += std::max<std::size_t>((width + room - 1) / room, 1);
            if (end == text.size()) return static_cast<std::int64_t>(lines);
            text.remove_prefix(end + 1);
        }
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
