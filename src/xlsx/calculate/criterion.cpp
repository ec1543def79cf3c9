// SPDX-License-Identifier: MIT
#include "xlsx/calculate/criterion.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text/ascii.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormulaValue::Kind;

// Longer ones first.
constexpr std::array<std::pair<std::string_view, FormulaOperator>, 6> kComparisons = {
    {{"<>", FormulaOperator::unequal},
     {"<=", FormulaOperator::at_most},
     {">=", FormulaOperator::at_least},
     {"=", FormulaOperator::equal},
     {"<", FormulaOperator::less},
     {">", FormulaOperator::greater}}};

// Whether some program, in some language, may read a number out of the text: 5%, 1,000, 2023-1-1.
bool is_perhaps_number(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789";
    constexpr std::string_view kMarks = " +-.,%/:()$eE";
    constexpr std::array<std::string_view, 19> kWide = {"０", "１", "２", "３", "４", "５", "６",
                                                        "７", "８", "９", "年", "月", "日", "时",
                                                        "分", "秒", "￥", "¥",  "％"};
    if (text.find_first_of(kDigits) == std::string_view::npos && !text.starts_with("\xEF\xBC")) {
        return false;
    }
    while (!text.empty()) {
        const auto* const wide =
            std::find_if(kWide.begin(), kWide.end(),
                         [&](std::string_view mark) { return text.starts_with(mark); });
        const bool narrow = kDigits.find(text.front()) != std::string_view::npos ||
                            kMarks.find(text.front()) != std::string_view::npos;
        if (wide == kWide.end() && !narrow) return false;
        text.remove_prefix(narrow ? 1 : wide->size());
    }
    return true;
}

FormulaValue read(std::string_view text) {
    if (const auto number = Decimal::parse(text)) return FormulaValue::of(Rational(*number));
    const std::string word = ascii_lower(text);
    if (word == "true" || word == "false") return FormulaValue::of_truth(word == "true");
    if (text.starts_with('#')) return FormulaValue::error(text);
    return FormulaValue::of(std::string(text));
}

bool is_plain(std::string_view text) {
    return !text.empty() && text.find_first_of("*?~") == std::string::npos &&
           !is_perhaps_number(text);
}

}  // namespace

Criterion::Criterion(const FormulaValue& value) : wanted_(value) {
    if (value.kind == Kind::text) {
        std::string_view text = value.text;
        for (const auto& [sign, meaning] : kComparisons) {
            if (!text.starts_with(sign)) continue;
            sign_ = meaning;
            text.remove_prefix(sign.size());
            break;
        }
        written_ = text;
        wanted_ = read(text);
    }
    if (value.kind == Kind::truth) written_ = as_text(value);
    const bool plain = wanted_.kind == Kind::number ||
                       (asks_sameness() && (wanted_.kind == Kind::truth || is_plain(written_)));
    if (!plain) throw FormulaFailure{FormulaValue::unknown()};
}

bool Criterion::asks_sameness() const {
    return sign_ == FormulaOperator::equal || sign_ == FormulaOperator::unequal;
}

bool Criterion::holds(const FormulaValue& cell) const {
    if (cell.kind == Kind::unknown) throw FormulaFailure{cell};
    const bool unequal = sign_ == FormulaOperator::unequal;
    if (cell.kind == Kind::error && wanted_.kind == Kind::error) {
        return same_in_ascii_case(cell.text, wanted_.text) != unequal;
    }
    if (cell.kind == wanted_.kind) return jixiao::xlsx::holds(sign_, compared(cell, wanted_));
    if (cell.kind == Kind::text && asks_sameness()) return is_written(cell.text) != unequal;
    // Some programs take a truth for a number.
    const bool numbers = (cell.kind == Kind::truth && wanted_.kind == Kind::number) ||
                         (cell.kind == Kind::number && wanted_.kind == Kind::truth);
    if (numbers && jixiao::xlsx::holds(sign_, as_number(cell) <=> as_number(wanted_)) != unequal) {
        throw FormulaFailure{FormulaValue::unknown()};
    }
    return unequal;
}

// Of texts where something else is wanted, which programs do not all read alike.
bool Criterion::is_written(std::string_view text) const {
    if (wanted_.kind == Kind::number) {
        if (!is_perhaps_number(text)) return false;
        if (text == written_) return true;
        const auto number = Decimal::parse(text);
        if (number && Rational(*number) != wanted_.number) return false;
        throw FormulaFailure{FormulaValue::unknown()};
    }
    if (!same_in_ascii_case(text, written_)) return false;
    throw FormulaFailure{FormulaValue::unknown()};
}

}  // namespace jixiao::xlsx
