// SPDX-License-Identifier: MIT
#include "normalise/date_value.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "import/values/year_text.hpp"
#include "normalise/chinese_numeral.hpp"
#include "normalise/iso_period.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

class DateReader {
  public:
    explicit DateReader(std::string_view text) : rest_(text) {}

    std::optional<std::string> read() {
        IsoPeriod from;
        skip_first({"自", "从", "截至", "截止到", "截止至", "截止"});
        if (!read_period(from, from)) return std::nullopt;
        skip_first({"底", "末", "初", "上旬", "中旬", "下旬", "年底", "年末", "年初", "年内"});
        std::string text;
        // 1月1日起至12月31日止
        const std::string_view end = rest_;
        if (take("起") && !starts_range()) rest_ = end;
        if (take_first({"至", "到", "-", "~", "—"})) {
            IsoPeriod to;
            open_ = false;
            if (!read_period(to, from) || open_) return std::nullopt;
            skip_first({"底", "末", "年底", "年末"});
            if (!from.is_valid() || !to.is_valid() || to.is_before(from)) return std::nullopt;
            from.append_to(text);
            text.push_back('/');
            to.append_to(text);
        } else {
            if (open_ || !from.is_valid()) return std::nullopt;
            from.append_to(text);
        }
        skip_first({"之前", "以前", "前", "之内", "以内", "内", "止", "起"});
        skip_first({"全部完成", "完成"});
        while (take_first({".", "。", ",", ";"})) {
        }
        return rest_.empty() ? std::optional(text) : std::nullopt;
    }

  private:
    // `before` lends its year to a period that names none: 2023年1月至12月.
    bool read_period(IsoPeriod& period, const IsoPeriod& before) {
        const std::string_view start = rest_;
        const auto first = number();
        if (!first) return false;
        if (is_year(*first, start)) {
            period.year = *first;
            return take("年") ? read_behind_year(period) : read_marked(period);
        }
        period.year = before.year;
        if (mark_ != 0 && !rest_.empty() && rest_.front() == mark_) return read_day(period, *first);
        if (before.month != 0 && before.day != 0 && take_first({"日", "号"})) {
            period.month = before.month;
            period.day = *first;
            return true;
        }
        return read_month(period, *first);
    }

    // 2021.1.1-12.31: the month has been read.
    bool read_day(IsoPeriod& period, int month) {
        rest_.remove_prefix(1);
        const auto day = number();
        period.month = month;
        period.day = day.value_or(0);
        return month != 0 && period.day != 0;
    }

    bool read_behind_year(IsoPeriod& period) {
        skip_first({"度"});
        skip_first({"全年"});
        if (take("上半年")) period.half = 1;
        if (take("下半年")) period.half = 2;
        if (period.half != 0) return true;
        const std::string_view start = rest_;
        const bool ordinal = take("第") || take("Q");
        const auto next = number();
        if (next && (take_first({"季度", "季"}) || (ordinal && rest_.empty()))) {
            period.quarter = *next;
            return *next != 0;
        }
        if (next && !ordinal) return read_month(period, *next);
        rest_ = start;
        return true;
    }

    bool read_month(IsoPeriod& period, int month) {
        if (month == 0) return false;
        period.month = month;
        if (!take_first({"月份", "月"})) {
            // 2023年1-12月: the sign comes with the second month.
            open_ = period.year != 0 && starts_range();
            return open_;
        }
        const std::string_view start = rest_;
        if (const auto day = number(); day && take_first({"日", "号"})) {
            period.day = *day;
            return *day != 0 && read_time(period);
        }
        rest_ = start;
        return true;
    }

    // 2021-12-31, 2021/12, 2021.12.31; 2021-2023年 is left at the year.
    bool read_marked(IsoPeriod& period) {
        for (const char mark : {'-', '/', '.'}) {
            if (rest_.empty() || rest_.front() != mark) continue;
            const std::string_view start = rest_;
            rest_.remove_prefix(1);
            const std::string_view month_text = rest_;
            const auto month = number();
            if (!month || *month == 0) return false;
            if (is_year(*month, month_text)) {
                rest_ = start;
                return true;
            }
            period.month = *month;
            if (rest_.empty() || rest_.front() != mark) return mark != '.';
            rest_.remove_prefix(1);
            const auto day = number();
            if (!day || *day == 0) return false;
            period.day = *day;
            // A dash is the sign of the range as well.
            if (mark != '-') mark_ = mark;
            return read_time(period);
        }
        return false;
    }

    // [T or blanks] hours:minutes[:seconds]
    bool read_time(IsoPeriod& period) {
        const std::string_view start = rest_;
        skip_first({"T"});
        const auto hours = number();
        if (!hours || !take(":")) {
            rest_ = start;
            return true;
        }
        const auto minutes = number();
        if (!minutes) return false;
        const auto seconds = take(":") ? number() : std::optional(0);
        if (!seconds) return false;
        period.seconds = (*hours * 60 + *minutes) * 60 + *seconds;
        return *hours < 24 && *minutes < 60 && *seconds < 60;
    }

    // Up to four digits, or a Chinese numeral.
    std::optional<int> number() {
        skip_blanks();
        std::size_t count = 0;
        int value = 0;
        while (count < rest_.size() && is_digit(rest_[count])) {
            if (count == 4) return std::nullopt;
            value = value * 10 + (rest_[count++] - '0');
        }
        if (count == 0) {
            const auto numeral = scan_chinese_numeral(rest_);
            if (!numeral || numeral->percent || !numeral->value.is_integer() ||
                numeral->value > Decimal::integer(9999)) {
                return std::nullopt;
            }
            value = static_cast<int>(numeral->value.mantissa());
            count = numeral->size;
        }
        rest_.remove_prefix(count);
        skip_blanks();
        return value;
    }

    // Years are written in full; 21年 may be a duration.
    [[nodiscard]] bool is_year(int value, std::string_view written) const {
        const auto size = static_cast<std::size_t>(rest_.data() - written.data());
        return value >= 1900 && value < 2200 && size >= 4;
    }

    [[nodiscard]] bool starts_range() const {
        return rest_.starts_with('-') || rest_.starts_with('~') || rest_.starts_with("至") ||
               rest_.starts_with("到");
    }

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        skip_blanks();
        return true;
    }

    bool take_first(std::initializer_list<std::string_view> words) {
        for (const auto word : words) {
            if (take(word)) return true;
        }
        return false;
    }

    void skip_first(std::initializer_list<std::string_view> words) { (void)take_first(words); }

    void skip_blanks() {
        while (rest_.starts_with(' ')) rest_.remove_prefix(1);
    }

    std::string_view rest_;
    bool open_ = false;  // a month whose 月 is still to come
    char mark_ = 0;      // between year, month and day of the first date; 0: none, or a dash
};

constexpr std::string_view kYear = "年";
constexpr std::string_view kFiscal = "财";  // 2023财年
constexpr std::string_view kShortYear = "年度";

// The four digits at the end of a text, Chinese ones as well; more digits are no year.
std::optional<std::string> year_at_end(std::string_view text) {
    constexpr std::size_t kDigits = 4;
    while (text.ends_with(' ')) text.remove_suffix(1);
    std::string year(kDigits, '0');
    for (auto place = year.rbegin(); place != year.rend(); ++place) {
        const int digit = importer::cut_year_digit(text);
        if (digit < 0) return std::nullopt;
        *place = static_cast<char>('0' + digit);
    }
    const bool more = !text.empty() && is_digit(text.back());
    return !more && year >= "1900" && year < "2200" ? std::optional(year) : std::nullopt;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// 20240131 → 2024-01-31, 202401 → 2024-01
std::string with_dashes(std::string_view digits) {
    constexpr std::size_t kYearDigits = 4;
    std::string written(digits.substr(0, kYearDigits));
    for (std::size_t at = kYearDigits; at < digits.size(); at += 2) {
        written += '-';
        written += digits.substr(at, 2);
    }
    return written;
}

// 2023.1-2023.12 with its months marked: such pairs are numbers elsewhere. Empty if it is none.
std::string with_marked_months(std::string_view text) {
    std::string marked;
    int months = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
        const bool month = end != at && at > 0 && text[at - 1] == '.' && end - at <= 2;
        const bool year = end - at == 4 && end < text.size() && text[end] == '.';
        if (year) {
            marked.append(text.substr(at, 4)).append(kYear);
            at = end + 1;
        } else if (month) {
            marked.append(text.substr(at, end - at)).append("月");
            ++months;
            at = end;
        } else if (end == at && text[at] != '.') {
            marked.push_back(text[at++]);
        } else {
            return {};
        }
    }
    return months == 2 ? marked : std::string();
}

// 2023.3-12 with its year and month marked; empty if it is none.
std::string with_marked_range(std::string_view text) {
    constexpr std::size_t kYearDigits = 4;
    if (text.size() <= kYearDigits || text[kYearDigits] != '.') return {};
    const std::string_view months = text.substr(kYearDigits + 1);
    const auto dash = months.find('-');
    if (dash == std::string_view::npos || !all_digits(text.substr(0, kYearDigits)) ||
        !all_digits(months.substr(0, dash)) || !all_digits(months.substr(dash + 1))) {
        return {};
    }
    return std::string(text.substr(0, kYearDigits)).append(kYear).append(months).append("月");
}

// Whether the years of dates and of editions (2022年版) count.
enum class Others : std::uint8_t { too, left_out };

bool is_month(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits != 0 && text.substr(digits).starts_with("月");
}

// The first year that stands in front of this word.
std::optional<std::string> year_before(std::string_view text, std::string_view word,
                                       Others others) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        std::string_view front = text.substr(0, at);
        if (front.ends_with(kFiscal)) front.remove_suffix(kFiscal.size());
        const std::string_view behind = text.substr(at + word.size());
        const bool other = is_month(behind) || importer::is_of_edition(behind);
        if (other && others == Others::left_out) continue;
        if (auto year = year_at_end(front)) return year;
    }
    return std::nullopt;
}

// 评价年度:2023
std::optional<std::string> year_behind(std::string_view text, std::string_view label) {
    for (auto at = text.find(label); at != std::string_view::npos; at = text.find(label, at + 1)) {
        std::string_view rest = text.substr(at + label.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (auto year = year_at_end(rest.substr(0, digits))) return year;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> read_short_year(std::string_view text) {
    const auto at = text.find(kShortYear);
    if (at == std::string_view::npos || at < 2) return std::nullopt;
    const bool two = is_digit(text[at - 1]) && is_digit(text[at - 2]);
    if (!two || (at > 2 && is_digit(text[at - 3]))) return std::nullopt;
    return "20" + std::string(text.substr(at - 2, 2));
}

std::optional<std::string> read_date(std::string_view text) {
    return DateReader(text).read();
}

std::string_view endless_period(std::string_view text) {
    constexpr std::string_view kWords[] = {"长期", "长期有效", "永久", "常年", "无固定期限"};
    const auto* const found = std::find(std::begin(kWords), std::end(kWords), text);
    if (found != std::end(kWords)) return *found;
    constexpr std::string_view kUntilNow = "至今";
    if (!text.ends_with(kUntilNow)) return {};
    std::string_view begin = without_outer_blanks(text.substr(0, text.size() - kUntilNow.size()));
    if (begin.ends_with('-')) begin.remove_suffix(1);
    return read_date_or_digits(begin) ? text : std::string_view();
}

std::optional<std::string> read_date_or_digits(std::string_view text) {
    if (!all_digits(text)) {
        // 2021.12 is a number elsewhere.
        if ((text.size() == 6 || text.size() == 7) && text[4] == '.' &&
            all_digits(text.substr(5))) {
            return read_date(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(5)));
        }
        // 20240101-20241231
        if (text.size() == 17 && text[8] == '-' && all_digits(text.substr(0, 8)) &&
            all_digits(text.substr(9))) {
            return read_date(with_dashes(text.substr(0, 8)) + "~" + with_dashes(text.substr(9)));
        }
        std::string marked = with_marked_months(text);
        if (marked.empty()) marked = with_marked_range(text);
        return read_date(marked.empty() ? text : marked);
    }
    if (text.size() == 4) return year_at_end(text);
    if (text.size() != 6 && text.size() != 8) return std::nullopt;
    return read_date(with_dashes(text));
}

std::optional<std::string> read_year(std::string_view text) {
    if (text.size() == 4 && all_digits(text)) return year_at_end(text);
    // 填报日期:2024年3月 评价年度:2023年, 2024年编报2023年度
    if (auto year = year_behind(text, "评价年度:")) return year;
    if (auto year = year_before(text, kShortYear, Others::left_out)) return year;
    if (auto year = year_behind(text, "年度:")) return year;
    if (auto year = year_before(text, kYear, Others::left_out)) return year;
    if (auto year = year_before(text, kYear, Others::too)) return year;
    if (auto year = year_at_end(importer::fiscal_year(text))) return year;
    // 2 0 2 3 年度; but 表 1 2021 年 is no year 12021.
    std::string closed(text);
    if (std::erase(closed, ' ') == 0) return std::nullopt;
    return read_year(closed);
}

}  // namespace jixiao::normalise
