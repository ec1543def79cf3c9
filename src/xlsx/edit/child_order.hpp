// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace jixiao::xlsx {

// The children of a part's root element in the order that the format demands.
extern const std::span<const std::string_view> kWorkbookChildren;

// Whether `first` has to stand before `second`; false for a name that is not in the list.
bool stands_before(std::span<const std::string_view> order, std::string_view first,
                   std::string_view second);

}  // namespace jixiao::xlsx
