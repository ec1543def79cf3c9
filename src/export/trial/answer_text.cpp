// SPDX-License-Identifier: MIT
#include "export/trial/answer_text.hpp"

#include <algorithm>

namespace jixiao::trial {
namespace {

constexpr std::string_view kUnit = "个";
constexpr std::string_view kAtLeast = "≥";

std::string word(const mapping::MappingSet& set, std::string_view dictionary, std::size_t n) {
    const auto found = set.dictionaries.find(dictionary);
    if (found == set.dictionaries.end() || found->second.entries.empty()) return {};
    return found->second.entries[n % found->second.entries.size()].name;
}

// Hundredths, so that many different scores stay below few points.
std::string points(std::size_t n, const std::optional<Decimal>& most) {
    constexpr int kHundredths = 2;
    constexpr std::size_t kWithinOne = 100;
    const auto hundredths = [](std::size_t count) {
        return Decimal::from_parts(static_cast<std::int64_t>(count), kHundredths);
    };
    Decimal score = hundredths(n);
    if (most && *most < score) score = std::min(hundredths(n % kWithinOne + 1), *most);
    return score.to_string();
}

std::string date(std::size_t n) {
    constexpr std::size_t kDays = 28;
    return "2024年6月" + std::to_string(n % kDays + 1) + "日";
}

// What stands in the neighbouring columns of a measure belongs to it.
std::string text(const AnswerKind& kind, std::size_t n) {
    if (kind.block != nullptr) {
        for (const mapping::ColumnSpec& column : kind.block->columns) {
            if (column.unit_from == kind.path) return std::string(kUnit);
            if (column.operator_from == kind.path) return std::string(kAtLeast);
        }
    }
    return "试填" + std::to_string(n);
}

AnswerText measure(const AnswerKind& kind, std::size_t n) {
    const std::string number = std::to_string(n);
    if (kind.column != nullptr && !kind.column->unit_from.empty()) return {number, true};
    const std::string sign(kind.path == "target" ? kAtLeast : "");
    const bool bracketed = kind.style == mapping::MeasureStyle::bracketed;
    return {sign + number + (bracketed ? "(" + std::string(kUnit) + ")" : std::string(kUnit))};
}

}  // namespace

AnswerText answer_text(const AnswerKind& kind, std::size_t n, const mapping::MappingSet& set) {
    constexpr std::size_t kRates = 99;
    switch (kind.type) {
        case FieldType::amount:
            return {std::to_string(n) + ".25", true};
        case FieldType::points:
            return {points(n, kind.most), true};
        case FieldType::rate:
            return {std::to_string(n % kRates) + ".5", true};
        case FieldType::count:
        case FieldType::rank:
            return {std::to_string(n), true};
        case FieldType::year:
            return {"2024"};
        case FieldType::date:
            return {date(n)};
        case FieldType::measure:
            return measure(kind, n);
        case FieldType::yes_no:
            return {word(set, "yes_no", n)};
        case FieldType::grade:
            return {word(set, "grades", n)};
        case FieldType::text:
        case FieldType::label:
        case FieldType::level:
            break;
    }
    return {text(kind, n)};
}

}  // namespace jixiao::trial
