// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

// The keys of canonical data that are the format's own. A mapping's paths stand beside them and
// must not use them.
namespace jixiao::canonical {

inline constexpr std::string_view kFormat = "format";
inline constexpr std::string_view kForm = "form";
inline constexpr std::string_view kSource = "source";
inline constexpr std::string_view kSheet = "sheet";
inline constexpr std::string_view kKind = "kind";
inline constexpr std::string_view kUnfilled = "unfilled";
inline constexpr std::string_view kAmountUnit = "amount_unit";
inline constexpr std::string_view kTables = "tables";
inline constexpr std::string_view kFindings = "findings";

// Of a form, beside the sections of the mapping.
inline constexpr std::array kFormKeys{kFormat,   kForm,       kSource, kSheet,   kKind,
                                      kUnfilled, kAmountUnit, kTables, kFindings};
// Of a record, beside its fields.
inline constexpr std::string_view kRowKind = "row_kind";
// What makes an object a value: its sort. No part of a path may be called like that.
inline constexpr std::string_view kIs = "is";

}  // namespace jixiao::canonical
