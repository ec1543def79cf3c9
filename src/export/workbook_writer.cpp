// SPDX-License-Identifier: MIT
#include "export/workbook_writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <map>

#include "base/atomic_file.hpp"
#include "base/finding.hpp"
#include "base/utf8.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::size_t kMostCharacters = 32'000;  // a cell holds 32,767 UTF-16 units
constexpr std::uint32_t kBorderColour = 0xBFBFBF;
constexpr time_t kCreated = 946'684'800;  // the library would put in the time of the run
constexpr double kSideMargin = 0.4;       // inches
constexpr double kTopMargin = 0.6;

bool can_stand_in_a_cell(char32_t code) {
    constexpr char32_t kLastControl = 0x1F;
    constexpr char32_t kNonCharacters = 0xFFFE;
    const bool control = code <= kLastControl && code != U'\n' && code != U'\t';
    return !control && (code & kNonCharacters) != kNonCharacters;
}

// The library passes on what it is given, also what makes the file unreadable.
std::string cell_text(std::string_view text) {
    constexpr char32_t kReplacement = 0xFFFD;
    std::string out;
    for (std::size_t units = 0; !text.empty() && units < kMostCharacters;) {
        const Utf8Character character = first_character(text);
        const bool good = character.size != 0 && can_stand_in_a_cell(character.code);
        append_character(out, good ? character.code : kReplacement);
        text.remove_prefix(std::max<std::size_t>(character.size, 1));
        units += character.code > 0xFFFF ? 2 : 1;
    }
    return out;
}

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

lxw_row_t row_number(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}
lxw_col_t column_number(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

}  // namespace

struct WorkbookWriter::State {
    State(const std::filesystem::path& target, std::string font_name)
        : file(target), font(std::move(font_name)), book(workbook_new(file.path().c_str())) {
        if (book == nullptr) refuse(LXW_ERROR_MEMORY_MALLOC_FAILED);
        lxw_doc_properties properties{};
        properties.created = kCreated;
        check(workbook_set_properties(book.get(), &properties));
    }

    [[noreturn]] void refuse(lxw_error error) const {
        throw Error(Code::output_unwritable, {file.target().string(), {}, {}},
                    {{"detail", lxw_strerror(error)}});
    }
    void check(lxw_error error) const {
        if (error != LXW_NO_ERROR) refuse(error);
    }

    lxw_format* style(const CellLook& look);

    PendingFile file;
    std::string font;
    std::unique_ptr<lxw_workbook, FreeWorkbook> book;
    lxw_worksheet* sheet = nullptr;
    std::map<CellLook, lxw_format*> styles;
};

lxw_format* WorkbookWriter::State::style(const CellLook& look) {
    lxw_format*& format = styles[look];
    if (format != nullptr) return format;
    format = workbook_add_format(book.get());
    format_set_font_name(format, font.c_str());
    format_set_font_size(format, look.size);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (look.centred) format_set_align(format, LXW_ALIGN_CENTER);
    if (look.bold) format_set_bold(format);
    if (look.text_colour != 0) format_set_font_color(format, look.text_colour);
    if (look.fill != CellLook::kNoFill) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_fg_color(format, look.fill);
    }
    if (look.border) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, kBorderColour);
    }
    return format;
}

WorkbookWriter::WorkbookWriter(const std::filesystem::path& target, std::string font)
    : state_(std::make_unique<State>(target, std::move(font))) {}

WorkbookWriter::~WorkbookWriter() = default;

void WorkbookWriter::begin_sheet(const std::string& name) {
    state_->check(workbook_validate_sheet_name(state_->book.get(), name.c_str()));
    state_->sheet = workbook_add_worksheet(state_->book.get(), name.c_str());
    if (state_->sheet == nullptr) state_->refuse(LXW_ERROR_MEMORY_MALLOC_FAILED);
    constexpr std::uint8_t kA4 = 9;
    worksheet_set_landscape(state_->sheet);
    worksheet_set_paper(state_->sheet, kA4);
    worksheet_fit_to_pages(state_->sheet, 1, 0);
    worksheet_set_margins(state_->sheet, kSideMargin, kSideMargin, kTopMargin, kTopMargin);
    state_->check(worksheet_set_footer(state_->sheet, "&L&A&R&P / &N"));
}

void WorkbookWriter::set_column(std::size_t column, double width) {
    const lxw_col_t number = column_number(column);
    state_->check(worksheet_set_column(state_->sheet, number, number, width, nullptr));
}

void WorkbookWriter::set_row_lines(std::size_t row, std::size_t lines) {
    constexpr double kLine = 14;  // points
    constexpr double kHighest = 409;
    const double height = std::min(static_cast<double>(lines) * kLine + 1, kHighest);
    state_->check(worksheet_set_row(state_->sheet, row_number(row), height, nullptr));
}

void WorkbookWriter::text(std::size_t row, std::size_t column, std::string_view text,
                          const CellLook& look) {
    const std::string clean = cell_text(text);
    lxw_format* const style = state_->style(look);
    state_->check(
        clean.empty()
            ? worksheet_write_blank(state_->sheet, row_number(row), column_number(column), style)
            : worksheet_write_string(state_->sheet, row_number(row), column_number(column),
                                     clean.c_str(), style));
}

void WorkbookWriter::count(std::size_t row, std::size_t column, std::size_t count,
                           const CellLook& look) {
    state_->check(worksheet_write_number(state_->sheet, row_number(row), column_number(column),
                                         static_cast<double>(count), state_->style(look)));
}

void WorkbookWriter::make_list(std::size_t last_row, std::size_t last_column,
                               std::size_t printed_columns) {
    const lxw_row_t last = row_number(last_row);
    worksheet_freeze_panes(state_->sheet, 1, 0);
    state_->check(worksheet_repeat_rows(state_->sheet, 0, 0));
    state_->check(worksheet_autofilter(state_->sheet, 0, 0, last, column_number(last_column)));
    state_->check(
        worksheet_print_area(state_->sheet, 0, 0, last, column_number(printed_columns - 1)));
}

void WorkbookWriter::commit() {
    // Closing frees the workbook, whether it succeeds or not.
    state_->check(workbook_close(state_->book.release()));
    state_->file.commit();
}

}  // namespace jixiao::exporter
