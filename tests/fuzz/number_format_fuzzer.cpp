// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/number/form_number.hpp"
#include "xlsx/number_format/number_format.hpp"
#include "xlsx/number_format/serial_date.hpp"

// The first line is a stored number, the rest a format code.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jixiao::xlsx;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string_view stored = input.substr(0, input.find('\n'));
    const std::string_view code = input.substr(std::min(stored.size() + 1, input.size()));

    const NumberFormat format(code);
    std::string out;
    format.append_text(out, stored);
    for (const bool epoch_1904 : {false, true}) {
        if (const auto iso = parse_iso(stored, epoch_1904)) {
            append_iso(out, iso->serial, iso->shape, format.shows_milliseconds(), epoch_1904);
        }
        if (const auto days = parse_iso_duration(stored)) days->append_to(out);
        const auto number = CellNumber::parse(stored);
        if (!number) continue;
        format.append_number(out, *number, epoch_1904);
        append_iso(out, *number, format.format_class(), format.shows_milliseconds(), epoch_1904);

        // The canonical text is the same number, and the decimal of a form prints the same as far
        // as forms hold places.
        std::string canonical;
        number->append_to(canonical);
        const auto again = CellNumber::parse(canonical);
        if (!again || again->digits != number->digits || again->exponent != number->exponent) {
            __builtin_trap();
        }
        if (const auto decimal = number->to_decimal()) {
            const auto back = CellNumber::parse(decimal->to_string());
            const bool held = number->exponent >= -jixiao::kFormPlaces;
            if (!back || (held && back->digits != number->digits)) __builtin_trap();
        }
    }
    return 0;
}
