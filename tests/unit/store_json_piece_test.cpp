// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text/json_text.hpp"
#include "store/json/json_piece.hpp"

namespace {

using jixiao::append_json_string;
using jixiao::store::JsonPiece;

TEST_CASE("a piece hands over everything in its order, texts longer than itself too") {
    for (const std::size_t size :
         {0U, 1U, 3U, 4U, 7U, 8U, 9U, 15U, 16U, 17U, 4093U, 4094U, 4095U, 4096U, 4097U, 9000U}) {
        std::string out = "before ";
        JsonPiece piece(out);
        piece.literal("[");
        piece.string(std::string(size, 'x'));
        piece.word(std::string(size, 'y'));
        piece.character(',');
        piece.number(*jixiao::Decimal::parse("-0.000000000000000000000000000012"));
        piece.place({1'048'575, 16'383});
        piece.literal("]");
        piece.finish();
        CHECK(out == "before [\"" + std::string(size, 'x') + "\"" + std::string(size, 'y') +
                         ",-0.000000000000000000000000000012XFD1048576]");
    }
}

TEST_CASE("strings of a piece are escaped wherever the character stands") {
    for (const char special : {'"', '\\', '\n', '\x01', '\x7F'}) {
        for (std::size_t size = 1; size < 40; ++size) {
            for (std::size_t at = 0; at < size; ++at) {
                std::string text(size, '!');
                text[at] = special;
                std::string expected;
                append_json_string(expected, text);
                std::string out;
                JsonPiece piece(out);
                CHECK_FALSE(piece.string(text));
                piece.finish();
                CHECK(out == expected);
            }
        }
    }
}

TEST_CASE("Chinese text is no reason to escape") {
    for (const std::string text : {"", "绩效", "药品监督抽检完成批次", "≥2263批次 ~^`[]"}) {
        std::string out;
        JsonPiece piece(out);
        CHECK(piece.string(text));
        piece.finish();
        CHECK(out == '"' + text + '"');
    }
}

}  // namespace
