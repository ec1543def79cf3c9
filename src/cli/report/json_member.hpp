// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/text/json_text.hpp"

namespace jixiao::cli {

// Appends "key":"text", and the comma behind it; null where there is no text.
inline void append_member(std::string& out, std::string_view key, std::string_view text) {
    append_json_string(out, key);
    out.push_back(':');
    if (text.empty()) {
        out.append("null");
    } else {
        append_json_string(out, text);
    }
    out.push_back(',');
}

}  // namespace jixiao::cli
