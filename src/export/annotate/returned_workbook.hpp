// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "export/annotate/review.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::annotate {

// What one workbook leaves to the next in the same thread.
struct ReturnState {
    xlsx::EditState edit;
    xlsx::ReaderState reader;
};

struct ReturnedWorkbook {
    std::string bytes;
    std::uint32_t round = 0;  // how often it has been given back now
};

// The workbook without the marks of an earlier round; nullopt when it has none.
// Throws what WorkbookSource throws, and Error(edit_*).
std::optional<std::string> without_marks(const std::filesystem::path& path, ReturnState& state);

// The workbook as it is given back: without the marks of an earlier round, with those of the
// review. Throws the same.
ReturnedWorkbook with_marks(const std::filesystem::path& path, const Review& review,
                            ReturnState& state);

}  // namespace jixiao::annotate
