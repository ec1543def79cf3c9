// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// A comment at a cell, or the answer to one.
struct Comment {
    std::string cell;
    std::string author;
    std::string text;
};

// The comments of sheet `index`, also those of conversations (threaded comments).
std::vector<Comment> read_comments(Workbook& workbook, std::size_t index);

}  // namespace jixiao::xlsx
