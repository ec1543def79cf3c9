// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <random>

#include "xlsx/number_format/number_text.hpp"
#include "xlsx/package/package.hpp"
#include "xlsx/xml/text_encoding.hpp"
#include "xlsx/xml/text_scan.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace {

using namespace jixiao::xlsx;

// The slow and plain way: one character after the other by its definition.
std::size_t valid_prefix(const std::string& text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = [&](std::size_t i) {
            return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
        };
        const unsigned lead = byte(0);
        std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t code = lead < 0x80 ? lead : lead & (0xFFu >> (length + 1));
        if (lead < 0x20 && lead != '\t' && lead != '\n' && lead != '\r') return at;
        if (lead >= 0x80 && lead < 0xC0) return at;
        for (std::size_t i = 1; i < length; ++i) {
            if ((byte(i) & 0xC0) != 0x80) return at;
            code = code << 6 | (byte(i) & 0x3F);
        }
        constexpr std::uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
        if (code < kSmallest[length] || code > 0x10FFFF || (code >> 11) == 0x1B) return at;
        at += length;
    }
    return at;
}

std::size_t checked(std::string text) {
    const std::size_t size = text.size();
    text.append(kScanPadding, '\0');
    return check_utf8(std::string_view(text).substr(0, size)).valid;
}

TEST_CASE("UTF-8 is checked as its definition says") {
    std::mt19937 dice(7);
    const std::string samples[] = {"abcdefghijklmnop",
                                   "药品监督管理局绩效",
                                   "é",
                                   "😀",
                                   "（）",
                                   "\xED\xA0\x80",
                                   "\xC0\x80",
                                   "\xE0\x80\x80",
                                   "\xF4\x90\x80\x80",
                                   "\x80",
                                   "\x01",
                                   "\n"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const std::size_t pieces = 1 + dice() % 8;
        for (std::size_t i = 0; i < pieces; ++i) {
            text += samples[dice() % (dice() % 4 == 0 ? std::size(samples) : 5)];
        }
        if (dice() % 2 == 0) text.resize(dice() % (text.size() + 1));
        REQUIRE(checked(text) == valid_prefix(text));
    }
}

TEST_CASE("a character that a piece's end cuts is told from a wrong one") {
    std::string text = "中";
    text.append(kScanPadding, '\0');
    CHECK(check_utf8(std::string_view(text).substr(0, 2)).fault == TextFault::cut_off);
    CHECK(check_utf8(std::string_view(text).substr(1, 2)).fault == TextFault::bad_bytes);
}

TEST_CASE("the scan finds the first of its stops wherever it stands") {
    for (std::size_t at = 0; at < 70; ++at) {
        std::string text(at, 'x');
        text += '&';
        text.append(kScanPadding, '<');
        CHECK(find_first_of<'&'>(text.data()) == text.data() + at);
        CHECK(find_first_of<'\r'>(text.data()) == text.data() + at + 1);
    }
}

TEST_CASE("references") {
    std::string out;
    CHECK(append_decoded(out, "a&lt;&#x4E2D;&#13;&#10;b"));
    CHECK(out == "a<中\nb");
    for (const char* const bad : {"&", "&lt", "&what;", "&#;", "&#x;", "&#0;", "&#xD800;",
                                  "&#x110000;", "&#-5;", "&#99999999999;"}) {
        CAPTURE(bad);
        CHECK_FALSE(append_decoded(out, bad));
    }
}

TEST_CASE("part names are resolved within the package") {
    CHECK(resolve_part_name("xl/workbook.xml", "worksheets/a.xml") == "xl/worksheets/a.xml");
    CHECK(resolve_part_name("xl/workbook.xml", "/a.xml") == "a.xml");
    CHECK(resolve_part_name("xl/workbook.xml", "..\\b\\.\\a.xml") == "b/a.xml");
    CHECK(resolve_part_name("", "../../etc/passwd") == "etc/passwd");
}

TEST_CASE("numbers as files store them") {
    for (const char* const good : {"0", "-1", "+1", "1.5", ".5", "5.", "1e5", "1E-05", "-0.0"}) {
        CHECK(is_number_text(good));
    }
    for (const char* const bad : {"", "-", ".", "e5", "1e", "1e+", "1.2.3", "1 2", "0x1", "nan"}) {
        CHECK_FALSE(is_number_text(bad));
    }
}

}  // namespace
