// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/number_format/format_class.hpp"
#include "xlsx/number_format/number_format.hpp"

namespace jixiao::xlsx {

// What the cell formats of a workbook say about values: number format, red font,
// protection, size and breaking of text.
// Immutable and free of references to its source, so that files with the same part can share it.
class Styles {
  public:
    // One General style: what a workbook without a styles part has.
    Styles();
    // `styles_xml` is the whole part in UTF-8, whatever encoding it declares; prefixes and
    // namespaces do not matter. Throws Error: xml_malformed, xml_dtd, limit_exceeded.
    static Styles parse(std::string_view styles_xml, const std::string& file);

    // The number of cell formats; index 0 is always valid.
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(cells_.size()); }
    [[nodiscard]] FormatClass format_class(std::uint32_t style) const {
        return cells_[style].format_class;
    }
    // Date, time, or both; durations are numbers.
    [[nodiscard]] bool is_date(std::uint32_t style) const {
        return is_date_class(cells_[style].format_class);
    }
    // An explicit red or nearly red; theme colours are never red.
    [[nodiscard]] bool red_font(std::uint32_t style) const { return cells_[style].red_font; }
    // Cells are locked unless their format says otherwise.
    [[nodiscard]] bool locked(std::uint32_t style) const { return cells_[style].locked; }
    // In points.
    [[nodiscard]] double font_size(std::uint32_t style) const { return cells_[style].font_size; }
    // Long text is broken into lines.
    [[nodiscard]] bool wraps(std::uint32_t style) const { return cells_[style].wraps; }
    [[nodiscard]] const NumberFormat& number_format(std::uint32_t style) const {
        return formats_[cells_[style].format];
    }

  private:
    friend class StylesBuilder;

    static constexpr double kFontSize = 11;

    struct CellFormat {
        std::uint32_t format = 0;  // index into formats_
        FormatClass format_class = FormatClass::general;
        bool red_font = false;
        bool locked = true;
        bool wraps = false;
        double font_size = kFontSize;
    };

    std::vector<CellFormat> cells_;
    std::vector<NumberFormat> formats_;  // each code once
};

}  // namespace jixiao::xlsx
