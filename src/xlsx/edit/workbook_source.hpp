// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/content_types.hpp"
#include "xlsx/edit/sheet_index.hpp"
#include "xlsx/edit/style_lists.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// A sheet's text and where its rows and cells stand in it.
struct SheetText {
    std::string text;
    SheetIndex index;
};

// Rows and cells that leave their place to be counted are given their references first.
// Throws what SheetIndex::read() throws.
SheetText indexed(const PartName& where, std::string text, const Limits& limits,
                  StreamBuffers& buffers);

// An .xlsx or .xlsm file from which edited copies are made, any number of them: parts are inflated
// and indexed once, on first use. All members may be called from several threads at once.
//
// Throws what Workbook throws, for parts when they are asked for.
class WorkbookSource {
  public:
    explicit WorkbookSource(const std::filesystem::path& path, const Limits& limits = {});
    explicit WorkbookSource(MappedFile file, const Limits& limits = {});

    [[nodiscard]] std::span<const SheetInfo> sheets() const { return workbook_.sheets(); }
    [[nodiscard]] const std::string& file_name() const { return workbook_.file_name(); }
    [[nodiscard]] const ReturnMarks& return_marks() const { return workbook_.return_marks(); }
    [[nodiscard]] const Limits& limits() const { return workbook_.limits(); }
    [[nodiscard]] const Package& package() const { return workbook_.package(); }
    // "xl/workbook.xml" as a rule.
    [[nodiscard]] const std::string& main_part() const { return workbook_.main_part(); }

    // Empty when the workbook has none.
    [[nodiscard]] const std::string& styles_part() const { return workbook_.styles_part(); }

    // The whole part as UTF-8 that declares nothing else. Valid as long as the source.
    [[nodiscard]] const std::string& text(const std::string& part) const;
    [[nodiscard]] const SheetText& sheet(std::size_t index) const;
    // Of the package as it came.
    [[nodiscard]] const ContentTypes& content_types() const;
    // Of styles_part(), or those of an empty one.
    [[nodiscard]] const StyleLists& style_lists() const;
    // Whether any sheet may have a formula.
    [[nodiscard]] bool has_formulas() const;

  private:
    [[nodiscard]] std::string read(const std::string& part) const;

    mutable std::mutex mutex_;  // guards what follows
    mutable ReaderState state_;
    mutable std::map<std::string, std::unique_ptr<const std::string>, std::less<>> texts_;
    mutable std::vector<std::unique_ptr<const SheetText>> sheets_;
    mutable std::optional<ContentTypes> content_types_;
    mutable std::optional<StyleLists> style_lists_;
    mutable std::optional<bool> has_formulas_;
    Workbook workbook_;  // the opened file; reads nothing after construction
};

}  // namespace jixiao::xlsx
