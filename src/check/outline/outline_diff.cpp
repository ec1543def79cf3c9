// SPDX-License-Identifier: MIT
#include "check/outline/outline_diff.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "base/number/decimal.hpp"
#include "base/text/edit_distance.hpp"
#include "base/text/label_key.hpp"
#include "base/text/normal_form.hpp"
#include "base/text/utf8.hpp"
#include "check/outline/expression_diff.hpp"

namespace jixiao::check {
namespace {

using Items = std::vector<const OutlineItem*>;

std::size_t length_of(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        text.remove_prefix(std::max<std::size_t>(first_character(text).size, 1));
        ++count;
    }
    return count;
}

constexpr std::size_t kMostAlike = 1000;  // items without a match that are compared by their names

// What levels that were renamed are called now, by their old names from the highest level down.
using NewNames = std::map<std::string, std::string>;

std::string chain(const OutlineItem& item) {
    return label_key(item.parent.empty() ? item.name
                                         : item.parent + std::string(kBelowParent) + item.name);
}

std::size_t depth_of(const OutlineItem& item) {
    std::size_t depth = item.parent.empty() ? 0 : 1;
    for (std::size_t at = item.parent.find(kBelowParent); at != std::string::npos;
         at = item.parent.find(kBelowParent, at + 1)) {
        ++depth;
    }
    return depth;
}

// Full-width commas and brackets are the same text.
bool same_text(const std::string& one, const std::string& two) {
    return one == two || nfkc(one) == nfkc(two);
}

// 3 and 3.0 are the same points.
bool same_value(const std::string& one, const std::string& two) {
    const auto first = Decimal::parse(one);
    return same_text(one, two) || (first && first == Decimal::parse(two));
}

// The bracket of a head is its unit.
bool same_name(const std::string& one, const std::string& two) {
    return same_text(one, two) ||
           split_head(one, label_key(one)).key == split_head(two, label_key(two)).key;
}

bool is_named(const OutlineItem& item, const std::string& name) {
    return std::any_of(item.other_names.begin(), item.other_names.end(),
                       [&](const std::string& other) { return same_name(other, name); });
}

class SectionDiff {
  public:
    SectionDiff(Items before, Items after, const NewNames& renamed)
        : before_(std::move(before)),
          after_(std::move(after)),
          matches_(after_.size()),
          renamed_(renamed) {
        for (std::size_t i = 0; i < before_.size(); ++i) {
            old_places_[before_[i]] = i;
            by_key_.emplace(before_[i]->key, before_[i]);
        }
    }

    void run(std::vector<OutlineChange>& changes, NewNames& renamed, ItemPairs& pairs) {
        match([this](const OutlineItem& a, const OutlineItem& b) {
            return a.name == b.name && same_parent(a, b);
        });
        match([this](const OutlineItem& a, const OutlineItem& b) { return same_parent(a, b); });
        match([](const OutlineItem&, const OutlineItem&) { return true; });
        match_alike();
        find_moves();
        for (std::size_t i = 0; i < after_.size(); ++i) tell(i, changes);
        for (const OutlineItem* item : before_) {
            if (!taken_.contains(item)) {
                changes.push_back({ChangeKind::removed, item, nullptr, {}, item->name, {}});
            }
        }
        for (std::size_t i = 0; i < after_.size(); ++i) {
            if (matches_[i] == nullptr) continue;
            pairs.emplace(matches_[i], after_[i]);
            if (chain(*matches_[i]) != chain(*after_[i])) {
                renamed[chain(*matches_[i])] = chain(*after_[i]);
            }
        }
    }

  private:
    // The key of what the item's parent is called now.
    [[nodiscard]] std::string new_parent(const OutlineItem& old) const {
        std::string key = label_key(old.parent);
        const auto known = renamed_.find(key);
        return known == renamed_.end() ? key : known->second;
    }

    [[nodiscard]] bool same_parent(const OutlineItem& old, const OutlineItem& now) const {
        return new_parent(old) == label_key(now.parent);
    }

    // Of items with the same key the first that fits.
    template <class Same>
    void match(const Same& same) {
        for (std::size_t i = 0; i < after_.size(); ++i) {
            if (matches_[i] != nullptr) continue;
            const auto [first, last] = by_key_.equal_range(after_[i]->key);
            const auto found = std::find_if(first, last, [&](const auto& item) {
                return !taken_.contains(item.second) && same(*item.second, *after_[i]);
            });
            if (found == last) continue;
            matches_[i] = found->second;
            taken_.insert(found->second);
        }
    }

    // The nearest pair first, so that no item takes the name of a better one.
    void match_alike() {
        const auto left =
            static_cast<std::size_t>(std::count(matches_.begin(), matches_.end(), nullptr));
        if (left > kMostAlike || before_.size() - taken_.size() > kMostAlike) return;
        for (const auto& [likeness, place, item] : alike_pairs()) {
            if (matches_[place] != nullptr || taken_.contains(item)) continue;
            matches_[place] = item;
            taken_.insert(item);
        }
    }

    struct AlikePair {
        std::size_t likeness;
        std::size_t place;  // in after_
        const OutlineItem* old;
    };

    // The most alike first; of equals the upper ones.
    [[nodiscard]] std::vector<AlikePair> alike_pairs() const {
        std::multimap<std::string, const OutlineItem*> left;  // by what their parent is called now
        for (const OutlineItem* old : before_) {
            if (!taken_.contains(old)) left.emplace(new_parent(*old), old);
        }
        std::vector<AlikePair> pairs;
        for (std::size_t i = 0; i < after_.size(); ++i) {
            if (matches_[i] != nullptr) continue;
            const auto [first, last] = left.equal_range(label_key(after_[i]->parent));
            for (auto old = first; old != last; ++old) {
                const std::size_t likeness = likeness_of(*old->second, *after_[i]);
                if (likeness > 0) pairs.push_back({likeness, i, old->second});
            }
        }
        std::ranges::stable_sort(pairs, std::greater(), &AlikePair::likeness);
        return pairs;
    }

    // In percent; 0: too different to be the same.
    static std::size_t likeness_of(const OutlineItem& one, const OutlineItem& two) {
        const bool by_key = one.section == OutlineSection::rule ||
                            one.section == OutlineSection::recognition ||
                            one.section == OutlineSection::block;
        if (by_key) return 0;
        const std::size_t longer = std::max(length_of(one.name), length_of(two.name));
        if (longer == 0) return 0;
        const std::size_t most = longer / 2;
        const std::size_t distance = edit_distance(one.name, two.name, most);
        return distance > most ? 0 : 100 - distance * 100 / longer;
    }

    // Matched items that do not stand in their old order among those of their parent: as few as
    // explain it.
    void find_moves() {
        std::map<std::string, std::vector<std::size_t>> groups;  // places in after_
        for (std::size_t i = 0; i < after_.size(); ++i) {
            if (matches_[i] == nullptr) continue;
            if (!same_parent(*matches_[i], *after_[i])) {
                moved_.insert(i);
            } else {
                groups[label_key(after_[i]->parent)].push_back(i);
            }
        }
        for (const auto& [parent, places] : groups) find_moves(places);
    }

    [[nodiscard]] std::size_t old_place(std::size_t i) const { return old_places_.at(matches_[i]); }

    // All but a longest run that keeps the old order.
    void find_moves(const std::vector<std::size_t>& places) {
        std::vector<std::size_t> length(places.size(), 1);
        std::vector<std::size_t> from(places.size(), places.size());
        std::size_t last = places.size();
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (old_place(places[j]) < old_place(places[i]) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    from[i] = j;
                }
            }
            if (last == places.size() || length[i] > length[last]) last = i;
        }
        std::set<std::size_t> kept;
        for (; last != places.size(); last = from[last]) kept.insert(places[last]);
        for (const std::size_t place : places) {
            if (!kept.contains(place)) moved_.insert(place);
        }
    }

    void tell(std::size_t i, std::vector<OutlineChange>& changes) const {
        const OutlineItem& now = *after_[i];
        const OutlineItem* const old = matches_[i];
        if (old == nullptr) {
            changes.push_back({ChangeKind::added, nullptr, &now, {}, {}, now.name});
            return;
        }
        if (moved_.contains(i)) {
            changes.push_back({ChangeKind::moved, old, &now, {}, old->parent, now.parent});
        }
        if (!same_text(old->name, now.name) && !is_named(*old, now.name) &&
            !is_named(now, old->name)) {
            const bool unit = now.section == OutlineSection::unit;
            changes.push_back({unit ? ChangeKind::changed : ChangeKind::renamed, old, &now,
                               unit ? std::string(properties::kUnit) : std::string(), old->name,
                               now.name});
        }
        tell_properties(*old, now, changes);
    }

    static std::string value_of(const OutlineItem& item, const std::string& property) {
        for (const auto& [name, value] : item.properties) {
            if (name == property) return value;
        }
        return {};
    }

    static void tell_properties(const OutlineItem& old, const OutlineItem& now,
                                std::vector<OutlineChange>& changes) {
        const auto tell = [&](const std::string& property) {
            std::string before = value_of(old, property);
            std::string after = value_of(now, property);
            if (same_value(before, after)) return;
            changes.push_back(
                {ChangeKind::changed, &old, &now, property, std::move(before), std::move(after)});
        };
        for (const auto& [name, value] : old.properties) tell(name);
        for (const auto& property : now.properties) {
            const bool known =
                std::any_of(old.properties.begin(), old.properties.end(),
                            [&](const auto& one) { return one.first == property.first; });
            if (!known) tell(property.first);
        }
    }

    Items before_;
    Items after_;
    Items matches_;  // beside after_
    const NewNames& renamed_;
    std::map<const OutlineItem*, std::size_t> old_places_;
    std::multimap<std::string_view, const OutlineItem*> by_key_;  // of before_
    std::set<const OutlineItem*> taken_;
    std::set<std::size_t> moved_;
};

Items items_of(const FormOutline& outline, OutlineSection section, std::size_t depth) {
    Items items;
    for (const OutlineItem& item : outline.items) {
        const bool level = section == OutlineSection::level;
        if (item.section == section && (!level || depth_of(item) == depth)) items.push_back(&item);
    }
    return items;
}

// Where a change is told: its section, what is gone behind what is there, in the form's order.
std::tuple<OutlineSection, bool, std::size_t> place_of(const OutlineChange& change,
                                                       const FormOutline& after) {
    if (change.after == nullptr) return {change.before->section, true, 0};
    return {change.after->section, false,
            static_cast<std::size_t>(change.after - after.items.data())};
}

// Blanks of different families owe their rules to different provinces: no change of a form.
bool shares_rules(const FormOutline& before, const FormOutline& after) {
    const bool sheets = !before.sheet.empty() || !after.sheet.empty();
    return !sheets || before.family == after.family;
}

std::size_t deepest_level(const FormOutline& outline) {
    std::size_t deepest = 0;
    for (const OutlineItem& item : outline.items) {
        if (item.section == OutlineSection::level) deepest = std::max(deepest, depth_of(item));
    }
    return deepest;
}

}  // namespace

std::vector<OutlineChange> compare(const FormOutline& before, const FormOutline& after) {
    std::vector<OutlineChange> changes;
    NewNames renamed;
    ItemPairs pairs;
    for (std::size_t i = 0; i < static_cast<std::size_t>(OutlineSection::count_); ++i) {
        const auto section = static_cast<OutlineSection>(i);
        if (section == OutlineSection::rule && !shares_rules(before, after)) continue;
        const bool level = section == OutlineSection::level;
        const std::size_t last =
            level ? std::max(deepest_level(before), deepest_level(after)) : std::size_t{0};
        // Levels from above: what is renamed is no other place for what stands below it.
        for (std::size_t depth = 0; depth <= last; ++depth) {
            const NewNames so_far = renamed;
            SectionDiff(items_of(before, section, depth), items_of(after, section, depth), so_far)
                .run(changes, renamed, pairs);
        }
    }
    for (OutlineChange& change : compare_expressions(before, after, pairs)) {
        changes.push_back(std::move(change));
    }
    std::stable_sort(changes.begin(), changes.end(), [&](const auto& one, const auto& other) {
        return place_of(one, after) < place_of(other, after);
    });
    return changes;
}

}  // namespace jixiao::check
