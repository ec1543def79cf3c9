// SPDX-License-Identifier: MIT
#include "export/fill/answer_content.hpp"

#include <algorithm>

#include "base/text/white_space.hpp"
#include "export/fill/measure_text.hpp"
#include "export/fill/number_through_format.hpp"
#include "normalise/number_value.hpp"
#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::fill {
namespace {

// What writing one value needs.
struct Scene {
    const Value& value;
    const AnswerCell& cell;
    bool same_form;
    const normalise::Dictionaries& dictionaries;
};

AnswerContent number(const Decimal& number, NumberLook look = NumberLook::as_it_is) {
    return {{CellContent::Kind::number, number, {}}, look, std::nullopt};
}

// A number of percents as the fraction that a cell with a percent sign stores.
AnswerContent fraction(const Decimal& percent, NumberLook look = NumberLook::as_it_is) {
    constexpr int kPercentPlaces = -2;
    return number(percent.shifted(kPercentPlaces), look);
}

// The format that shows the number as the data showed it, where the cell itself has none.
NumberLook look_of(const Scene& scene) {
    constexpr std::size_t kTwoDecimals = 3;  // ".00"
    const std::string_view shown = scene.value.printed;
    const bool decimals = shown.size() > kTwoDecimals && shown[shown.size() - kTwoDecimals] == '.';
    if (!scene.cell.general || scene.value.stored != CellType::number || !decimals) {
        return NumberLook::as_it_is;
    }
    return shown.find(',') == std::string_view::npos ? NumberLook::two_decimals
                                                     : NumberLook::grouped;
}

AnswerContent trouble(AnswerContent content, Code code) {
    content.trouble = code;
    return content;
}

// A figure as the cell has to store it so that its format reads as the figure again.
AnswerContent figure(const Scene& scene, const Decimal& wanted) {
    const AnswerContent plain = number(wanted, look_of(scene));
    if (scene.cell.general || scene.cell.format == nullptr) return plain;
    const auto stored =
        number_through_format(*scene.cell.format, {scene.cell.type, wanted, scene.cell.scale},
                              scene.dictionaries.units());
    return stored ? number(*stored) : trouble(plain, Code::fill_reads_differently);
}

// The same for percents: as many decimals as are shown.
NumberLook percent_look(const Value& value) {
    return value.number.is_integer() && value.printed.find('.') == std::string_view::npos
               ? NumberLook::percent
               : NumberLook::percent_decimals;
}

AnswerContent text(std::string_view text) {
    if (text.empty()) return {};
    return {{CellContent::Kind::text, {}, std::string(text)}, NumberLook::as_it_is, std::nullopt};
}

bool is_words(FieldType type) {
    return type == FieldType::text || type == FieldType::label || type == FieldType::level ||
           type == FieldType::grade;
}

// The number that the cell stores.
std::optional<Decimal> stored_number(const Value& value) {
    if (value.stored != CellType::number && value.stored != CellType::date) return std::nullopt;
    const auto stored = xlsx::CellNumber::parse(value.raw);
    return stored ? stored->to_decimal() : std::nullopt;
}

// 填报日期：2024年2月1日 in one cell is the date alone. Texts and grades know it from what they
// mean.
bool has_label(const Value& value, FieldType type) {
    return value.stored == CellType::text && !is_words(type) && value.source.data() != nullptr &&
           value.source.size() != value.raw.size();
}

// A text that shares its cell with a label is what it says alone.
std::string_view own_text(const Value& value) {
    if (value.stored != CellType::text) return value.text.empty() ? value.printed : value.text;
    return trimmed(value.raw) == value.text ? value.raw : value.text;
}

AnswerContent write_text(const Scene& scene) {
    return text(own_text(scene.value));
}

AnswerContent write_points(const Scene& scene) {
    const Value& value = scene.value;
    const bool as_written = scene.same_form && value.stored == CellType::text;
    if (!value.has_number || as_written) return text(value.raw);
    return figure(scene, value.number);
}

AnswerContent write_rate(const Scene& scene) {
    const Value& value = scene.value;
    const bool as_written = scene.same_form && value.stored == CellType::text;
    if (!value.has_number || as_written) return text(value.raw);
    const bool sign = scene.same_form ? value.printed.ends_with('%') : !scene.cell.percent_head;
    if (scene.cell.general && sign) return fraction(value.number, percent_look(value));
    return figure(scene, value.number);
}

AnswerContent write_amount(const Scene& scene) {
    const Value& value = scene.value;
    const normalise::AmountScale* const scale = scene.cell.scale;
    const bool same_unit = scale == nullptr || scale->name == value.unit;
    const bool as_written = scene.same_form && value.stored == CellType::text;
    if (!value.has_number) return text(value.raw);
    if (same_unit) return as_written ? text(value.raw) : figure(scene, value.number);
    if (value.has_base && scale->known) {
        // Units of money are powers of ten of each other, so that all digits are kept.
        const auto amount = normalise::quotient(value.base, scale->factor, Decimal::kMaxScale);
        const auto back = amount ? normalise::exact_product(*amount, scale->factor) : std::nullopt;
        if (back == value.base) return figure(scene, *amount);
    }
    return trouble({}, Code::fill_unit_unknown);
}

AnswerContent write_date(const Scene& scene) {
    const Value& value = scene.value;
    if (value.stored == CellType::text) return text(value.raw);
    const auto serial = stored_number(value);
    if (scene.cell.date && serial) return number(*serial);
    return text(value.text.empty() ? value.printed : value.text);
}

AnswerContent write_measure(const Scene& scene) {
    const Value& value = scene.value;
    if (value.stored == CellType::number && value.has_number) {
        const bool percent = value.unit == normalise::kPercentUnit;
        if (percent && scene.cell.percent) return fraction(value.number);
        if (percent && scene.cell.general) return fraction(value.number, percent_look(value));
        if (value.unit.empty() && !scene.cell.percent) return number(value.number, look_of(scene));
    }
    if (value.stored == CellType::date && scene.cell.date) return write_date(scene);
    if (scene.same_form && value.stored == CellType::text) return text(value.raw);
    if (value.kind == MeasureKind::blank) return text(value.raw);
    if (const auto rendered = measure_text(value, scene.cell.style, scene.dictionaries)) {
        return text(*rendered);
    }
    return trouble(text(value.stored == CellType::text ? value.raw : value.printed),
                   Code::fill_reads_differently);
}

// Of the words that the cell offers the one that means the same, where it does not offer this one.
// What is ticked (是（√）否（ ）) is known by its code.
AnswerContent word(std::string_view word, const normalise::WordTable& table, const Scene& scene) {
    const auto* const choices = scene.cell.choices;
    std::string buffer;
    const auto* const entry = table.find(word, buffer);
    const std::string_view code = entry == nullptr ? scene.value.code : entry->code;
    if (choices == nullptr || code.empty()) return text(word);
    if (std::ranges::find(*choices, trimmed(word)) != choices->end()) return text(word);
    const auto same = std::ranges::find_if(*choices, [&](const std::string& choice) {
        const auto* const other = table.find(choice, buffer);
        return other != nullptr && other->code == code;
    });
    return text(same == choices->end() ? word : std::string_view(*same));
}

AnswerContent write_yes_no(const Scene& scene) {
    constexpr std::string_view kYes = "是";
    constexpr std::string_view kNo = "否";
    const bool truth = scene.value.stored == CellType::boolean;
    return word(truth ? scene.value.truth ? kYes : kNo : scene.value.raw,
                scene.dictionaries.yes_no(), scene);
}

// 评分等级：优 in one cell is 优 alone.
AnswerContent write_grade(const Scene& scene) {
    std::string buffer;
    const normalise::WordTable& grades = scene.dictionaries.grades();
    const auto* const entry = grades.find(scene.value.raw, buffer);
    const bool itself = entry != nullptr && entry->code == scene.value.code;
    return word(itself || scene.value.code.empty() ? scene.value.raw : scene.value.text, grades,
                scene);
}

AnswerContent write_year(const Scene& scene) {
    return text(scene.value.text);
}

using Write = AnswerContent (*)(const Scene&);

struct Writer {
    FieldType type;
    Write write;
};

constexpr Writer kWriters[] = {
    {FieldType::text, write_text},     {FieldType::label, write_text},
    {FieldType::amount, write_amount}, {FieldType::rate, write_rate},
    {FieldType::points, write_points}, {FieldType::count, write_points},
    {FieldType::rank, write_points},   {FieldType::year, write_year},
    {FieldType::date, write_date},     {FieldType::measure, write_measure},
    {FieldType::yes_no, write_yes_no}, {FieldType::grade, write_grade},
    {FieldType::level, write_text},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(kWriters); ++i) {
        if (static_cast<std::size_t>(kWriters[i].type) != i) return false;
    }
    return true;
}
static_assert(in_order(), "the writers must stand in the order of FieldType");

}  // namespace

AnswerContent content_of(const Value& value, FieldType type, const AnswerCell& cell, bool same_form,
                         const normalise::Dictionaries& dictionaries) {
    if (value.stored == CellType::blank && !value.formula_without_value) return {};
    if (value.stored == CellType::error) return trouble({}, Code::fill_error_value);
    // A field of another type than the data's takes what the data's text says.
    const bool same_type = type == cell.type;
    if (has_label(value, type)) {
        Value alone = value;
        alone.raw = alone.printed = alone.source;
        return content_of(alone, type, cell, same_form, dictionaries);
    }
    const Scene scene{value, cell, same_form && same_type, dictionaries};
    if (!same_type && !(value.has_number && cell.type != FieldType::text)) {
        return text(is_words(type) || value.stored != CellType::text ? own_text(value) : value.raw);
    }
    return kWriters[static_cast<std::size_t>(cell.type)].write(scene);
}

}  // namespace jixiao::fill
