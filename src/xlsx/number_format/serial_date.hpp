// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "xlsx/number_format/cell_number.hpp"
#include "xlsx/number_format/format_class.hpp"

namespace jixiao::xlsx {

// A serial number as Excel's calendar shows it. That calendar has two days that never were: in the
// 1900 system serial 0 is 1900-01-00 and serial 60 is 1900-02-29.
struct CivilTime {
    std::int32_t year = 0;
    std::uint8_t month = 1;
    std::uint8_t day = 1;  // 0 for serial 0
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;
    std::uint8_t second = 0;
    std::uint16_t millisecond = 0;
    std::uint8_t weekday = 0;  // 0 is Sunday; Excel's, hence one day off before March 1900
    bool operator==(const CivilTime&) const = default;
};

// Rounded half-up to `second_places` (0 … 3) behind the second, so that the 15 digits of a stored
// time give the time that was meant. nullopt below 0 and beyond 9999-12-31, where Excel shows
// #####.
std::optional<CivilTime> civil_time(const CellNumber& serial, bool epoch_1904, int second_places);
// The same for formats that show a day and no time: there the last half second of a day belongs to
// it, as Excel and LibreOffice have it, but for its last half millisecond, which is noise.
std::optional<CivilTime> civil_day(const CellNumber& serial, bool epoch_1904, int second_places);

// Whole seconds × 10^second_places of a duration, rounded half-up; nullopt beyond 10^7 days.
std::optional<std::int64_t> duration_ticks(const CellNumber& serial, int second_places);

// ISO 8601 by what the format shows: a whole day under a date format is a date (2021-12-31), a
// value below 1 under a time format is a time (08:30:00), everything else both
// (2021-12-31T08:30:00). Seconds are whole unless `milliseconds`, and then .500 only when it is not
// zero. What Excel shows as 1900-01-00 has no day and is a time under every format: mostly a
// formula that refers to an empty cell. Serial 60, 1900-02-29, becomes 1900-02-28, as openpyxl has
// it. False, and nothing appended, where civil_time has no answer.
bool append_iso(std::string& out, const CellNumber& serial, FormatClass format, bool milliseconds,
                bool epoch_1904);

// The serial of a day that was; nullopt when the epoch has none for it.
std::optional<std::int64_t> serial_of_day(std::int32_t year, unsigned month, unsigned day,
                                          bool epoch_1904);

// A cell of type "d": ISO 8601 date, time or both, with any fraction of seconds; a zone at the end
// is set aside, as Excel does. `shape` is date, time or date_time as written.
struct IsoSerial {
    CellNumber serial;
    FormatClass shape = FormatClass::date;
};
std::optional<IsoSerial> parse_iso(std::string_view text, bool epoch_1904);
// An elapsed time as ISO 8601 writes it, in days: PT24H0M0.000S is 1. Days, hours, minutes and
// seconds only: years and months have no length.
std::optional<CellNumber> parse_iso_duration(std::string_view text);

}  // namespace jixiao::xlsx
