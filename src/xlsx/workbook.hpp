// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/facts/return_marks.hpp"
#include "xlsx/limits.hpp"
#include "xlsx/package/mapped_file.hpp"
#include "xlsx/package/package.hpp"
#include "xlsx/package/relationships.hpp"
#include "xlsx/sheet/shared_strings.hpp"
#include "xlsx/styles.hpp"

namespace jixiao::xlsx {

class PartStream;
struct ReaderState;
struct WorkbookPart;

enum class SheetState : std::uint8_t { visible, hidden, very_hidden };

// A worksheet; chart, dialog and macro sheets are not listed.
struct SheetInfo {
    std::string name;
    std::string part;
    SheetState state = SheetState::visible;
    bool is_own = false;   // the product's, in a workbook that was given back: return_marks.hpp
    bool is_lost = false;  // the file has no such part
    bool name_repeated = false;  // a sheet before this one has its name
};

// One open .xlsx or .xlsm file. Everything it hands out is valid for its own life, and so is the
// ReaderState's service to it: one Workbook at a time for each state.
//
// Throws Error with the file's name: what is wrong with the file (file_*, zip_*, xml_*,
// workbook_incomplete) or which cap it exceeds (limit_exceeded).
class Workbook {
  public:
    Workbook(const std::filesystem::path& path, ReaderState& state, const Limits& limits = {});
    Workbook(MappedFile file, ReaderState& state, const Limits& limits = {});
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    [[nodiscard]] std::span<const SheetInfo> sheets() const { return sheets_; }
    [[nodiscard]] bool epoch_1904() const { return epoch_1904_; }
    [[nodiscard]] const ReturnMarks& return_marks() const { return return_marks_; }
    // Made by the product from forms, and no form itself: own_report.hpp
    [[nodiscard]] bool is_own_report() const { return is_own_report_; }
    // Both are read on first use and must not be asked for while a sheet is being read for the
    // first time: SheetReader does so itself.
    const SharedStrings& shared_strings();
    const Styles& styles();

    // The bytes of the file as it lies on the disk, for hashing.
    [[nodiscard]] std::string_view file_bytes() const { return file_.bytes(); }
    [[nodiscard]] const std::string& file_name() const { return file_.name(); }
    [[nodiscard]] const Limits& limits() const { return limits_; }
    [[nodiscard]] const Package& package() const { return package_; }
    // The names of the parts that describe the workbook, its formats and its texts, whether the
    // package has them or not; empty where nothing names the latter two.
    [[nodiscard]] const std::string& main_part() const { return main_part_; }
    [[nodiscard]] const std::string& styles_part() const { return styles_part_; }
    [[nodiscard]] const std::string& shared_strings_part() const { return shared_strings_part_; }
    // The text of a part. Only one stream may be open at a time.
    [[nodiscard]] PartStream open(const std::string& part);

    // For readers of what the workbook says beside its cells: the parts that `source` ("" for the
    // package itself) is related to by this type ("comments"), as far as the package has them.
    [[nodiscard]] std::vector<std::string> related_parts(const std::string& source,
                                                         std::string_view type);

  private:
    using Relationships = std::shared_ptr<const std::vector<Relationship>>;

    void find_parts();
    Relationships relationships_of(const std::string& source);
    std::shared_ptr<const WorkbookPart> workbook_part(const std::string& name);
    void read_workbook_part();
    bool is_worksheet(const std::string& part);

    MappedFile file_;
    ReaderState& state_;
    Limits limits_;
    Package package_;
    std::string main_part_;
    std::vector<SheetInfo> sheets_;
    std::string shared_strings_part_;  // empty when there is none
    std::string styles_part_;
    std::shared_ptr<const Styles> styles_;
    bool shared_strings_loaded_ = false;
    bool epoch_1904_ = false;
    ReturnMarks return_marks_;
    bool is_own_report_ = false;
};

}  // namespace jixiao::xlsx
