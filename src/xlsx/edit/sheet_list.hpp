// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/span_scanner.hpp"
#include "xlsx/edit/text_edits.hpp"

namespace jixiao::xlsx {

// The sheets, defined names and the open sheet, as the workbook part has them; edits make a new
// text of it. Sheets are counted from zero, chart sheets among them.
class SheetList {
  public:
    SheetList(const PartName& where, std::string text, const Limits& limits,
              StreamBuffers& buffers);

    struct Sheet {
        std::string name;
        std::string link;  // relationship id
        std::uint32_t id = 0;
        Span element;
    };
    [[nodiscard]] const std::vector<Sheet>& sheets() const { return sheets_; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

    // Puts a sheet before sheet `before`, or behind all. Names that belong to sheets and the open
    // sheet keep theirs. `links_namespace` is that of relationship ids.
    void insert(std::size_t before, std::string_view name, std::string_view link,
                std::string_view links_namespace, bool very_hidden);
    // The names that belong to the sheet go with it.
    void remove(std::size_t sheet);

    // `text` is what the name stands for, without "="; of a sheet's own name `sheet` is the sheet.
    struct Name {
        std::string name;
        std::string text;
        std::optional<std::size_t> sheet = {};
        bool hidden = false;
    };
    // Replaces a name of the whole workbook that is there.
    void define(const Name& name);
    void undefine(std::string_view name);

    // The sheet that is shown when the file is opened.
    [[nodiscard]] std::size_t active() const { return active_; }
    void set_active(std::size_t sheet);

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    struct Defined {
        std::string name;
        std::optional<std::size_t> sheet;
        Span sheet_value;
        Span element;
    };
    struct Number {
        std::size_t value = 0;
        Span span;  // of the attribute's value; empty when there is none
    };

    void read();
    void read_sheet(SpanScanner& scanner);
    void read_name(SpanScanner& scanner);
    void read_view(SpanScanner& scanner);
    void take(std::string text);
    void shift(TextEdits& edits, std::size_t from, int step) const;

    PartName where_;
    std::string text_;
    const Limits& limits_;
    StreamBuffers& buffers_;
    std::string prefix_;
    std::vector<Sheet> sheets_;
    std::uint32_t sheets_end_ = 0;
    std::vector<Defined> names_;
    Span name_list_;                   // <definedNames>, whole
    std::uint32_t names_end_ = 0;      // before its end tag
    std::uint32_t names_place_ = 0;    // where it would stand
    std::uint32_t views_place_ = 0;    // where <bookViews> would stand
    std::uint32_t view_name_end_ = 0;  // in the first <workbookView>; 0 when there is none
    std::size_t active_ = 0;
    std::vector<Number> view_numbers_;  // activeTab and firstSheet of all views
    Span active_value_;
};

}  // namespace jixiao::xlsx
