// SPDX-License-Identifier: MIT
#include "store/json_piece.hpp"

#include "base/json_text.hpp"

namespace jixiao::store {

bool JsonPiece::string(std::string_view text) {
    if (!needs_json_escape(text)) {
        plain_string(text);
        return true;
    }
    finish();
    append_json_utf8(out_, text);
    return false;
}

void JsonPiece::plain_string(std::string_view text) {
    literal("\"");
    word(text);
    literal("\"");
}

void JsonPiece::long_word(std::string_view text) {
    finish();
    out_.append(text);
}

}  // namespace jixiao::store
