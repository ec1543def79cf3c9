// SPDX-License-Identifier: MIT
#include "base/text/blank_characters.hpp"

namespace jixiao {

BlankCharacter decoded_blank(std::string_view text) {
    const Utf8Character character = first_character(text);
    const Blank kind = character.size == 0 ? Blank::none : blank_kind(character.code);
    return kind == Blank::none ? BlankCharacter{} : BlankCharacter{kind, character.size};
}

}  // namespace jixiao
