// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/number_format/number_format_section.hpp"
#include "xlsx/sheet/cell.hpp"

namespace jixiao::xlsx {

class Styles;

// A number format code, parsed once and used for many cells. Immutable.
class NumberFormat {
  public:
    // Never fails: see parse_number_format. An empty code is General.
    explicit NumberFormat(std::string_view code = "General");

    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] FormatClass format_class() const { return class_; }
    // Some numbers are shown with their point at another place.
    [[nodiscard]] bool moves_point() const { return moves_point_; }
    // How many places further left this one's point is shown: 4 for 0!.0, and 12345678, shown as
    // 1234.6.
    [[nodiscard]] std::uint16_t moved_places(const CellNumber& number) const;
    // Some numbers are shown times 100.
    [[nodiscard]] bool has_percents() const { return has_percents_; }
    // How many percent signs show this one so: 1 for 0.00%, none for 0.00"%".
    [[nodiscard]] std::uint16_t percents(const CellNumber& number) const;
    // The code shows tenths of seconds or less.
    [[nodiscard]] bool shows_milliseconds() const { return milliseconds_; }

    // The text that Excel shows in a cell that is wide enough, without colours. Numbers are rounded
    // half-up from their 15 digits. What Excel would show as ##### (dates out of range) and numbers
    // that no section wants are appended as General shows them; General itself shows all digits.
    void append_number(std::string& out, const CellNumber& number, bool epoch_1904) const;
    void append_text(std::string& out, std::string_view text) const;

  private:
    [[nodiscard]] const FormatSection* section_for(const CellNumber& number, bool& absolute) const;

    std::string code_;
    std::vector<FormatSection> sections_;      // for numbers, three at most
    std::vector<FormatSection> text_section_;  // one or none
    FormatClass class_ = FormatClass::general;
    bool plain_general_ = false;  // what nearly all cells have
    bool milliseconds_ = false;
    bool moves_point_ = false;
    bool has_percents_ = false;
};

// The text that a cell shows: numbers and dates by their style's format, TRUE and FALSE, errors and
// texts as they are. A number that cannot be read as one is shown as stored.
std::string display_text(const Cell& cell, const Styles& styles, bool epoch_1904);
void append_display_text(std::string& out, const Cell& cell, const Styles& styles, bool epoch_1904);

}  // namespace jixiao::xlsx
