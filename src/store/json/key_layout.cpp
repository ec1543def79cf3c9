// SPDX-License-Identifier: MIT
#include "store/json/key_layout.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text/json_text.hpp"

namespace jixiao::store {
namespace {

// The part of a path up to the next '.', and what it is.
struct Component {
    std::string_view key;
    bool group = false;  // something follows
    bool array = false;

    bool operator==(const Component&) const = default;
};

Component component_at(std::string_view path, std::size_t offset) {
    Component found;
    const auto dot = path.find('.', offset);
    found.group = dot != std::string_view::npos;
    found.key = path.substr(offset, found.group ? dot - offset : dot);
    if (!found.group && found.key.ends_with("[]")) {
        found.array = true;
        found.key.remove_suffix(2);
    }
    return found;
}

}  // namespace

KeyLayout::KeyLayout(std::span<const std::string_view> paths) : paths_(paths.begin(), paths.end()) {
    std::vector<std::uint32_t> all(paths.size());
    std::iota(all.begin(), all.end(), 0U);
    place_group(all, 0);
}

bool KeyLayout::fits(std::span<const std::string_view> paths) const {
    return std::ranges::equal(paths, paths_);
}

void KeyLayout::place_group(const std::vector<std::uint32_t>& members, std::size_t offset) {
    std::vector<bool> placed(members.size());
    std::vector<std::uint32_t> same;
    bool first = true;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (placed[i]) continue;
        const Component component = component_at(paths_[members[i]], offset);
        same.clear();
        for (std::size_t j = i; j < members.size(); ++j) {
            if (placed[j] || component_at(paths_[members[j]], offset) != component) continue;
            placed[j] = true;
            same.push_back(members[j]);
        }
        open_key(component.key, std::exchange(first, false));
        if (component.group) {
            pending_.push_back('{');
            place_group(same, offset + component.key.size() + 1);
            pending_.push_back('}');
        } else {
            place_values(same, component.array);
        }
    }
}

// A path that stands twice without being an array has one value: the first.
void KeyLayout::place_values(const std::vector<std::uint32_t>& members, bool array) {
    if (array) pending_.push_back('[');
    for (const std::uint32_t index : members) {
        steps_.push_back({std::exchange(pending_, {}), index});
        if (!array) break;
        pending_.push_back(',');
    }
    if (array) pending_.back() = ']';
}

void KeyLayout::open_key(std::string_view key, bool first) {
    if (!first) pending_.push_back(',');
    append_json_string(pending_, key);
    pending_.push_back(':');
}

}  // namespace jixiao::store
