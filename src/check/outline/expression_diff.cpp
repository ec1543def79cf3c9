// SPDX-License-Identifier: MIT
#include "check/outline/expression_diff.hpp"

#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace jixiao::check {
namespace {

using Cells = std::vector<std::vector<OutlineCell>>;
using Said = std::set<std::pair<std::string, Cells>>;    // frames and what they name
using Place = std::pair<std::string_view, std::string>;  // property and column
// What was said and is said now: of a column, in property, column and both texts.
using Wording = std::tuple<std::string_view, std::string, std::string, std::string>;

std::set<Place> places_of(const OutlineItem& one, const OutlineItem& other) {
    std::set<Place> places;
    for (const OutlineItem* item : {&one, &other}) {
        for (const OutlineExpression& said : item->expressions) {
            places.insert({said.property, said.column});
        }
    }
    return places;
}

bool stands_at(const OutlineExpression& expression, const Place& place) {
    return expression.property == place.first && expression.column == place.second;
}

std::string text_at(const OutlineItem& item, const Place& place) {
    std::string text;
    const char* between = "";
    for (const OutlineExpression& said : item.expressions) {
        if (!stands_at(said, place)) continue;
        text += between + (said.text.empty() ? std::string("—") : said.text);
        between = " / ";
    }
    return text == "—" ? std::string() : text;
}

std::string head_of(const OutlineItem& old, const OutlineItem& now, const Place& place) {
    for (const OutlineItem* item : {&now, &old}) {
        for (const OutlineExpression& said : item->expressions) {
            if (stands_at(said, place)) return said.head;
        }
    }
    return {};
}

class ExpressionDiff {
  public:
    ExpressionDiff(const FormOutline& before, const FormOutline& after, const ItemPairs& pairs)
        : before_(before), after_(after) {
        for (const auto& [old, now] : pairs) {
            const auto index = static_cast<std::size_t>(old - before.items.data());
            now_[index] = static_cast<std::size_t>(now - after.items.data());
        }
        for (const OutlineCell& cell : before.cells) {
            const auto item = now_.find(cell.item);
            if (item == now_.end()) continue;
            const OutlineCell moved{item->second, cell.column, false};
            if (after.cells.contains(moved)) shared_.insert(moved);
        }
    }

    std::vector<OutlineChange> run() {
        for (const auto& [old, now] : now_) {
            compare(before_.items[old], after_.items[now]);
        }
        return take_together();
    }

  private:
    void compare(const OutlineItem& old, const OutlineItem& now) {
        for (const Place& place : places_of(old, now)) {
            if (is_new(now, place) || old_said(old, place) == new_said(now, place)) continue;
            OutlineChange change;
            change.before = &old;
            change.after = &now;
            change.property = place.first;
            change.old_text = text_at(old, place);
            change.new_text = text_at(now, place);
            if (now.section != OutlineSection::head) change.head = head_of(old, now, place);
            found_[{place.first, place.second, change.old_text, change.new_text}].push_back(
                std::move(change));
        }
    }

    // A row, or a level with rows to write in, that only one of both has is told as such.
    [[nodiscard]] bool is_new(const OutlineItem& now, const Place& place) const {
        const auto item = static_cast<std::size_t>(&now - after_.items.data());
        return !shared_.contains({item, place.second, false});
    }

    [[nodiscard]] Said old_said(const OutlineItem& item, const Place& place) const {
        Said said;
        for (const OutlineExpression& one : item.expressions) {
            if (!stands_at(one, place)) continue;
            Cells cells;
            for (const auto& reference : one.cells) {
                std::set<OutlineCell> kept;
                for (const OutlineCell& cell : reference) {
                    const auto now = now_.find(cell.item);
                    if (now == now_.end()) continue;
                    if (!shared_.contains({now->second, cell.column, false})) continue;
                    kept.insert({now->second, cell.column, cell.partial});
                }
                cells.emplace_back(kept.begin(), kept.end());
            }
            said.insert({one.frame, std::move(cells)});
        }
        return said.empty() ? Said{{}} : said;
    }

    [[nodiscard]] Said new_said(const OutlineItem& item, const Place& place) const {
        Said said;
        for (const OutlineExpression& one : item.expressions) {
            if (!stands_at(one, place)) continue;
            Cells cells = one.cells;
            for (auto& reference : cells) {
                std::erase_if(reference, [&](const OutlineCell& cell) {
                    return !shared_.contains({cell.item, cell.column, false});
                });
            }
            said.insert({one.frame, std::move(cells)});
        }
        return said.empty() ? Said{{}} : said;
    }

    // What changed alike in several rows.
    std::vector<OutlineChange> take_together() {
        std::vector<OutlineChange> changes;
        for (auto& [wording, alike] : found_) {
            const std::string& column = std::get<1>(wording);
            const OutlineItem* const old = head(before_, column);
            const OutlineItem* const now = head(after_, column);
            if (alike.size() == 1 || old == nullptr || now == nullptr) {
                for (OutlineChange& change : alike) changes.push_back(std::move(change));
                continue;
            }
            OutlineChange& change = changes.emplace_back(std::move(alike.front()));
            change.before = old;
            change.after = now;
            change.alike = alike.size();
            change.head.clear();
        }
        return changes;
    }

    static const OutlineItem* head(const FormOutline& outline, const std::string& column) {
        for (const OutlineItem& item : outline.items) {
            if (item.section == OutlineSection::head && item.key == column) return &item;
        }
        return nullptr;
    }

    const FormOutline& before_;
    const FormOutline& after_;
    std::map<std::size_t, std::size_t> now_;  // items of before_ in after_
    std::set<OutlineCell> shared_;            // places that both have, as after_ tells them
    std::map<Wording, std::vector<OutlineChange>> found_;
};

}  // namespace

std::vector<OutlineChange> compare_expressions(const FormOutline& before, const FormOutline& after,
                                               const ItemPairs& pairs) {
    return ExpressionDiff(before, after, pairs).run();
}

}  // namespace jixiao::check
