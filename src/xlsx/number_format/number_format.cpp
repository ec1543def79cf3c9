// SPDX-License-Identifier: MIT
#include "xlsx/number_format/number_format.hpp"

#include <algorithm>

#include "xlsx/number_format/date_layout.hpp"
#include "xlsx/number_format/digit_row.hpp"
#include "xlsx/number_format/fixed_layout.hpp"
#include "xlsx/number_format/number_layout.hpp"
#include "xlsx/number_format/serial_date.hpp"
#include "xlsx/styles.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormatTokenKind;

int compare(const CellNumber& a, const CellNumber& b) {
    if (a.is_negative() != b.is_negative()) return a.is_negative() ? -1 : 1;
    const int sign = a.is_negative() ? -1 : 1;
    const DigitRow left(a);
    const DigitRow right(b);
    if (left.is_zero() || right.is_zero()) {
        return sign * (static_cast<int>(right.is_zero()) - static_cast<int>(left.is_zero()));
    }
    if (left.leading_power() != right.leading_power()) {
        return left.leading_power() < right.leading_power() ? -sign : sign;
    }
    for (int power = left.leading_power(), seen = 0; seen < 16; --power, ++seen) {
        if (left.at(power) != right.at(power)) {
            return left.at(power) < right.at(power) ? -sign : sign;
        }
    }
    return 0;
}

bool holds(FormatComparison comparison, int order) {
    switch (comparison) {
        case FormatComparison::less:
            return order < 0;
        case FormatComparison::less_equal:
            return order <= 0;
        case FormatComparison::equal:
            return order == 0;
        case FormatComparison::not_equal:
            return order != 0;
        case FormatComparison::greater:
            return order > 0;
        case FormatComparison::greater_equal:
            return order >= 0;
        case FormatComparison::none:
            break;
    }
    return true;
}

// The condition that a section has, or that its place gives it when it has none.
struct Condition {
    FormatComparison comparison = FormatComparison::none;
    CellNumber limit;

    [[nodiscard]] bool holds_for(const CellNumber& number) const {
        return comparison == FormatComparison::none || holds(comparison, compare(number, limit));
    }
    // All numbers it holds for are below zero: the section shows them without a sign.
    [[nodiscard]] bool only_negative() const {
        if (comparison == FormatComparison::less) return limit.digits <= 0;
        return (comparison == FormatComparison::less_equal ||
                comparison == FormatComparison::equal) &&
               limit.is_negative();
    }
};

Condition condition_of(const std::vector<FormatSection>& sections, std::size_t index) {
    const FormatSection& section = sections[index];
    if (section.comparison != FormatComparison::none) return {section.comparison, section.limit};
    const std::size_t last = sections.size() - 1;
    if (index == last) {
        // With two sections the second is for what the first leaves over.
        const bool rest_is_negative =
            index == 1 && (sections[0].comparison == FormatComparison::none ||
                           (sections[0].comparison == FormatComparison::greater_equal &&
                            sections[0].limit.is_zero()));
        if (rest_is_negative) return {FormatComparison::less, {}};
        return {};
    }
    if (index == 1) return {FormatComparison::less, {}};
    return {last == 1 ? FormatComparison::greater_equal : FormatComparison::greater, {}};
}

bool counts_time(const FormatSection& section) {
    return is_date_class(section.format_class) || section.format_class == FormatClass::duration;
}

bool is_only_literal(const FormatSection& section) {
    return std::all_of(section.tokens.begin(), section.tokens.end(),
                       [](const FormatToken& token) { return token.kind == Kind::literal; });
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) : code_(code.empty() ? "General" : code) {
    sections_ = parse_number_format(code_);
    if (sections_.size() == 4 || (sections_.size() > 1 && sections_.back().has(Kind::text))) {
        text_section_.push_back(std::move(sections_.back()));
        sections_.pop_back();
    } else if (sections_[0].has(Kind::text)) {
        text_section_.push_back(sections_[0]);
    }
    // "[=0]"";yyyy-mm-dd": a section that shows no number says nothing about the others.
    const auto telling = std::find_if_not(sections_.begin(), sections_.end(), is_only_literal);
    if (telling != sections_.end()) {
        class_ = telling->format_class;
        milliseconds_ = telling->has(Kind::second_fraction);
    }
    moves_point_ = std::any_of(sections_.begin(), sections_.end(),
                               [](const auto& section) { return section.moved_places != 0; });
    has_percents_ = std::any_of(sections_.begin(), sections_.end(),
                                [](const auto& section) { return section.percents != 0; });
    plain_general_ = sections_.size() == 1 && sections_[0].tokens.size() == 1 &&
                     sections_[0].tokens[0].kind == Kind::general &&
                     sections_[0].comparison == FormatComparison::none &&
                     sections_[0].chinese_digits == ChineseDigits::none;
}

const FormatSection* NumberFormat::section_for(const CellNumber& number, bool& absolute) const {
    for (std::size_t index = 0; index < sections_.size(); ++index) {
        const Condition condition = condition_of(sections_, index);
        if (!condition.holds_for(number)) continue;
        absolute = condition.only_negative();
        return &sections_[index];
    }
    return nullptr;
}

std::uint16_t NumberFormat::moved_places(const CellNumber& number) const {
    bool absolute = false;
    const FormatSection* const section = section_for(number, absolute);
    return section == nullptr ? std::uint16_t{0} : section->moved_places;
}

std::uint16_t NumberFormat::percents(const CellNumber& number) const {
    bool absolute = false;
    const FormatSection* const section = section_for(number, absolute);
    return section == nullptr ? std::uint16_t{0} : section->percents;
}

void NumberFormat::append_number(std::string& out, const CellNumber& number,
                                 bool epoch_1904) const {
    if (plain_general_) return number.append_to(out);
    bool absolute = false;
    const FormatSection* const section = section_for(number, absolute);
    if (section == nullptr) return number.append_to(out);
    if (counts_time(*section)) {
        if (!append_date_layout(out, *section, number, epoch_1904)) number.append_to(out);
        return;
    }
    if (number.is_negative() && !absolute && !section->tokens.empty()) out.push_back('-');
    if (section->fixed && append_fixed_layout(out, section->places, number)) return;
    append_number_layout(out, *section, number);
}

void NumberFormat::append_text(std::string& out, std::string_view text) const {
    if (text_section_.empty()) {
        out.append(text);
        return;
    }
    for (const FormatToken& token : text_section_[0].tokens) {
        if (token.kind == Kind::text || token.kind == Kind::general) {
            out.append(text);
        } else {
            out.append(token.text);
        }
    }
}

void append_display_text(std::string& out, const Cell& cell, const Styles& styles,
                         bool epoch_1904) {
    const NumberFormat& format = styles.number_format(cell.style);
    if (cell.type == CellType::text) return format.append_text(out, cell.text);
    if (cell.type == CellType::boolean) {
        out.append(cell.text == "1" ? "TRUE" : "FALSE");
        return;
    }
    if (cell.type == CellType::number || cell.type == CellType::date) {
        if (const auto number = CellNumber::parse(cell.text)) {
            return format.append_number(out, *number, epoch_1904);
        }
        const auto iso = parse_iso(cell.text, epoch_1904);
        if (iso && is_date_class(format.format_class())) {
            return format.append_number(out, iso->serial, epoch_1904);
        }
    }
    out.append(cell.text);
}

std::string display_text(const Cell& cell, const Styles& styles, bool epoch_1904) {
    std::string out;
    append_display_text(out, cell, styles, epoch_1904);
    return out;
}

}  // namespace jixiao::xlsx
