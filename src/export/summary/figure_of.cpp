// SPDX-License-Identifier: MIT
#include "export/summary/figure_of.hpp"

#include "base/text/tick_boxes.hpp"
#include "base/text/white_space.hpp"
#include "normalise/number_value.hpp"

namespace jixiao::exporter {
namespace {

std::string_view shown(const Value& value) {
    return trimmed(value.printed.empty() ? value.raw : value.printed);
}

// A word as it stands; of boxes (□是 ☑否) and truths what they say.
std::string_view yes_or_no(const Value& value) {
    const bool said =
        value.has_truth && (value.stored == CellType::boolean || read_tick_boxes(value.text).found);
    if (!said) return value.text;
    return value.truth ? "是" : "否";
}

void set_measure(const Value& value, Figure& figure) {
    figure.kind = value.kind;
    figure.op = value.op;
    figure.nature = value.nature;
    figure.unit = value.unit;
    if (value.has_base) {
        figure.base_unit = value.base_unit;
        figure.base = value.base;
    }
    if (value.kind == MeasureKind::date_text) figure.date = value.text;
    figure.text = shown(value);
}

}  // namespace

Figure figure_of(const Value& value, FieldType type, const Decimal& factor, bool printed) {
    Figure figure;
    figure.red = value.weight_only;
    if (value.has_number) figure.number = value.number;
    if (type == FieldType::amount && value.has_base) {
        figure.number = normalise::quotient(value.base, factor, kMostPlaces);
    }
    if (type == FieldType::measure) {
        set_measure(value, figure);
    } else if (printed) {
        figure.text = shown(value);
        figure.number.reset();
    } else if (!figure.number) {
        figure.text = type == FieldType::yes_no ? yes_or_no(value) : value.text;
        figure.unknown = is_figure(type) && value.stored != CellType::blank;
    }
    return figure;
}

}  // namespace jixiao::exporter
