// SPDX-License-Identifier: MIT
#include "export/template/column_spread.hpp"

#include <algorithm>

namespace jixiao::exporter {
namespace {

Decimal total(std::span<const Decimal> numbers) {
    Decimal sum;
    for (const Decimal& number : numbers) sum = sum + number;
    return sum;
}

constexpr int kQuotientPlaces = 6;

Decimal scaled(const Decimal& part, const Decimal& from, const Decimal& to) {
    const Decimal product = Decimal::multiply(part, to, kQuotientPlaces, Rounding::half_up);
    return Decimal::divide(product, from, kQuotientPlaces, Rounding::half_up);
}

}  // namespace

std::vector<mapping::ColumnSpan> spread(mapping::ColumnSpan room, std::span<const Decimal> wanted,
                                        std::span<const Decimal> widths) {
    std::vector<mapping::ColumnSpan> spans;
    const auto inside = widths.subspan(room.first, room.last - room.first + std::size_t{1});
    const Decimal all_wanted = total(wanted);
    const Decimal all_room = total(inside);
    std::uint16_t column = room.first;
    Decimal used;    // width of the columns given away
    Decimal wished;  // of the things that have got theirs
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto left = static_cast<std::uint16_t>(wanted.size() - i - 1);
        mapping::ColumnSpan span{column, column};
        wished = wished + wanted[i];
        const Decimal goal = scaled(wished, all_wanted, all_room);
        used = used + widths[column];
        // Half a column over the goal is nearer than half a column short of it.
        while (span.last + left < room.last &&
               (left == 0 ||
                used + scaled(widths[span.last + 1U], Decimal::integer(2), Decimal::integer(1)) <=
                    goal)) {
            ++span.last;
            used = used + widths[span.last];
        }
        column = static_cast<std::uint16_t>(span.last + 1);
        spans.push_back(span);
    }
    return spans;
}

}  // namespace jixiao::exporter
