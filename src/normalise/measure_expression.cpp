// SPDX-License-Identifier: MIT
#include "normalise/measure_expression.hpp"

#include <algorithm>
#include <optional>

#include "normalise/date_value.hpp"
#include "normalise/number_value.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

constexpr std::size_t kLongestUnit = 8;  // characters
constexpr std::size_t kLongestUnitInBrackets = 20;

// "≥95%," is met in published tables.
std::string_view without_end_mark(std::string_view text) {
    constexpr std::string_view kMarks[] = {",", ".", ";", "。", "、"};
    for (const auto mark : kMarks) {
        if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    return without_outer_blanks(text);
}

// Behind a number and its unit, the longest first: 100%完成.
constexpr std::string_view kDone[] = {"全部完成", "已完成", "完成", "达成", "达标"};

// Words that make a phrase of what stands behind a number, so that it is no unit.
bool is_phrase(std::string_view text) {
    constexpr std::string_view kWords[] = {"左右", "上下", "余", "多", "完成", "达到", "合格",
                                           "通过", "的",   "并", "及", "和",   "至",   "或"};
    return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

bool is_unit_character(std::string_view text, std::size_t at, std::size_t size) {
    const std::string_view character = text.substr(at, size);
    if (size != 1) {
        // Marks, and signs such as ≥ and ①: 85≥, 2105批次√.
        const bool sign = (character >= "\u2190" && character <= "\u2BFF") || character == "※";
        return !sign && !(character >= "\u3000" && character <= "\u303F");
    }
    const char c = character.front();
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_digit(c)) {  // m2
        return at != 0 && static_cast<unsigned char>(text[at - 1] | 0x20) >= 'a' &&
               static_cast<unsigned char>(text[at - 1] | 0x20) <= 'z';
    }
    return letter || c == '/';
}

// Whether a text that no dictionary knows may be a unit. An O behind a number is a zero.
bool may_be_unit(std::string_view text, std::size_t longest) {
    if (text.starts_with('O') || text.starts_with('o')) return false;
    if (text.starts_with('/') || text.ends_with('/') || is_phrase(text)) return false;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const std::size_t size = character_size(text.substr(at));
        if (!is_unit_character(text, at, size)) return false;
        at += size;
    }
    return count <= longest;
}

// （含3次） behind a number of 3 and its unit.
bool repeats_number(std::string_view remark, std::string_view unit, const Decimal& number) {
    const auto again = scan_number(remark);
    if (!again || again->value != number) return false;
    const std::string_view rest = without_outer_blanks(remark.substr(again->size));
    return rest.empty() || unit.starts_with(rest);
}

// 95%（含）, 3起以下（含）, 3次以上（含3次）: the limit itself is meant too.
bool cut_inclusive(std::string_view& text, const Decimal& number) {
    constexpr std::string_view kOpening = "(含";
    const auto open = text.ends_with(')') ? text.rfind(kOpening) : std::string_view::npos;
    if (open == std::string_view::npos) return false;
    const std::string_view front = without_outer_blanks(text.substr(0, open));
    const std::size_t inside = open + kOpening.size();
    const std::string_view remark = text.substr(inside, text.size() - inside - 1);
    if (!remark.empty() && remark != "本数" && !repeats_number(remark, front, number)) return false;
    text = front;
    return true;
}

// What stands behind the number.
struct Tail {
    Unit unit;
    Operator op = Operator::none;
    bool bracketed = false;  // the unit stands in brackets
    bool inclusive = false;  // （含）
};

class MeasureReader {
  public:
    MeasureReader(const Dictionaries& dictionaries, TextStore& texts)
        : dictionaries_(dictionaries), texts_(texts) {}

    // The whole statement, or nullopt when the text is not one.
    std::optional<Measure> read_number(std::string_view text, const FoundOperator& found,
                                       mapping::MeasureStyle style) const {
        const auto number = scan_number(text);
        if (!number) return std::nullopt;
        auto tail = read_tail(without_outer_blanks(text.substr(number->size)), *number);
        if (!tail || !fits(*tail, found, *number, style)) return std::nullopt;
        if (tail->op != Operator::none && found.op != Operator::none && tail->op != found.op) {
            return std::nullopt;
        }
        Measure measure;
        measure.kind = MeasureKind::quantitative;
        measure.op = found.op != Operator::none ? found.op : tail->op;
        if (tail->inclusive && measure.op != Operator::at_least &&
            measure.op != Operator::at_most) {
            return std::nullopt;
        }
        measure.number = number->value;
        if (number->percent) {
            if (!tail->unit.name.empty()) return std::nullopt;
            tail->unit = dictionaries_.units().meaning(kPercentUnit, texts_);
        }
        if (const int power = tail->unit.known ? 0 : UnitTable::power_of(tail->unit.name)) {
            const auto number_in_full = exact_shift(measure.number, power);
            if (!number_in_full) return std::nullopt;
            measure.number = *number_in_full;
            tail->unit = Unit();
        }
        measure.unit = tail->unit;
        return measure;
    }

  private:
    std::optional<Tail> read_tail(std::string_view text, const ScannedNumber& number) const {
        Tail tail;
        tail.inclusive = cut_inclusive(text, number.value);
        text = without_remark(text);
        std::string_view unit = text;
        if (text.starts_with('(')) {
            const auto close = text.find(')');
            if (close == std::string_view::npos) return std::nullopt;
            unit = without_outer_blanks(text.substr(1, close - 1));
            tail.bracketed = true;
            if (!take_operator(without_outer_blanks(text.substr(close + 1)), tail))
                return std::nullopt;
        } else if (dictionaries_.units().find(unit) == nullptr) {
            const FoundOperator found = dictionaries_.operators().at_end(unit);
            tail.op = found.op;
            unit = without_outer_blanks(unit.substr(0, unit.size() - found.size));
            if (found.size == 0) unit = without_inner_operator(unit, tail);
        }
        if (unit.empty()) return tail;
        if (const auto either = either_unit(unit)) {
            tail.unit = *either;
            return tail;
        }
        tail.unit = dictionaries_.units().meaning(unit, texts_);
        if (tail.unit.known) return tail;
        if (tail.bracketed && is_remark(unit)) return Tail();
        const std::size_t longest = tail.bracketed ? kLongestUnitInBrackets : kLongestUnit;
        // 一般 is no number of 般.
        if (number.words || !may_be_unit(unit, longest)) return std::nullopt;
        if (limits_in_middle(unit)) return std::nullopt;
        return tail;
    }

    // 小时内响应: a known unit, a word that compares, and more.
    [[nodiscard]] bool limits_in_middle(std::string_view text) const {
        constexpr std::string_view kLimits[] = {"以内", "之内", "内", "以上", "以下", "之前", "前"};
        return std::any_of(std::begin(kLimits), std::end(kLimits), [&](std::string_view word) {
            const auto at = text.find(word);
            return at != std::string_view::npos && at != 0 &&
                   dictionaries_.units().find(text.substr(0, at)) != nullptr;
        });
    }

    // 优秀, 完成: they say nothing that the number does not.
    [[nodiscard]] bool is_remark(std::string_view text) const {
        std::string key;
        return std::find(std::begin(kDone), std::end(kDone), text) != std::end(kDone) ||
               dictionaries_.grades().find(text, key) != nullptr ||
               dictionaries_.reached().find(text, key) != nullptr;
    }

    // %(优秀), %完成: a known unit with a remark behind it.
    [[nodiscard]] std::string_view without_remark(std::string_view text) const {
        const UnitTable& units = dictionaries_.units();
        const auto open = text.rfind('(');
        if (open == 0 || text.empty() || units.find(text) != nullptr) return text;
        if (open != std::string_view::npos) {
            const bool closed = text.ends_with(')');
            const std::string_view unit = without_outer_blanks(text.substr(0, open));
            const std::string_view remark = text.substr(open + 1, text.size() - open - 2);
            return closed && units.find(unit) != nullptr && is_remark(remark) ? unit : text;
        }
        for (const std::string_view word : kDone) {
            if (!text.ends_with(word)) continue;
            const std::string_view unit =
                without_outer_blanks(text.substr(0, text.size() - word.size()));
            if (units.find(unit) != nullptr) return unit;
        }
        return text;
    }

    // 次以上/年: the unit is 次/年.
    std::string_view without_inner_operator(std::string_view unit, Tail& tail) const {
        const auto slash = unit.find('/');
        if (slash == std::string_view::npos) return unit;
        const FoundOperator found = dictionaries_.operators().at_end(unit.substr(0, slash));
        if (found.size == 0) return unit;
        tail.op = found.op;
        return texts_.add(
            std::string(unit.substr(0, slash - found.size)).append(unit.substr(slash)));
    }

    // 家(次), 台(套): one of two units that count things; it counts like the first.
    std::optional<Unit> either_unit(std::string_view text) const {
        const auto open = text.find('(');
        if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
        const UnitTable& units = dictionaries_.units();
        const Unit* const first = units.find(text.substr(0, open));
        const Unit* const second = units.find(text.substr(open + 1, text.size() - open - 2));
        if (first == nullptr || second == nullptr) return std::nullopt;
        if (first->nature != Nature::absolute || second->nature != Nature::absolute) {
            return std::nullopt;
        }
        Unit unit = *first;
        unit.name = texts_.add(text);
        return unit;
    }

    // The text must be one operator word as a whole.
    bool take_operator(std::string_view text, Tail& tail) const {
        if (text.empty()) return true;
        const FoundOperator found = dictionaries_.operators().at_end(text);
        tail.op = found.op;
        return found.size == text.size();
    }

    // In the bracketed style 30天 and 三次 are words, ≥95% is not.
    static bool fits(const Tail& tail, const FoundOperator& found, const ScannedNumber& number,
                     mapping::MeasureStyle style) {
        if (style == mapping::MeasureStyle::free || tail.bracketed || found.sign) return true;
        return !number.words && (tail.unit.name.empty() || tail.unit.name == kPercentUnit);
    }

    const Dictionaries& dictionaries_;
    TextStore& texts_;
};

// Rows of digits in a text, of which a decimal or grouped number is one.
std::size_t count_numbers(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const bool digit = is_digit(rest.front());
        if (digit && scan_number(rest)) ++count;
        // One that is too large to be held is passed over as a whole.
        at += digit ? digits_size(rest) : character_size(rest);
    }
    return count;
}

// What stands behind a word that makes a number an estimate: 约500批次. The text itself where there
// is none, or nothing behind it.
std::string_view behind_about(std::string_view text) {
    constexpr std::string_view kWords[] = {"大约", "约为", "约", "将近", "接近"};
    for (const auto word : kWords) {
        if (text.starts_with(word) && text.size() > word.size()) {
            return without_outer_blanks(text.substr(word.size()));
        }
    }
    return text;
}

// Words and behind them a figure that ends the text, of a known unit and perhaps in brackets:
// 完成1500批次, 优(98.5%). 第1名 and 完成于2023年 name something by its number.
bool ends_with_figure(std::string_view text, const UnitTable& units) {
    const auto digit = text.find_first_of("0123456789");
    const auto number = scan_number(text.substr(std::min(digit, text.size())));
    if (!number || text.substr(0, digit).ends_with("第")) return false;
    std::string_view unit = without_outer_blanks(text.substr(digit + number->size));
    if (unit.ends_with(')') && text.substr(0, digit).find('(') != std::string_view::npos) {
        unit.remove_suffix(1);
    }
    if (number->percent) return unit.empty();
    return !unit.starts_with("年") && units.find(unit) != nullptr;
}

// A text that is neither number nor date.
Measure words_of(std::string_view text, const FoundOperator& found, mapping::MeasureStyle style,
                 const UnitTable& units) {
    Measure measure;
    const std::string_view rest = without_outer_blanks(text.substr(found.size));
    const std::size_t numbers = style == mapping::MeasureStyle::free ? count_numbers(text) : 0;
    const bool compound =
        numbers > 1 || (numbers == 1 && !rest.empty() &&
                        (is_digit(rest.front()) || is_digit(behind_about(rest).front()) ||
                         ends_with_figure(rest, units)));
    measure.kind = compound ? MeasureKind::compound : MeasureKind::qualitative;
    if (found.sign) measure.op = found.op;
    return measure;
}

// 2024.10, 2024.9: a month as likely as a number.
bool is_year_and_month(std::string_view text) {
    constexpr std::size_t kPoint = 4;
    const auto is_number = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (text.size() <= kPoint + 1 || text.size() > kPoint + 3 || text[kPoint] != '.') return false;
    const std::string_view year = text.substr(0, kPoint);
    const std::string_view month = text.substr(kPoint + 1);
    const bool twelve = month.size() == 1 ? month != "0" : month >= "01" && month <= "12";
    return is_number(year) && is_number(month) && year >= "1990" && year < "2100" && twelve;
}

}  // namespace

bool is_no_value(std::string_view text) {
    constexpr std::string_view kWords[] = {"", "-", "--", "---", "/", "\\", "N/A", "n/a"};
    return std::find(std::begin(kWords), std::end(kWords), text) != std::end(kWords);
}

bool is_ditto(std::string_view text) {
    constexpr std::string_view kWords[] = {"同上", "同前", "〃", "″"};
    return std::find(std::begin(kWords), std::end(kWords), text) != std::end(kWords);
}

Measure read_measure(std::string_view text, mapping::MeasureStyle style,
                     const Dictionaries& dictionaries, TextStore& texts) {
    const std::string_view statement = without_end_mark(text);
    if (is_no_value(statement)) return {};
    const FoundOperator found = dictionaries.operators().at_start(statement);
    const std::string_view rest = without_outer_blanks(statement.substr(found.size));
    if (style == mapping::MeasureStyle::free) {
        if (auto date = read_date(rest)) {
            Measure measure;
            measure.kind = MeasureKind::date_text;
            measure.op = found.op;
            measure.look_alike = found.look_alike;
            measure.date = std::move(*date);
            return measure;
        }
        if (is_year_and_month(statement)) {
            Measure doubtful;
            doubtful.kind = MeasureKind::compound;
            return doubtful;
        }
    }
    const MeasureReader reader(dictionaries, texts);
    if (auto measure = reader.read_number(rest, found, style)) {
        measure->look_alike = found.look_alike;
        return std::move(*measure);
    }
    Measure measure = words_of(statement, found, style, dictionaries.units());
    measure.look_alike = found.look_alike && found.sign;
    return measure;
}

}  // namespace jixiao::normalise
