// SPDX-License-Identifier: MIT
#include "xlsx/number_format/serial_date.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace jixiao::xlsx;

namespace {

std::string iso(std::string_view serial, FormatClass format, bool milliseconds = false,
                bool epoch_1904 = false) {
    std::string out;
    const auto number = CellNumber::parse(serial).value();
    return append_iso(out, number, format, milliseconds, epoch_1904) ? out : "none";
}

std::string from_iso(std::string_view text, bool epoch_1904 = false) {
    const auto parsed = parse_iso(text, epoch_1904);
    if (!parsed) return "none";
    std::string out;
    return append_iso(out, parsed->serial, parsed->shape, true, epoch_1904) ? out : "none";
}

}  // namespace

TEST_CASE("serial numbers become ISO 8601 by what the format shows") {
    CHECK(iso("44561", FormatClass::date) == "2021-12-31");
    CHECK(iso("44561", FormatClass::date_time) == "2021-12-31T00:00:00");
    CHECK(iso("44561.354166666664", FormatClass::date_time) == "2021-12-31T08:30:00");
    CHECK(iso("44561.354166666664", FormatClass::date) == "2021-12-31T08:30:00");
    CHECK(iso("0.354166666666667", FormatClass::time) == "08:30:00");
    CHECK(iso("0", FormatClass::time) == "00:00:00");
    CHECK(iso("0.5", FormatClass::date) == "12:00:00");
    CHECK(iso("1.5", FormatClass::time) == "1900-01-01T12:00:00");
    CHECK(iso("2958465.99999", FormatClass::date_time) == "9999-12-31T23:59:59");
}

TEST_CASE("times are rounded to whole seconds, or to milliseconds where they are shown") {
    CHECK(iso("44561.99999999", FormatClass::date_time) == "2022-01-01T00:00:00");
    CHECK(iso("0.0000057870370370370371", FormatClass::time, true) == "00:00:00.500");
    CHECK(iso("0.0000057870370370370371", FormatClass::time) == "00:00:01");
    CHECK(iso("0.25", FormatClass::time, true) == "06:00:00");
    CHECK(iso("1e-200", FormatClass::time) == "00:00:00");
}

TEST_CASE("under a format without a time the last half second of a day belongs to it") {
    CHECK(iso("44561.999999", FormatClass::date) == "2021-12-31T23:59:59");
    CHECK(iso("44561.99999999", FormatClass::date) == "2021-12-31T23:59:59");
    CHECK(iso("44561.999999995", FormatClass::date) == "2022-01-01");
    CHECK(iso("44561.00000001", FormatClass::date) == "2021-12-31");
    CHECK(iso("2958465.999999", FormatClass::date) == "9999-12-31T23:59:59");
    CHECK(iso("43099.999999", FormatClass::date, false, true) == "2021-12-31T23:59:59");
}

TEST_CASE("the days that never were") {
    CHECK(iso("0", FormatClass::date) == "00:00:00");
    CHECK(iso("0.75", FormatClass::date_time) == "18:00:00");
    CHECK(iso("1", FormatClass::date) == "1900-01-01");
    CHECK(iso("59", FormatClass::date) == "1900-02-28");
    CHECK(iso("60", FormatClass::date) == "1900-02-28");
    CHECK(iso("61", FormatClass::date) == "1900-03-01");
    CHECK(civil_time(CellNumber::parse("60").value(), false, 0).value().day == 29);
    CHECK(iso("0", FormatClass::date, false, true) == "1904-01-01");
    CHECK(iso("0.5", FormatClass::time, false, true) == "12:00:00");
    CHECK(iso("0.5", FormatClass::date_time, false, true) == "1904-01-01T12:00:00");
    CHECK(iso("43099", FormatClass::date, false, true) == "2021-12-31");
}

TEST_CASE("dates out of range have no text") {
    CHECK(iso("-1", FormatClass::date) == "none");
    CHECK(iso("-0.000001", FormatClass::time) == "none");
    CHECK(iso("2958466", FormatClass::date) == "none");
    CHECK(iso("2958465.999999", FormatClass::date_time) == "none");
    CHECK(iso("2957004", FormatClass::date, false, true) == "none");
    CHECK(iso("1e300", FormatClass::date) == "none");
    CHECK_FALSE(duration_ticks(CellNumber::parse("1e15").value(), 3).has_value());
}

TEST_CASE("every day goes to its serial and back") {
    for (std::int64_t serial = 1; serial <= 2'958'465; serial += serial < 1000 ? 1 : 97) {
        if (serial == 60) continue;
        const auto number = CellNumber::parse(std::to_string(serial)).value();
        const auto time = civil_time(number, false, 0).value();
        const auto back = serial_of_day(time.year, time.month, time.day, false);
        if (back != serial) CHECK(back == serial);
    }
    CHECK(serial_of_day(2021, 12, 31, true) == 43099);
    CHECK_FALSE(serial_of_day(2021, 2, 29, false).has_value());
    CHECK(serial_of_day(1899, 12, 30, false) == 0);  // as strict workbooks name day 0
    CHECK_FALSE(serial_of_day(1899, 12, 29, false).has_value());
    CHECK_FALSE(serial_of_day(1903, 12, 31, true).has_value());
}

TEST_CASE("weekdays are Excel's") {
    CHECK(civil_time(CellNumber::parse("44561").value(), false, 0).value().weekday == 5);
    CHECK(civil_time(CellNumber::parse("43099").value(), true, 0).value().weekday == 5);
    CHECK(civil_time(CellNumber::parse("1").value(), false, 0).value().weekday == 0);
}

TEST_CASE("cells that store ISO 8601") {
    CHECK(from_iso("2021-12-31") == "2021-12-31");
    CHECK(from_iso("2021-12-31T08:30:00") == "2021-12-31T08:30:00");
    CHECK(from_iso("2021-12-31T08:30:00Z") == "2021-12-31T08:30:00");
    CHECK(from_iso("2021-12-31T08:30:00.125Z") == "2021-12-31T08:30:00.125");
    CHECK(from_iso("2021-12-31T08:30:00.1256+08:00") == "2021-12-31T08:30:00.126");
    CHECK(from_iso("2021-12-31 08:30") == "2021-12-31T08:30:00");
    CHECK(from_iso("08:30:00") == "08:30:00");
    CHECK(from_iso("T08:30:00") == "08:30:00");
    CHECK(from_iso("2021-12-31", true) == "2021-12-31");
    CHECK(from_iso("9999-12-31T23:59:59") == "9999-12-31T23:59:59");
    for (const char* text : {"", "2021", "2021-13-01", "2021-02-30", "2021-12-31T", "1850-01-01",
                             "2021-12-31T25:00:00", "2021-12-31T08:30:00x", "8:30", "44561",
                             "2021-12-31T08:30:00.", "2021/12/31"}) {
        CAPTURE(text);
        CHECK(from_iso(text) == "none");
    }
}
