// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::importer {

// The key of a title (label_key) without the mark of a continued page: （续表）, （续）,
// （接上页）.
std::string without_continued(std::string key);

// Nothing but what a page break brings along: 续表, （续上表）, ——接下页——, 第1页 共3页, —2—.
bool is_page_mark(std::string_view text);

}  // namespace jixiao::importer
