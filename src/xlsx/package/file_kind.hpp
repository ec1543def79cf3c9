// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "xlsx/package/mapped_file.hpp"
#include "xlsx/package/package.hpp"

namespace jixiao::xlsx {

// These three name what a file is when it is no .xlsx workbook, and return when it may be one.

// Looks at the bytes: throws Error file_encrypted, file_legacy, file_compound, file_not_xlsx when
// the file is no zip archive.
void refuse_other_kinds(const MappedFile& file);

// Looks at the parts of an archive whose main part should be `main_part`: throws Error
// file_not_xlsx for OpenDocument, .xlsb, Word and PowerPoint files and archives of other things,
// workbook_incomplete for a damaged workbook.
void refuse_other_packages(const Package& package, std::string_view main_part);

// Says what a main part with this root element belongs to: throws Error file_not_xlsx.
[[noreturn]] void refuse_other_document(const std::string& file, std::string_view root);

}  // namespace jixiao::xlsx
