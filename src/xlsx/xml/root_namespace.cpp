// SPDX-License-Identifier: MIT
#include "xlsx/xml/root_namespace.hpp"

#include <algorithm>

namespace jixiao::xlsx {

bool RootNamespace::declare(std::string_view prefix, std::string_view uri) {
    const bool again =
        std::any_of(declared_.begin(), declared_.end(),
                    [&](const Declaration& other) { return other.prefix == prefix; });
    if (!again) declared_.push_back({prefix, uri});
    return !again;
}

void RootNamespace::open(std::string_view prefix, std::size_t depth) {
    if (depth == 1) {
        root_prefix_ = prefix;
        for (const Declaration& one : declared_) {
            if (one.prefix == prefix) uri_ = one.uri;
        }
    }
    for (const Declaration& one : declared_) {
        const bool is_own = one.uri == uri_;
        if (is_own != has(one.prefix)) changes_.push_back({std::string(one.prefix), depth, is_own});
    }
    declared_.clear();
    has_unprefixed_ = has({});
}

void RootNamespace::forget(std::size_t depth) {
    while (!changes_.empty() && changes_.back().depth > depth) changes_.pop_back();
    has_unprefixed_ = has({});
}

bool RootNamespace::has(std::string_view prefix) const {
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
        if (change->prefix == prefix) return change->is_own;
    }
    return prefix == root_prefix_;
}

}  // namespace jixiao::xlsx
