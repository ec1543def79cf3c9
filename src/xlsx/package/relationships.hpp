// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/package/part_stream.hpp"

namespace jixiao::xlsx {

struct Relationship {
    std::string id;
    // The last step of the type: "worksheet", "sharedStrings" … It is the same in the
    // transitional and in the strict form of the format.
    std::string type;
    std::string target;  // resolved part name
};

// The internal relationships in a .rels part of `source` ("" for the package itself), in order.
std::vector<Relationship> read_relationships(PartStream& stream, std::string_view source);

// "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for "".
std::string relationships_part_of(std::string_view source);

}  // namespace jixiao::xlsx
