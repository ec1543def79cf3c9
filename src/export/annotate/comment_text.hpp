// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "export/annotate/review.hpp"

namespace jixiao::annotate {

// Of comments that are ours alone.
inline constexpr std::string_view kCommentAuthor = "jixiao";

// The comment at a marked cell. The head is a line by which it is found again; `mark` counts
// from 1.
std::string comment_head(std::uint32_t round, std::size_t mark, const Voice& voice);
// What stands below: it begins with a line break.
std::string comment_body(const Review& review, const CellMark& mark);

// Where our part of a comment's text begins, the line break before it included, and the number of
// the mark (0 when it cannot be read). Nothing when it has no such part.
struct OwnPart {
    std::size_t begin = 0;
    std::size_t mark = 0;
};
std::optional<OwnPart> own_part(std::string_view text);

}  // namespace jixiao::annotate
