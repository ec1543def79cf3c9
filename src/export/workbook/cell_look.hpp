// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace jixiao::exporter {

enum class Horizontal : std::uint8_t { general, left, centre, right };
enum class Vertical : std::uint8_t { top, centre, bottom };
enum class Line : std::uint8_t { none, hair, thin, medium, thick, twofold };

struct Borders {
    Line left = Line::none;
    Line right = Line::none;
    Line top = Line::none;
    Line bottom = Line::none;
    std::uint32_t colour = 0;  // 0xRRGGBB

    static constexpr Borders all(Line line, std::uint32_t colour = 0) {
        return {line, line, line, line, colour};
    }
    auto operator<=>(const Borders&) const = default;
};

// How a cell looks and whether a protected sheet lets it be filled. Every look is a style of the
// workbook.
struct CellLook {
    std::string font = {};    // name; empty: the workbook's
    double size = kTextSize;  // in points
    bool bold = false;
    bool italic = false;
    std::uint32_t text_colour = 0;  // 0xRRGGBB
    std::uint32_t fill = kNoFill;   // 0xRRGGBB
    Borders borders = {};
    Horizontal horizontal = Horizontal::general;
    Vertical vertical = Vertical::centre;
    bool wrap = false;
    std::uint8_t indent = 0;
    std::string number_format = {};  // as in a spreadsheet: "0.00"; empty: General
    bool locked = true;

    static constexpr std::uint32_t kNoFill = 0xFFFFFFFF;
    static constexpr double kTextSize = 11;
    auto operator<=>(const CellLook&) const = default;
};

}  // namespace jixiao::exporter
