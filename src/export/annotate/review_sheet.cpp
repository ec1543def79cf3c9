// SPDX-License-Identifier: MIT
#include "export/annotate/review_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "base/cell/row_height.hpp"
#include "export/annotate/mark_colours.hpp"
#include "export/annotate/review_words.hpp"
#include "export/workbook/cell_text.hpp"

namespace jixiao::annotate {
namespace {

constexpr std::uint32_t kHeadFill = 0x305496;
constexpr std::uint32_t kHeadText = 0xFFFFFF;
constexpr std::uint32_t kLinkText = 0x0563C1;
constexpr std::uint32_t kTabColour = 0xC00000;
constexpr double kTextSize = 10;
constexpr double kNoteSize = 10.5;
constexpr double kPadding = 7.5;
constexpr double kTitleHeight = 33;
constexpr double kMostHeight = 409;  // of a row

struct Fonts {
    std::string_view title;
    std::string_view text;
};

Fonts fonts_of(Language language) {
    return language == Language::zh ? Fonts{"黑体", "宋体"} : Fonts{"Arial", "Arial"};
}

struct Styles {
    Styles(xlsx::StyleEditor& editor, Language language) {
        const Fonts fonts = fonts_of(language);
        const auto style = [&](xlsx::FormatChange change) { return editor.derived(0, change); };
        xlsx::FormatChange text{.wraps = true, .vertical = "center"};
        text.font = fonts.text;
        text.font_size = "10.5";
        note = style(text);
        text.font_size = "10";
        text.bordered = true;
        plain = style(text);
        xlsx::FormatChange link = text;
        link.underlined = true;
        link.text_colour = kLinkText;
        link.horizontal = "center";
        cell = style(link);
        text.horizontal = "center";
        centred = style(text);
        xlsx::FormatChange top = text;
        top.bold = true;
        top.vertical = "center";
        top.fill = kHeadFill;
        top.text_colour = kHeadText;
        head = style(top);
        for (std::size_t i = 0; i < kLevels; ++i) {
            xlsx::FormatChange coloured = text;
            coloured.fill = kMarkColours[i];
            coloured.text_colour = kMarkTextColours[i];
            levels[i] = style(coloured);
        }
        title = style(
            {.font = fonts.title, .font_size = "18", .horizontal = "center", .vertical = "center"});
    }

    std::uint32_t title = 0;
    std::uint32_t note = 0;
    std::uint32_t head = 0;
    std::uint32_t plain = 0;
    std::uint32_t centred = 0;
    std::uint32_t cell = 0;
    std::uint32_t levels[kLevels] = {};
};

std::string problem_of(const Remark& remark, Language language) {
    if (remark.calculation.empty()) return remark.problem;
    return remark.problem + "\n" + filled_in(Word::calculation, language, remark.calculation);
}

// A column of the list.
struct ReviewColumn {
    Word head;
    double width_zh;
    double width_en;  // "needs-explanation" stays on one line
    bool centred;
    std::string (*text)(const Remark& remark, Language language);  // null: the number
};

constexpr ReviewColumn kColumns[] = {
    {Word::number, 6, 6, true, nullptr},
    {Word::level, 10, 17, true,
     [](const Remark& remark, Language language) {
         return std::string(level_word(remark.level, language));
     }},
    {Word::sheet, 14, 12, false, [](const Remark& remark, Language) { return remark.sheet; }},
    {Word::cell, 8, 8, true, [](const Remark& remark, Language) { return remark.cell; }},
    {Word::heading, 20, 20, false, [](const Remark& remark, Language) { return remark.heading; }},
    {Word::found, 15, 12, true, [](const Remark& remark, Language) { return remark.found; }},
    {Word::expected, 14, 12, true, [](const Remark& remark, Language) { return remark.expected; }},
    {Word::problem, 46, 45, false, problem_of},
    {Word::fix, 33, 33, false, [](const Remark& remark, Language) { return remark.fix; }},
};
constexpr auto kColumnCount = static_cast<std::uint32_t>(std::size(kColumns));
constexpr std::size_t kLevelColumn = 1;
constexpr std::size_t kSheetColumn = 2;
constexpr std::size_t kCellColumn = 3;

class ReviewSheet {
  public:
    ReviewSheet(const Review& review, const std::set<std::string>& sheets,
                xlsx::StyleEditor& styles)
        : review_(review), sheets_(sheets), styles_(styles, review.voice.language) {}

    xlsx::NewSheet make(std::uint32_t round, std::string name) {
        sheet_.name = std::move(name);
        sheet_.tab_colour = kTabColour;
        sheet_.footer = words(Word::footer, review_.voice);
        const bool zh = review_.voice.language == Language::zh;
        for (const ReviewColumn& column : kColumns) {
            sheet_.widths.push_back(zh ? column.width_zh : column.width_en);
        }
        add_title(round);
        add_note(filled_in(Word::file, review_.voice, review_.file));
        add_note(totals());
        add_note(std::string(words(Word::advice, review_.voice)));
        add_head();
        for (std::size_t i = 0; i < review_.remarks.size(); ++i) add_remark(i);
        return std::move(sheet_);
    }

  private:
    [[nodiscard]] std::uint32_t next_row() const {
        return static_cast<std::uint32_t>(sheet_.rows.size());
    }

    void add_merged(std::string text, std::uint32_t style, double height) {
        const std::uint32_t row = next_row();
        xlsx::NewRow cells{{}, fmt::format("{}", height)};
        cells.cells.push_back({0, style, std::move(text)});
        for (std::uint32_t column = 1; column < kColumnCount; ++column) {
            cells.cells.push_back({column, style});
        }
        sheet_.rows.push_back(std::move(cells));
        sheet_.merges.push_back({{row, 0}, {row, kColumnCount - 1}});
    }

    void add_title(std::uint32_t round) {
        std::string text = round > 1 ? filled_in(Word::title_again, review_.voice, round)
                                     : std::string(words(Word::title, review_.voice));
        add_merged(std::move(text), styles_.title, kTitleHeight);
    }

    void add_note(std::string text) {
        const double width = std::accumulate(sheet_.widths.begin(), sheet_.widths.end(), 0.0);
        const std::size_t lines = wrapped_lines(text, text_room(width, kNoteSize));
        add_merged(exporter::presentable(text), styles_.note, lines_height(lines, kNoteSize));
    }

    [[nodiscard]] std::string totals() const {
        std::string text = filled_in(Word::totals, review_.voice, review_.remarks.size(),
                                     review_.counts[0], review_.counts[1], review_.counts[2]);
        const std::size_t notes = review_.counts[3];
        return notes == 0 ? text : text + filled_in(Word::totals_notes, review_.voice, notes);
    }

    void add_head() {
        const std::uint32_t row = next_row();
        xlsx::NewRow cells;
        for (std::uint32_t i = 0; i < kColumnCount; ++i) {
            cells.cells.push_back(
                {i, styles_.head, std::string(words(kColumns[i].head, review_.voice))});
        }
        cells.height = fmt::format("{}", lines_height(1, kTextSize) + kPadding);
        sheet_.rows.push_back(std::move(cells));
        sheet_.frozen_rows = row + 1;
        sheet_.printed_rows = CellRange{{row, 0}, {row, 0}};
    }

    void add_remark(std::size_t index) {
        const Remark& remark = review_.remarks[index];
        xlsx::NewRow row;
        std::size_t lines = 1;
        for (std::uint32_t i = 0; i < kColumnCount; ++i) {
            const ReviewColumn& column = kColumns[i];
            xlsx::NewCell cell{i, column.centred ? styles_.centred : styles_.plain};
            if (column.text == nullptr) {
                cell.number = static_cast<std::uint32_t>(index + 1);
            } else {
                const std::string text = column.text(remark, review_.voice.language);
                lines =
                    std::max(lines, wrapped_lines(text, text_room(sheet_.widths[i], kTextSize)));
                cell.text = exporter::presentable(text);
            }
            row.cells.push_back(std::move(cell));
        }
        row.cells[kLevelColumn].style = styles_.levels[static_cast<std::size_t>(remark.level)];
        link(remark, row.cells[remark.cell.empty() ? kSheetColumn : kCellColumn]);
        const double height = lines_height(lines, kTextSize) + kPadding;
        row.height = fmt::format("{}", std::min(height, kMostHeight));
        sheet_.rows.push_back(std::move(row));
    }

    void link(const Remark& remark, xlsx::NewCell& cell) const {
        if (!sheets_.contains(remark.sheet)) return;
        cell.link = xlsx::reference_to(remark.sheet, remark.cell.empty() ? "A1" : remark.cell);
        cell.style = styles_.cell;
    }

    const Review& review_;
    const std::set<std::string>& sheets_;
    Styles styles_;
    xlsx::NewSheet sheet_;
};

}  // namespace

xlsx::NewSheet review_sheet(const Review& review, std::uint32_t round,
                            const std::set<std::string>& sheets, std::string name,
                            xlsx::StyleEditor& styles) {
    return ReviewSheet(review, sheets, styles).make(round, std::move(name));
}

}  // namespace jixiao::annotate
