// SPDX-License-Identifier: MIT
#include "export/workbook/workbook_writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <deque>

#include "base/file/atomic_file.hpp"
#include "base/text/utf8.hpp"
#include "export/workbook/cell_text.hpp"
#include "export/workbook/library_replacements.hpp"
#include "export/workbook/refusal.hpp"
#include "export/workbook/sheet_names.hpp"

namespace jixiao::exporter {
namespace {

constexpr time_t kCreated = 946'684'800;  // the library would put in the time of the run

// nullptr without memory for it.
lxw_workbook* make_book(const std::filesystem::path& path, CellOrder order) {
    use_library_replacements();
    lxw_workbook_options options{};
    options.constant_memory = order == CellOrder::by_row ? LXW_TRUE : LXW_FALSE;
    return workbook_new_opt(path.c_str(), &options);
}

// The library's structures have pointers to what it only reads.
char* text_of(const std::string& text) {
    return text.empty() ? nullptr : const_cast<char*>(text.c_str());
}

}  // namespace

struct WorkbookWriter::State {
    struct FreeWorkbook {
        void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
    };
    using BookPointer = std::unique_ptr<lxw_workbook, FreeWorkbook>;

    State(const std::filesystem::path& target, std::string font, CellOrder cell_order)
        : file(target),
          order(cell_order),
          book(make_book(file.path(), order)),
          styles(made_book(), std::move(font)) {}

    [[nodiscard]] lxw_workbook* made_book() const {
        if (book == nullptr) refuse_file(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return book.get();
    }

    [[noreturn]] void refuse_file(lxw_error error) const {
        throw Error(Code::output_unwritable, {file.target().string(), {}, {}},
                    {{"detail", lxw_strerror(error)}});
    }
    void check(lxw_error error) const {
        if (error != LXW_NO_ERROR) refuse_file(error);
    }
    static void check_text(const std::string& text, std::size_t most) {
        if (!is_cell_text(text)) refuse(Code::workbook_text, {}, {}, {});
        if (utf16_length(text) <= most) return;
        refuse(Code::workbook_text_length, {}, {}, text, std::to_string(most));
    }

    PendingFile file;
    CellOrder order;
    BookPointer book;
    StyleTable styles;
    std::deque<SheetWriter> sheets;
};

WorkbookWriter::WorkbookWriter(const std::filesystem::path& target, std::string font,
                               CellOrder order)
    : state_(std::make_unique<State>(target, std::move(font), order)) {
    set_properties({});
}

WorkbookWriter::~WorkbookWriter() = default;

SheetWriter& WorkbookWriter::add_sheet(const std::string& name) {
    const bool is_taken = std::ranges::any_of(state_->sheets, [&](const SheetWriter& sheet) {
        return same_sheet_name(sheet.name(), name);
    });
    if (is_taken || !is_sheet_name(name)) refuse(Code::workbook_sheet_name, {}, {}, name);
    lxw_worksheet* const sheet = workbook_add_worksheet(state_->book.get(), name.c_str());
    if (sheet == nullptr) state_->refuse_file(LXW_ERROR_MEMORY_MALLOC_FAILED);
    return state_->sheets.emplace_back(state_->book.get(), sheet, name, state_->order);
}

Style WorkbookWriter::style(const CellLook& look) {
    return state_->styles(look);
}

void WorkbookWriter::define_name(const std::string& name, const std::string& formula) {
    // The library's buffer for a formula has 128 bytes.
    constexpr std::size_t kMostBytes = 127;
    if (!is_defined_name(name)) refuse(Code::workbook_defined_name, {}, {}, name);
    const bool good = is_cell_text(formula) && formula.size() > 1 && formula.front() == '=' &&
                      formula.size() <= kMostBytes;
    if (!good) refuse(Code::workbook_formula, {}, name, formula, std::to_string(kMostBytes));
    state_->check(workbook_define_name(state_->book.get(), name.c_str(), formula.c_str()));
}

void WorkbookWriter::set_properties(const DocumentProperties& properties) {
    constexpr std::size_t kMost = 255;
    for (const std::string* text :
         {&properties.title, &properties.subject, &properties.author, &properties.company,
          &properties.keywords, &properties.comments}) {
        State::check_text(*text, kMost);
    }
    lxw_doc_properties out{};
    out.title = text_of(properties.title);
    out.subject = text_of(properties.subject);
    out.author = text_of(properties.author);
    out.company = text_of(properties.company);
    out.keywords = text_of(properties.keywords);
    out.comments = text_of(properties.comments);
    out.created = kCreated;
    state_->check(workbook_set_properties(state_->book.get(), &out));
}

void WorkbookWriter::set_custom_property(const std::string& name, const std::string& text) {
    constexpr std::size_t kMost = 255;
    State::check_text(name, kMost);
    State::check_text(text, kMost);
    state_->check(
        workbook_set_custom_property_string(state_->book.get(), name.c_str(), text.c_str()));
}

void WorkbookWriter::commit() {
    // Closing frees the workbook, whether it succeeds or not.
    state_->check(workbook_close(state_->book.release()));
    state_->file.commit();
}

}  // namespace jixiao::exporter
