// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/finding/finding.hpp"
#include "xlsx/styles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jixiao::xlsx;
    try {
        const Styles styles =
            Styles::parse({reinterpret_cast<const char*>(data), size}, "fuzz.xlsx");
        jixiao::xlsx::Cell cell;
        cell.text = "44561.35416666667";
        for (std::uint32_t style = 0; style < styles.count(); ++style) {
            cell.style = style;
            cell.type = styles.is_date(style) ? jixiao::CellType::date : jixiao::CellType::number;
            if (styles.red_font(style) && styles.locked(style)) cell.type = jixiao::CellType::text;
            display_text(cell, styles, false);
        }
    } catch (const jixiao::Error&) {
    }
    return 0;
}
