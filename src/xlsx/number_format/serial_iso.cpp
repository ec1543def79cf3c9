// SPDX-License-Identifier: MIT
#include "xlsx/number_format/serial_date.hpp"

#include <iterator>

namespace jixiao::xlsx {
namespace {

constexpr std::int64_t kMillisecondsOfDay = 86'400'000;

class IsoReader {
  public:
    explicit IsoReader(std::string_view text) : rest_(text) {}

    // Exactly `width` digits.
    bool number(int width, int& value);
    bool skip(char expected);
    // ".5", ".123456" in milliseconds; no point is no fraction.
    bool milliseconds(int& value);
    bool zone();
    // As many digits as there are, nine at most.
    bool count(std::int64_t& value);
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] bool has_date() const { return rest_.size() > 4 && rest_[4] == '-'; }

  private:
    std::string_view rest_;
};

bool IsoReader::number(int width, int& value) {
    const auto size = static_cast<std::size_t>(width);
    if (rest_.size() < size) return false;
    value = 0;
    for (const char c : rest_.substr(0, size)) {
        if (c < '0' || c > '9') return false;
        value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(size);
    return true;
}

bool IsoReader::skip(char expected) {
    if (rest_.empty() || rest_.front() != expected) return false;
    rest_.remove_prefix(1);
    return true;
}

bool IsoReader::milliseconds(int& value) {
    value = 0;
    if (!skip('.') && !skip(',')) return true;
    int places = 0;
    for (int digit = 0; number(1, digit); ++places) {
        if (places < 3) value = value * 10 + digit;
        if (places == 3 && digit >= 5) ++value;
    }
    for (int missing = places; missing < 3; ++missing) value *= 10;
    return places > 0;
}

bool IsoReader::count(std::int64_t& value) {
    value = 0;
    int places = 0;
    for (int digit = 0; places < 9 && number(1, digit); ++places) value = value * 10 + digit;
    return places > 0;
}

bool IsoReader::zone() {
    if (at_end() || skip('Z')) return at_end();
    int hours = 0;
    int minutes = 0;
    if (!skip('+') && !skip('-')) return false;
    return number(2, hours) && (skip(':') || true) && number(2, minutes) && at_end();
}

bool read_clock(IsoReader& reader, std::int64_t& of_day) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    if (!reader.number(2, hour) || !reader.skip(':') || !reader.number(2, minute)) return false;
    if (reader.skip(':') && (!reader.number(2, second) || !reader.milliseconds(millisecond))) {
        return false;
    }
    if (hour > 24 || minute > 59 || second > 60) return false;
    of_day = ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + millisecond;
    return reader.zone();
}

CellNumber serial_of(std::int64_t day, std::int64_t of_day) {
    constexpr int kPlaces = 20;  // more than the 15 digits that are kept, of any time of a day
    const Decimal serial =
        Decimal::divide(Decimal::integer(day * kMillisecondsOfDay + of_day),
                        Decimal::integer(kMillisecondsOfDay), kPlaces, Rounding::half_up);
    return CellNumber::parse(serial.to_string()).value();
}

std::optional<std::int64_t> read_day(IsoReader& reader, bool epoch_1904) {
    int year = 0;
    int month = 0;
    int day = 0;
    if (!reader.number(4, year) || !reader.skip('-') || !reader.number(2, month) ||
        !reader.skip('-') || !reader.number(2, day)) {
        return std::nullopt;
    }
    return serial_of_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day),
                         epoch_1904);
}

}  // namespace

std::optional<IsoSerial> parse_iso(std::string_view text, bool epoch_1904) {
    IsoReader reader(text);
    IsoSerial result;
    std::optional<std::int64_t> day = 0;
    std::int64_t of_day = 0;
    if (reader.has_date()) {
        day = read_day(reader, epoch_1904);
        if (!day) return std::nullopt;
        if (reader.at_end()) return IsoSerial{serial_of(*day, 0), FormatClass::date};
        result.shape = FormatClass::date_time;
        if (!reader.skip('T') && !reader.skip(' ')) return std::nullopt;
    } else {
        result.shape = FormatClass::time;
        reader.skip('T');
    }
    if (!read_clock(reader, of_day)) return std::nullopt;
    result.serial = serial_of(*day, of_day);
    return result;
}

std::optional<CellNumber> parse_iso_duration(std::string_view text) {
    struct Part {
        char mark;
        bool of_day;  // behind the T
        std::int64_t milliseconds;
    };
    constexpr Part kParts[] = {{'D', false, kMillisecondsOfDay},
                               {'H', true, 3'600'000},
                               {'M', true, 60'000},
                               {'S', true, 1000}};
    IsoReader reader(text);
    const bool negative = reader.skip('-');
    if (!reader.skip('P')) return std::nullopt;
    std::int64_t total = 0;
    bool behind_t = reader.skip('T');
    if (reader.at_end()) return std::nullopt;
    const Part* part = kParts;
    while (!reader.at_end()) {
        std::int64_t amount = 0;
        int fraction = 0;
        if (!reader.count(amount) || !reader.milliseconds(fraction)) return std::nullopt;
        while (part != std::end(kParts) && !(part->of_day == behind_t && reader.skip(part->mark))) {
            ++part;
        }
        const bool may_have_fraction = part != std::end(kParts) && part->mark == 'S';
        if (part == std::end(kParts) || (fraction != 0 && !may_have_fraction)) return std::nullopt;
        total += amount * part->milliseconds + fraction;
        ++part;
        if (!behind_t) behind_t = reader.skip('T');
    }
    CellNumber days = serial_of(0, total);
    if (negative) days.digits = -days.digits;
    return days;
}

}  // namespace jixiao::xlsx
