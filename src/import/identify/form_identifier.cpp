// SPDX-License-Identifier: MIT
#include "import/identify/form_identifier.hpp"

#include <algorithm>
#include <tuple>

#include "import/identify/page_marks.hpp"
#include "import/identify/title_finder.hpp"

namespace jixiao::importer {
namespace {

constexpr unsigned kTitlePoints = 40;
constexpr unsigned kWordPoints = 60;

// A stretch of rows that may be one form.
struct Part {
    RowSpan rows;
    std::vector<FoundTitle> titles;
};

// How well one mapping fits one part.
struct Fit {
    std::size_t mapping = 0;
    unsigned score = 0;
    std::size_t words = 0;         // how many were found: the more telling mapping wins a tie
    std::size_t title_length = 0;  // the longer title does
    std::optional<CellRef> title;

    [[nodiscard]] auto rank() const { return std::tuple(score, words, title_length); }
};

// Marks the labels that occur in some rows.
class Presence {
  public:
    Presence(const SheetView& sheet, RowSpan rows, std::size_t labels) : seen_(labels) {
        for (std::uint32_t row = rows.first; row < rows.last; ++row) {
            for (const KnownCell& known : sheet.known(row)) {
                const CellWords& words = *known.words;
                seen_[words.whole] = seen_[words.head] = seen_[words.prefix] = true;
            }
        }
        seen_[kNoLabel] = false;
    }
    [[nodiscard]] bool has(const Word& word) const { return seen_[word.id]; }
    void add(const Presence& other) {
        for (std::size_t id = 0; id < seen_.size(); ++id) {
            if (other.seen_[id]) seen_[id] = true;
        }
    }

  private:
    std::vector<bool> seen_;
};

// An annex number or table number right above a title belongs to the form below it.
bool belongs_below(const SheetView& sheet, std::uint32_t row) {
    const auto cells = sheet.row(row);
    return cells.size() == 1 && cells[0].text.starts_with("附");
}

std::vector<Part> split_at_titles(const SheetView& sheet, std::vector<FoundTitle> titles) {
    std::vector<Part> parts;
    std::uint32_t start = 0;
    for (FoundTitle& title : titles) {
        const bool same_row =
            !parts.empty() && parts.back().titles.back().cell.row == title.cell.row;
        if (!same_row) {
            std::uint32_t first = title.cell.row;
            while (first > start && belongs_below(sheet, first - 1)) --first;
            if (parts.empty()) first = 0;
            if (!parts.empty()) parts.back().rows.last = first;
            parts.push_back({{first, sheet.grid().row_count()}, {}});
            start = title.cell.row + 1;
        }
        parts.back().titles.push_back(std::move(title));
    }
    if (parts.empty()) parts.push_back({{0, sheet.grid().row_count()}, {}});
    return parts;
}

// Does a field of the form stand in both parts?
bool asks_again(const MappingWords& words, const Presence& first, const Presence& second) {
    const auto stands = [](const std::vector<Word>& labels, const Presence& part) {
        return std::any_of(labels.begin(), labels.end(),
                           [&](const Word& word) { return part.has(word); });
    };
    return std::any_of(words.fields.begin(), words.fields.end(), [&](const auto& labels) {
        return stands(labels, first) && stands(labels, second);
    });
}

// Does a field of the form stand in both parts, in a row that does not only repeat one above?
bool answers_anew(const SheetView& sheet, const MappingWords& words, RowSpan above, RowSpan below,
                  const Presence& first) {
    const auto is_field = [&](LabelId id) { return words.is_field_label[id] && first.has({id}); };
    constexpr std::uint32_t kTallest = 60;  // rows of a page's head
    const std::uint32_t end_of_head = std::min(above.last, above.first + kTallest);
    const auto stands_above = [&](std::uint32_t row) {
        for (std::uint32_t other = above.first; other < end_of_head; ++other) {
            if (are_equal_rows(sheet.row(other), sheet.row(row))) return true;
        }
        return false;
    };
    for (std::uint32_t row = below.first; row < below.last; ++row) {
        for (const auto& [cell, said] : sheet.known(row)) {
            const bool again =
                is_field(said->whole) || is_field(said->head) || is_field(said->prefix);
            if (again && !stands_above(row)) return true;
        }
    }
    return false;
}

// Whether the form still waits for the closing line of a table: what repeats its head goes on.
bool is_open(const MappingWords& words, const Presence& part) {
    bool closes = false;
    for (const BlockWords& block : words.blocks) {
        for (const auto& labels : block.totals) {
            closes = closes || !labels.empty();
            const auto stands = [&](const Word& word) { return part.has(word); };
            if (std::any_of(labels.begin(), labels.end(), stands)) return false;
        }
    }
    return closes;
}

// A page break repeats the title. The part below it is the same form if the title says the same
// and none of the form's own fields (project name, unit …) comes again with another answer. Fields
// that come again with the same one belong to it as well while the closing line of a table is still
// to come, or if the title calls itself continued.
bool continues(const SheetView& sheet, const Part& above, const Part& below, const Presence& first,
               const Presence& second, const LabelIndex& index) {
    if (above.titles.empty() || below.titles.empty()) return false;
    const FoundTitle& one = above.titles.front();
    const FoundTitle& two = below.titles.front();
    if (without_continued(one.key) != without_continued(two.key)) return false;
    if (one.mappings != two.mappings) return false;
    const bool marked = one.key != two.key;
    return std::all_of(one.mappings.begin(), one.mappings.end(), [&](std::size_t mapping) {
        const MappingWords& words = index.words(mapping);
        if (!asks_again(words, first, second)) return true;
        return (marked || is_open(words, first)) &&
               !answers_anew(sheet, words, above.rows, below.rows, first);
    });
}

std::vector<Part> join_pages(std::vector<Part> parts, const SheetView& sheet,
                             const LabelIndex& index) {
    if (parts.size() < 2) return parts;
    std::vector<Part> joined;
    std::optional<Presence> above;  // of the last one joined
    for (Part& part : parts) {
        Presence present(sheet, part.rows, index.size());
        if (above && continues(sheet, joined.back(), part, *above, present, index)) {
            joined.back().rows.last = part.rows.last;
            above->add(present);
        } else {
            joined.push_back(std::move(part));
            above = std::move(present);
        }
    }
    return joined;
}

Fit fit(std::size_t mapping, const Part& part, const Presence& present, const LabelIndex& index) {
    const MappingWords& words = index.words(mapping);
    Fit result{mapping, 0, 0, 0, std::nullopt};
    const auto excluded = [&](const Word& word) { return present.has(word); };
    if (std::any_of(words.without.begin(), words.without.end(), excluded)) return result;
    for (const FoundTitle& title : part.titles) {
        const auto place = std::find(title.mappings.begin(), title.mappings.end(), mapping);
        if (place == title.mappings.end()) continue;
        result.score = kTitlePoints;
        result.title = title.cell;
        result.title_length =
            title.lengths[static_cast<std::size_t>(place - title.mappings.begin())];
        break;
    }
    for (const Word& word : words.words) result.words += present.has(word) ? 1 : 0;
    if (!words.words.empty()) {
        result.score += static_cast<unsigned>(kWordPoints * result.words / words.words.size());
    } else if (result.title) {
        result.score += kWordPoints;
    }
    return result;
}

std::vector<std::string> missing_words(const mapping::Mapping& mapping, const MappingWords& words,
                                       const Presence& present) {
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < words.words.size(); ++i) {
        if (!present.has(words.words[i])) missing.push_back(mapping.recognise.words[i].text);
    }
    return missing;
}

// A form of the same family by the same title, with all that was found and one or two words more,
// which are not there.
bool is_close(const Fit& second, const Fit& best, const mapping::MappingSet& set,
              const LabelIndex& index) {
    constexpr std::size_t kMostLacking = 2;
    const std::size_t words = index.words(second.mapping).words.size();
    const auto& family = set.mappings[best.mapping].family;
    return set.mappings[second.mapping].family == family && second.title &&
           second.title == best.title && second.words == best.words && second.words < words &&
           words - second.words <= kMostLacking;
}

void judge(const Part& part, const SheetView& sheet, const mapping::MappingSet& set,
           const LabelIndex& index, Identification& result) {
    const Presence present(sheet, part.rows, index.size());
    std::optional<Fit> best;
    std::optional<Fit> second;
    for (std::size_t mapping = 0; mapping < set.mappings.size(); ++mapping) {
        const Fit candidate = fit(mapping, part, present, index);
        if (candidate.score == 0) continue;
        if (!best || candidate.rank() > best->rank()) {
            second = best;
            best = candidate;
        } else if (!second || candidate.rank() > second->rank()) {
            second = candidate;
        }
    }
    // A note below a form that only mentions a title is part of that form.
    if (best && best->words == 0 && !result.forms.empty()) return;
    NotRead refused{part.rows, 0, std::nullopt, std::nullopt, {}};
    if (best) {
        const mapping::Mapping& mapping = set.mappings[best->mapping];
        const bool enough = best->score >= mapping.recognise.least;
        const bool tied = second && second->rank() == best->rank();
        if (enough && !tied) {
            FoundForm& found = result.forms.emplace_back();
            found.rows = part.rows;
            found.mapping = best->mapping;
            found.score = static_cast<std::uint16_t>(best->score);
            found.title = best->title;
            if (second && is_close(*second, *best, set, index)) {
                found.runner_up = second->mapping;
                found.lacking = missing_words(set.mappings[second->mapping],
                                              index.words(second->mapping), present);
            }
            return;
        }
        refused.score = static_cast<std::uint16_t>(best->score);
        refused.nearest = best->mapping;
        if (enough && tied) refused.rival = second->mapping;
        refused.missing = missing_words(mapping, index.words(best->mapping), present);
    }
    result.rest.push_back(std::move(refused));
}

// A list of titles (a table of contents) is no form in each of its lines: of parts that have hardly
// more than a title and are like the same form, or like none, the one that comes closest speaks for
// all.
void leave_one_of_each(std::vector<NotRead>& rest) {
    constexpr std::uint32_t kFewestRows = 3;  // title, head, row
    std::vector<NotRead> kept;
    for (NotRead& part : rest) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const NotRead& other) {
            return part.rows.last - part.rows.first < kFewestRows && !part.rival && !other.rival &&
                   part.nearest == other.nearest;
        });
        if (same == kept.end()) {
            kept.push_back(std::move(part));
        } else if (part.score > same->score) {
            *same = std::move(part);
        }
    }
    rest = std::move(kept);
}

}  // namespace

Identification identify_forms(const SheetView& sheet, const mapping::MappingSet& set,
                              const LabelIndex& index) {
    Identification result;
    auto parts = split_at_titles(sheet, find_titles(sheet, index, set.mappings.size()));
    for (const Part& part : join_pages(std::move(parts), sheet, index)) {
        judge(part, sheet, set, index, result);
    }
    leave_one_of_each(result.rest);
    return result;
}

}  // namespace jixiao::importer
