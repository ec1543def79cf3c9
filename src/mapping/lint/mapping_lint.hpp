// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "mapping/issues.hpp"
#include "mapping/mapping.hpp"
#include "mapping/parse/dimensions.hpp"

namespace jixiao::mapping {

// What a mapping says that cannot be meant: columns that cannot be told apart, names that name
// nothing, levels with gaps, points that cannot be reached … The mapping must have been parsed
// without an issue.
void lint_mapping(const Mapping& mapping, const Dictionaries& dictionaries, Issues& issues);

// The part of it that looks at one block.
void lint_block(const Block& block, Issues& issues);

// Reports a path that begins with one of the keys which the output has beside it, or in which a
// part is called like what makes an object of the output a value.
void lint_reserved(const std::string& path, std::span<const std::string_view> keys, SourceAt at,
                   Issues& issues);

// Words that belong to two entries, parents and base units that do not exist. `shipped` is the
// dictionary that this one adds to, or nullptr.
void lint_dictionary(const Dictionary& dictionary, const Dictionary* shipped, Issues& issues);

// Reports labels of the list that are the same as an earlier one, in the list or in `seen`, to
// which they are added.
using SeenLabels = std::map<std::string, SourceAt, std::less<>>;
void lint_labels(const std::vector<Label>& labels, SeenLabels& seen, Issues& issues);

}  // namespace jixiao::mapping
