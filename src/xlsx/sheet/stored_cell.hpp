// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "base/cell/cell_ref.hpp"
#include "xlsx/sheet/cell.hpp"

namespace jixiao::xlsx {

// The attribute t of a cell.
enum class StoredType : std::uint8_t {
    number,         // "n" or none
    shared_string,  // "s"
    formula_text,   // "str"
    inline_text,    // "inlineStr"
    boolean,        // "b"
    error,          // "e"
    date,           // "d"
    unknown,
};

StoredType stored_type(std::string_view word);

// Whether the value is the text itself, in which _x000D_ stands for a character.
constexpr bool is_text(StoredType type) {
    return type == StoredType::formula_text || type == StoredType::inline_text;
}

// Stands for a style that is no number.
inline constexpr std::uint32_t kNoStyle = 0xFFFFFFFF;

// A <c> element taken apart, its indexes not yet checked. Views point into the piece being
// scanned or into the scanner's user's own memory.
struct StoredCell {
    CellRef at;
    std::uint32_t style = 0;
    StoredType type = StoredType::number;
    bool has_reference = false;
    bool has_value = false;     // <v> or <is> was there, perhaps empty
    bool has_inline = false;    // the value is that of <is>
    bool value_is_raw = false;  // references, line ends and escapes are still to be decoded
    bool keep_space = false;    // of a raw inline text
    bool has_formula = false;
    bool is_shared_formula = false;
    std::uint32_t formula_group = 0;  // where cells share a formula
    std::uint32_t index = kNoIndex;   // of a shared string, where the value is nothing but digits
    std::string_view value;
    std::string_view formula;
};

}  // namespace jixiao::xlsx
