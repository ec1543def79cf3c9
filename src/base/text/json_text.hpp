// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

// Appends `text` as a JSON string, quotes included. Quotes, backslashes and control characters are
// escaped, everything else stays as it is; bytes that are no UTF-8 become U+FFFD each, so that the
// result is always valid.
void append_json_string(std::string& out, std::string_view text);

// The same for text that is known to be UTF-8 (what the reader and the mapping parser have
// checked): several times as fast.
void append_json_utf8(std::string& out, std::string_view text);
// Copies such text, without quotes, to a place with room for it. False, and what stands there then
// of no use, if something in it has to be escaped.
bool copy_plain_json(char* to, std::string_view text);

// ,"key": in front of a member that is not the first one.
void append_json_key(std::string& out, std::string_view key);

}  // namespace jixiao
