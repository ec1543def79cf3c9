// SPDX-License-Identifier: MIT
#include "store/json/json_piece.hpp"

#include "base/text/json_text.hpp"

namespace jixiao::store {

bool JsonPiece::string(std::string_view text) {
    constexpr std::size_t kQuotes = 2;
    if (text.size() <= kSize - kQuotes) {
        make_room(text.size() + kQuotes);
        char* const end = at_ + 1 + text.size();
        if (copy_plain_json(at_ + 1, text)) {
            *at_ = *end = '"';
            at_ = end + 1;
            return true;
        }
    }
    finish();
    const std::size_t before = out_.size();
    append_json_utf8(out_, text);
    return out_.size() - before == text.size() + kQuotes;
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
