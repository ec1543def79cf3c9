// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "xlsx/edit/style_lists.hpp"

namespace jixiao::xlsx {

// How a cell format differs from the one that it is made of. Colours are 0xRRGGBB.
struct FormatChange {
    std::optional<std::uint32_t> fill = {};
    std::optional<std::uint32_t> text_colour = {};
    // The number of a built-in one: 2 is 0.00, 10 is 0.00%.
    std::optional<std::uint32_t> number_format = {};
    std::optional<bool> locked = {};
    std::optional<bool> wraps = {};
    bool bold = false;
    bool underlined = false;
    bool bordered = false;             // thin lines around
    std::string_view font = {};        // its name; empty: as it is
    std::string_view font_size = {};   // in points, "10.5"; empty: as it is
    std::string_view horizontal = {};  // "center" …; empty: as it is
    std::string_view vertical = {};
};

// Cell formats of the workbook. A format that is there already is used, others are added behind.
class StyleEditor {
  public:
    explicit StyleEditor(StyleLists lists) : lists_(std::move(lists)) {}

    // The number of a cell format that is `base` with the change. Of a number that is none, 0 is
    // the base.
    std::uint32_t derived(std::uint32_t base, const FormatChange& change);

    // The same look, filled as `like` is.
    std::uint32_t filled_like(std::uint32_t base, std::uint32_t like);
    // Whether the format fills with this colour and nothing else, as derived() does.
    [[nodiscard]] bool is_filled(std::uint32_t format, std::uint32_t colour) const;

    [[nodiscard]] bool is_changed() const { return lists_.is_changed(); }
    [[nodiscard]] std::string text() const { return lists_.text(); }

  private:
    std::uint32_t derived_font(std::uint32_t base, const FormatChange& change);
    std::uint32_t solid_fill(std::uint32_t colour);
    std::uint32_t thin_border();

    StyleLists lists_;
};

}  // namespace jixiao::xlsx
