// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::xlsx {

// The names by which the transitional and the strict form of the format differ.
struct OfficeNames {
    std::string_view main;   // namespace of workbooks and sheets
    std::string_view links;  // namespace of relationship ids, and what their types begin with

    // "comments" → "http://…/relationships/comments".
    [[nodiscard]] std::string link_type(std::string_view kind) const {
        return std::string(links) + "/" + std::string(kind);
    }
};

// `workbook` is the text of the workbook part.
OfficeNames office_names_in(std::string_view workbook);

}  // namespace jixiao::xlsx
