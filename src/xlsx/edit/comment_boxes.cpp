// SPDX-License-Identifier: MIT
#include "xlsx/edit/comment_boxes.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/cell/row_height.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/facts/sheet_facts.hpp"

namespace jixiao::xlsx {
namespace {

// Pixels of a screen, as programs count them. A guess by a few of them does no harm here.
constexpr double kPixelsPerCharacter = 7;
constexpr double kCellPadding = 5;
constexpr double kPixelsPerPoint = 4.0 / 3;
constexpr std::uint32_t kDefaultWidth = 64;
constexpr std::uint32_t kDefaultHeight = 20;
constexpr std::uint32_t kBoxWidth = 330;
constexpr std::uint32_t kMostHeight = 560;
constexpr std::uint32_t kLeastHeight = 60;
constexpr std::uint32_t kGap = 15;
constexpr double kTextWidth = 50;  // half-width characters in a line
constexpr std::uint32_t kLineHeight = 17;
constexpr std::uint32_t kMostSteps = 2'000;  // hidden rows and columns take no room

std::optional<double> real_in(std::string_view text) {
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_fit = error == std::errc() && number >= 0 && number < 10'000;
    return is_fit ? std::optional(number) : std::nullopt;
}

std::uint32_t column_pixels(double characters) {
    return characters == 0 ? 0
                           : static_cast<std::uint32_t>(
                                 std::lround(characters * kPixelsPerCharacter + kCellPadding));
}

std::uint32_t row_pixels(double points) {
    return static_cast<std::uint32_t>(std::lround(points * kPixelsPerPoint));
}

std::uint32_t count_in(const XmlScanner& xml, std::string_view name) {
    const auto number = real_in(xml.attribute(name).value_or(""));
    return static_cast<std::uint32_t>(std::max(1.0, number.value_or(1))) - 1;
}

}  // namespace

CommentBoxes::CommentBoxes(const WorkbookSource& source, std::size_t sheet, StreamBuffers& buffers)
    : sheet_(source.sheet(sheet)), default_width_(kDefaultWidth), default_height_(kDefaultHeight) {
    SpanScanner scanner({source.file_name(), source.sheets()[sheet].part}, sheet_.text,
                        source.limits(), buffers);
    const XmlScanner& xml = scanner.xml();
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.name() == "sheetData") return;
        const auto number = [&](std::string_view name) {
            return real_in(xml.attribute(name).value_or(""));
        };
        if (scanner.name() == "sheetFormatPr") {
            if (const auto width = number("defaultColWidth"))
                default_width_ = column_pixels(*width);
            const auto height = number("defaultRowHeight");
            if (height && *height > 0) default_height_ = row_pixels(*height);
        } else if (scanner.name() == "col") {
            const auto width = number("width");
            const bool is_hidden = is_true(xml.attribute("hidden").value_or(""));
            const std::uint32_t pixels = width ? column_pixels(*width) : default_width_;
            widths_.push_back({count_in(xml, "min"), count_in(xml, "max"), is_hidden ? 0 : pixels});
        }
    }
}

std::uint32_t CommentBoxes::width_of(std::uint32_t column) const {
    for (const Width& width : widths_) {
        if (column >= width.first && column <= width.last) return width.pixels;
    }
    return default_width_;
}

std::uint32_t CommentBoxes::height_of(std::uint32_t row) const {
    const RowPlace* const place = sheet_.index.find_row(row);
    if (place == nullptr) return default_height_;
    std::uint32_t pixels = default_height_;
    TagAttributes tag(place->tag.of(sheet_.text));
    while (tag.next()) {
        if (tag.name() == "hidden" && is_true(tag.value())) return 0;
        if (tag.name() != "ht") continue;
        if (const auto points = real_in(tag.value())) pixels = row_pixels(*points);
    }
    return pixels;
}

CommentBox CommentBoxes::beside(const CellRange& cells, std::string_view text) const {
    const std::size_t lines = wrapped_lines(text, kTextWidth) + 1;
    const std::uint32_t height =
        std::clamp(static_cast<std::uint32_t>(lines) * kLineHeight, kLeastHeight, kMostHeight);
    CommentBox box;
    box.first = {cells.first.row, std::min(cells.last.column + 1, kMaxColumns - 1)};
    box.first_x = std::min(kGap, width_of(box.first.column));
    box.first_y = 2;
    box.last = box.first;
    std::uint32_t right = box.first_x + kBoxWidth;
    for (std::uint32_t i = 0; i < kMostSteps && box.last.column + 1 < kMaxColumns; ++i) {
        const std::uint32_t width = width_of(box.last.column);
        if (right < width) break;
        right -= width;
        ++box.last.column;
    }
    box.last_x = std::min(right, width_of(box.last.column));
    std::uint32_t bottom = box.first_y + height;
    for (std::uint32_t i = 0; i < kMostSteps && box.last.row + 1 < kMaxRows; ++i) {
        const std::uint32_t row_height = height_of(box.last.row);
        if (bottom < row_height) break;
        bottom -= row_height;
        ++box.last.row;
    }
    box.last_y = std::min(bottom, height_of(box.last.row));
    return box;
}

}  // namespace jixiao::xlsx
