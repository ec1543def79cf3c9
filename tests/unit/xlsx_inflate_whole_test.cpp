// SPDX-License-Identifier: MIT
#include "xlsx/package/inflate_whole.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace jixiao::xlsx;

namespace {

using std::string_view_literals::operator""sv;
// With the fixed table; the last 13 characters are a copy of what stands 7 before.
constexpr std::string_view kPacked = "\xcb\xca\xac\xc8\x4c\xcc\x57\xc8\x42\xa6\x00"sv;
constexpr std::string_view kText = "jixiao jixiao jixiao";

std::string inflated(std::string_view packed, std::size_t room) {
    WholeInflater inflater;
    std::string text(room, '?');
    const auto size = inflater.inflate(packed, text.data(), text.size());
    return size ? text.substr(0, *size) : "nothing";
}

}  // namespace

TEST_CASE("a whole stream is inflated in one step") {
    CHECK(inflated(kPacked, kText.size()) == kText);
    CHECK(inflated(kPacked, 100) == kText);
    CHECK(inflated(std::string(kPacked) + "behind", 100) == kText);
}

TEST_CASE("a stream that is cut off, damaged or too long is left to the slower way") {
    CHECK(inflated(kPacked, kText.size() - 1) == "nothing");
    CHECK(inflated({}, 100) == "nothing");
    CHECK(inflated(kPacked.substr(0, kPacked.size() - 2), 100) == "nothing");
    CHECK(inflated("\xff\xff\xff\xff", 100) == "nothing");
}
