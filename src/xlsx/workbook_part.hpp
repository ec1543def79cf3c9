// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/package/part_stream.hpp"

namespace jixiao::xlsx {

// What the product's own defined names begin with.
inline constexpr std::string_view kOwnName = "_jixiao_";

// What workbook.xml says, before relationships are followed.
struct WorkbookPart {
    struct Sheet {
        std::string name;
        std::string relationship;
        bool has_relationship = true;
        std::string state;  // "", "visible", "hidden", "veryHidden"
    };
    std::string root;  // "workbook"; another document's part has another root
    struct OwnName {
        std::string name;
        std::string text;
    };
    std::vector<Sheet> sheets;
    std::vector<OwnName> own_names;  // defined names that begin with kOwnName
    bool epoch_1904 = false;
};

WorkbookPart read_workbook_part(PartStream& stream);

}  // namespace jixiao::xlsx
