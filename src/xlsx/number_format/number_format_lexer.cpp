// SPDX-License-Identifier: MIT
#include "xlsx/number_format/number_format_lexer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text/ascii.hpp"
#include "base/text/utf8.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormatTokenKind;

constexpr std::int32_t kLargestDenominator = 9999;
constexpr std::size_t kMostWidth = 30;  // digits behind a point, letters of a name

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(),
                      [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

std::size_t character_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && continues_character(text[size])) ++size;
    return size;
}

class Lexer {
  public:
    explicit Lexer(std::string_view code) : rest_(code) {}

    FormatSection read();
    [[nodiscard]] std::string_view rest() const { return rest_; }
    [[nodiscard]] bool more() const { return more_; }

  private:
    void read_token();
    bool read_word();
    void read_quoted();
    void read_escaped();
    void read_literal();
    void read_bracket();
    void read_locale(std::string_view content);
    bool read_condition(std::string_view content);
    bool read_elapsed(std::string_view content);
    bool read_exponent();
    bool read_fraction();
    bool read_date_letters();
    bool read_second_fraction();
    void literal(std::string_view text);
    void add(Kind kind, std::size_t width = 0, std::string text = {});
    std::size_t run_of(char letter) const;

    FormatSection section_;
    std::string_view rest_;
    bool more_ = false;
};

FormatSection Lexer::read() {
    while (!rest_.empty()) {
        if (rest_.front() == ';') {
            rest_.remove_prefix(1);
            more_ = true;
            break;
        }
        read_token();
    }
    return std::move(section_);
}

void Lexer::add(Kind kind, std::size_t width, std::string text) {
    const auto kept = static_cast<std::uint8_t>(std::min(width, kMostWidth));
    section_.tokens.push_back({kind, kept, 0, std::move(text)});
}

void Lexer::literal(std::string_view text) {
    if (section_.tokens.empty() || section_.tokens.back().kind != Kind::literal) add(Kind::literal);
    section_.tokens.back().text.append(text);
}

std::size_t Lexer::run_of(char letter) const {
    std::size_t size = 0;
    while (size < rest_.size() && ascii_lower(rest_[size]) == letter) ++size;
    return size;
}

void Lexer::read_token() {
    const char first = rest_.front();
    switch (first) {
        case '"':
            return read_quoted();
        case '[':
            return read_bracket();
        case '\\':
        case '!':  // the same in Chinese Excel: 0!.0,"万" shows 12.3万
        case '_':
        case '*':
            return read_escaped();
        case '0':
        case '#':
        case '?':
            add(Kind::digit, 1, std::string(1, first));
            break;
        case '.':
            if (read_second_fraction()) return;
            add(Kind::point);
            break;
        case ',':
            add(Kind::comma);
            break;
        case '%':
            add(Kind::percent);
            break;
        case '@':
            add(Kind::text);
            break;
        default:
            if (read_word() || read_exponent() || read_fraction() || read_date_letters()) return;
            return read_literal();
    }
    rest_.remove_prefix(1);
}

// A sign and the character that it speaks of.
void Lexer::read_escaped() {
    const char sign = rest_.front();
    rest_.remove_prefix(1);
    if (sign == '\\' || sign == '!') return read_literal();
    // "_x" is a gap as wide as x; "*x" fills the column, which text cannot show.
    if (sign == '_') literal(" ");
    rest_.remove_prefix(rest_.empty() ? 0 : character_size(rest_));
}

void Lexer::read_literal() {
    const std::size_t size = rest_.empty() ? 0 : character_size(rest_);
    literal(rest_.substr(0, size));
    rest_.remove_prefix(size);
}

bool Lexer::read_word() {
    static constexpr std::array<std::pair<std::string_view, Kind>, 5> kWords = {
        {{"General", Kind::general},
         {"G/通用格式", Kind::general},
         {"AM/PM", Kind::half_day},
         {"A/P", Kind::half_day},
         {"上午/下午", Kind::half_day}}};
    for (const auto& [word, kind] : kWords) {
        if (!starts_with_word(rest_, word)) continue;
        add(kind, 0, kind == Kind::half_day ? std::string(word) : std::string());
        rest_.remove_prefix(word.size());
        return true;
    }
    return false;
}

void Lexer::read_quoted() {
    rest_.remove_prefix(1);
    const std::size_t end = std::min(rest_.find('"'), rest_.size());
    literal(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
}

void Lexer::read_bracket() {
    const std::size_t end = rest_.find(']');
    if (end == std::string_view::npos) {
        literal("[");
        rest_.remove_prefix(1);
        return;
    }
    const std::string_view content = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    if (content.empty() || read_condition(content) || read_elapsed(content)) return;
    if (content.front() == '$') return read_locale(content.substr(1));
    if (starts_with_word(content, "DBNum") && content.size() == 6) {
        const char kind = content.back();
        if (kind >= '1' && kind <= '3') {
            section_.chinese_digits = static_cast<ChineseDigits>(kind - '0');
        }
    }
    // What is left are colours, which text cannot show.
}

// $¥-804: a currency sign, a dash, the language in hexadecimal. F800 and F400 stand for the
// system's long date and time; here that is the Chinese one.
void Lexer::read_locale(std::string_view content) {
    const std::size_t dash = content.rfind('-');
    if (dash == std::string_view::npos) return literal(content);
    if (dash > 0) literal(content.substr(0, dash));
    std::uint32_t language = 0;
    const std::string_view digits = content.substr(dash + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), language, 16);
    section_.chinese_names = (language & 0x3FF) == 0x004 || starts_with_word(digits, "zh");
    const bool long_date = language == 0xF800;
    if (!long_date && language != 0xF400) return;
    const std::size_t end = std::min(rest_.find(';'), rest_.size());
    section_.tokens = Lexer(long_date ? "yyyy\"年\"m\"月\"d\"日\"" : "h:mm:ss").read().tokens;
    rest_.remove_prefix(end);
}

bool Lexer::read_condition(std::string_view content) {
    static constexpr std::array<std::pair<std::string_view, FormatComparison>, 6> kSigns = {
        {{"<=", FormatComparison::less_equal},
         {"<>", FormatComparison::not_equal},
         {">=", FormatComparison::greater_equal},
         {"<", FormatComparison::less},
         {">", FormatComparison::greater},
         {"=", FormatComparison::equal}}};
    for (const auto& [sign, comparison] : kSigns) {
        if (!content.starts_with(sign)) continue;
        const auto limit = CellNumber::parse(content.substr(sign.size()));
        if (limit) {
            section_.comparison = comparison;
            section_.limit = *limit;
        }
        return true;
    }
    return false;
}

bool Lexer::read_elapsed(std::string_view content) {
    const char letter = ascii_lower(content.front());
    const bool same = std::all_of(content.begin(), content.end(),
                                  [&](char c) { return ascii_lower(c) == letter; });
    if (!same) return false;
    if (letter == 'h') add(Kind::elapsed_hours, content.size());
    if (letter == 'm') add(Kind::elapsed_minutes, content.size());
    if (letter == 's') add(Kind::elapsed_seconds, content.size());
    return letter == 'h' || letter == 'm' || letter == 's';
}

bool Lexer::read_exponent() {
    if (ascii_lower(rest_.front()) != 'e' || rest_.size() < 2) return false;
    if (rest_[1] != '+' && rest_[1] != '-') return false;
    if (!section_.has(Kind::digit) || section_.has(Kind::exponent)) return false;
    std::size_t end = 2;
    while (end < rest_.size() && (rest_[end] == '0' || rest_[end] == '#' || rest_[end] == '?')) {
        ++end;
    }
    add(Kind::exponent, end - 2, std::string(1, rest_[1]));
    rest_.remove_prefix(end);
    return true;
}

// The placeholders in front of the slash become part of the fraction; behind it stand
// placeholders, which bound the denominator, or the denominator itself.
bool Lexer::read_fraction() {
    auto& tokens = section_.tokens;
    if (rest_.front() != '/' || tokens.empty() || tokens.back().kind != Kind::digit) return false;
    std::size_t end = 1;
    std::int32_t fixed = 0;
    while (end < rest_.size() &&
           std::string_view("0123456789#?").find(rest_[end]) != std::string_view::npos) {
        const bool digit = rest_[end] >= '0' && rest_[end] <= '9';
        if (digit) fixed = std::min(fixed * 10 + (rest_[end] - '0'), kLargestDenominator);
        ++end;
    }
    if (end == 1 || section_.has(Kind::fraction)) return false;
    std::string numerator;
    for (; !tokens.empty() && tokens.back().kind == Kind::digit; tokens.pop_back()) {
        numerator.append(tokens.back().text);
    }
    add(Kind::fraction, end - 1, std::move(numerator));
    tokens.back().fixed = fixed;
    rest_.remove_prefix(end);
    return true;
}

bool Lexer::read_date_letters() {
    const char letter = ascii_lower(rest_.front());
    const std::size_t width = run_of(letter);
    switch (letter) {
        case 'y':
            add(Kind::year, width);
            break;
        case 'e':
            add(Kind::year, 4);
            break;
        case 'b':
            add(Kind::buddhist_year, width);
            break;
        case 'm':
            add(Kind::month, width);
            break;
        case 'd':
            add(width > 2 ? Kind::weekday : Kind::day, width);
            break;
        case 'a':
            if (width < 3) return false;
            section_.chinese_names = true;
            add(Kind::weekday, width);
            break;
        case 'g':
            break;  // the name of an era; the Western one has none
        case 'h':
            add(Kind::hour, width);
            break;
        case 's':
            add(Kind::second, width);
            break;
        default:
            return false;
    }
    rest_.remove_prefix(width);
    return true;
}

// ".00" behind seconds.
bool Lexer::read_second_fraction() {
    if (section_.tokens.empty() || rest_.size() < 2 || rest_[1] != '0') return false;
    const Kind last = section_.tokens.back().kind;
    if (last != Kind::second && last != Kind::elapsed_seconds) return false;
    rest_.remove_prefix(1);
    const std::size_t width = run_of('0');
    add(Kind::second_fraction, width);
    rest_.remove_prefix(width);
    return true;
}

}  // namespace

FormatSection read_format_section(std::string_view& code, bool& more) {
    Lexer lexer(code);
    FormatSection section = lexer.read();
    code = lexer.rest();
    more = lexer.more();
    return section;
}

}  // namespace jixiao::xlsx
