// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "xlsx/edit/span_scanner.hpp"

namespace jixiao::xlsx {

// The children of a part's root element in the order that the format demands.
extern const std::span<const std::string_view> kWorkbookChildren;
extern const std::span<const std::string_view> kSheetChildren;
extern const std::span<const std::string_view> kStyleChildren;

// Whether `first` has to stand before `second`; false for a name that is not in the list.
bool stands_before(std::span<const std::string_view> order, std::string_view first,
                   std::string_view second);

// Puts `child` behind the children of an element, which may be <element/>. `tag` is its start tag,
// `end` the beginning of its end tag; of <element/> that of its only one.
void append_child(std::string& text, Span tag, std::uint32_t end, std::string_view child);

}  // namespace jixiao::xlsx
