// SPDX-License-Identifier: MIT
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "xlsx/edit/element_shifts.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

struct Number {
    Span span;
    std::uint32_t value = 0;
};

// "3, 15, 2, 2, 5, 31, 6, 9": column, offset, row and offset of two corners.
constexpr std::size_t kFirstRowAt = 2;
constexpr std::size_t kLastRowAt = 6;

std::vector<Number> numbers_in(Span span, std::string_view text) {
    std::vector<Number> numbers;
    std::uint32_t at = span.begin;
    while (at < span.end) {
        const char c = text[at];
        if (c < '0' || c > '9') {
            ++at;
            continue;
        }
        Number number{{at, at}, 0};
        const auto [end, error] =
            std::from_chars(text.data() + at, text.data() + span.end, number.value);
        if (error != std::errc()) return {};
        number.span.end = at = static_cast<std::uint32_t>(end - text.data());
        numbers.push_back(number);
    }
    return numbers;
}

void put(PartShift& shift, const Number& number, std::uint32_t value) {
    if (value != number.value) shift.edits().replace(number.span, std::to_string(value));
}

bool is_formula(std::string_view name) {
    return name == "FmlaLink" || name == "FmlaRange" || name == "FmlaGroup" || name == "FmlaTxbx" ||
           name == "FmlaPict";
}

}  // namespace

void shift_client_data(PartShift& shift, std::string_view) {
    if (!shift.on_sheet()) return;
    SpanScanner& scanner = shift.scanner();
    const RowInsertions& rows = shift.rows();
    std::vector<Number> anchor;
    std::vector<Number> row;
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        const bool is_anchor = scanner.name() == "Anchor";
        if (is_formula(scanner.name())) {
            shift_formula(shift, {});
        } else if (is_anchor || scanner.name() == "Row") {
            Span span;
            shift.content(span);
            (is_anchor ? anchor : row) = numbers_in(span, shift.text());
        }
    }
    // A comment's box goes with its cell, whatever else is around it.
    if (row.size() == 1) put(shift, row[0], rows.moved(row[0].value));
    if (anchor.size() <= kLastRowAt) return;
    const auto moved = [&](const Number& number) {
        if (row.size() != 1) return rows.moved(number.value);
        return number.value + (rows.moved(row[0].value) - row[0].value);
    };
    put(shift, anchor[kFirstRowAt], moved(anchor[kFirstRowAt]));
    put(shift, anchor[kLastRowAt], moved(anchor[kLastRowAt]));
}

}  // namespace jixiao::xlsx
