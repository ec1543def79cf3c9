// SPDX-License-Identifier: MIT
#include "cli/template/outline_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "base/text/json_text.hpp"
#include "base/text/utf8.hpp"
#include "cli/report/json_member.hpp"
#include "cli/template/excerpt.hpp"
#include "cli/template/outline_words.hpp"
#include "cli/terminal/text_layout.hpp"

namespace jixiao::cli {
namespace {

using check::ChangeKind;
using check::OutlineChange;
using check::OutlineItem;
using check::OutlineSection;

constexpr std::string_view kArrow = " → ";
constexpr std::string_view kBelow = " > ";
constexpr std::size_t kWholeName = 40;  // columns that are not worth cutting
constexpr std::size_t kWholeValue = 80;
constexpr Bilingual kSame{"没有变化。", "No differences."};
constexpr Bilingual kNone{"（无）", "(none)"};
constexpr Bilingual kOrder{"（顺序）", "(order)"};
constexpr Bilingual kColon{"：", ": "};
constexpr Bilingual kAlike{"（{} 处）", " ({} places)"};

using Counts = std::array<std::size_t, static_cast<std::size_t>(ChangeKind::count_)>;

Counts counts_of(const OutlineReport& report) {
    Counts counts{};
    for (const OutlinePair& pair : report.forms) {
        for (const OutlineChange& change : pair.changes) {
            ++counts[static_cast<std::size_t>(change.kind)];
        }
    }
    return counts;
}

const OutlineItem& item_of(const OutlineChange& change) {
    return change.after != nullptr ? *change.after : *change.before;
}

// B3, B3 → B4.
std::string place_of(const OutlineChange& change) {
    const std::string before = change.before == nullptr ? std::string() : change.before->place;
    const std::string after = change.after == nullptr ? std::string() : change.after->place;
    if (before.empty() || after.empty() || before == after) return before.empty() ? after : before;
    return before + std::string(kArrow) + after;
}

bool shows_parent(OutlineSection section) {
    return section == OutlineSection::indicator || section == OutlineSection::level;
}

std::string full_name(const OutlineItem& item) {
    if (item.name.empty()) return item.key;
    if (item.parent.empty() || !shows_parent(item.section)) return item.name;
    return item.parent + std::string(kBelow) + item.name;
}

class TextReport {
  public:
    TextReport(std::ostream& out, Language language) : out_(out), language_(language) {}

    void print(const OutlineReport& report) {
        if (report.is_same()) {
            out_ << kSame.in(language_) << '\n';
            return;
        }
        for (const OutlinePair& pair : report.forms) {
            if (pair.changes.empty()) continue;
            out_ << or_none(pair.before) << kArrow << or_none(pair.after) << '\n';
            print_changes(pair.changes);
            out_ << '\n';
        }
        print_totals(counts_of(report));
    }

  private:
    [[nodiscard]] std::string or_none(const std::string& text) const {
        return text.empty() ? std::string(kNone.in(language_)) : text;
    }

    void print_changes(const std::vector<OutlineChange>& changes) {
        std::size_t section = 0;
        std::size_t kind = 0;
        std::size_t place = 0;
        for (const OutlineChange& change : changes) {
            section = std::max(section, display_width(section_of(change)));
            kind = std::max(kind, display_width(change_word(change.kind, language_)));
            place = std::max(place, display_width(place_of(change)));
        }
        for (const OutlineChange& change : changes) {
            out_ << "  " << padded(section_of(change), section) << "  "
                 << padded(change_word(change.kind, language_), kind) << "  "
                 << padded(place_of(change), place) << "  " << sentence(change) << '\n';
        }
    }

    [[nodiscard]] std::string_view section_of(const OutlineChange& change) const {
        return section_word(item_of(change).section, language_);
    }

    [[nodiscard]] std::string sentence(const OutlineChange& change) const {
        const std::string name = full_name(item_of(change));
        switch (change.kind) {
            case ChangeKind::renamed:
                return renamed(change);
            case ChangeKind::moved:
                if (change.old_text == change.new_text) {
                    return name + " " + std::string(kOrder.in(language_));
                }
                return full_name(*change.before) + std::string(kArrow) + name;
            case ChangeKind::changed:
                return changed(change, name);
            case ChangeKind::added:
                return name + properties_of(*change.after);
            default:
                return name;
        }
    }

    [[nodiscard]] std::string changed(const OutlineChange& change, const std::string& name) const {
        std::string what = property_word(change.property, language_);
        if (!change.head.empty()) what = property_word(change.head, language_) + " " + what;
        const Excerpt texts(change.old_text, change.new_text, kWholeValue);
        const std::string values =
            or_none(texts.one()) + std::string(kArrow) + or_none(texts.two());
        if (item_of(change).section == OutlineSection::unit) return values;
        std::string text = fmt::format("{}{}{} {}", name, kColon.in(language_), what, values);
        if (change.alike > 0) text += fmt::format(fmt::runtime(kAlike.in(language_)), change.alike);
        return text;
    }

    static std::string renamed(const OutlineChange& change) {
        const Excerpt texts(change.old_text, change.new_text, kWholeName);
        const OutlineItem& old = *change.before;
        const bool parent = !old.parent.empty() && shows_parent(old.section);
        return (parent ? old.parent + std::string(kBelow) : std::string()) + texts.one() +
               std::string(kArrow) + texts.two();
    }

    // Points and targets of what is new.
    [[nodiscard]] std::string properties_of(const OutlineItem& item) const {
        constexpr std::size_t kLongest = 24;  // explanations are not repeated
        if (!shows_parent(item.section)) return {};
        std::string text;
        for (const auto& [name, value] : item.properties) {
            if (value.empty() || display_width(value) > kLongest) continue;
            text += (text.empty() ? " (" : ", ") + property_word(name, language_) + " " + value;
        }
        return text.empty() ? text : text + ")";
    }

    void print_totals(const Counts& counts) {
        const char* between = "";
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            const auto kind = static_cast<ChangeKind>(i);
            out_ << between << change_word(kind, language_) << ' ' << counts[i];
            between = language_ == Language::zh ? "，" : ", ";
        }
        out_ << '\n';
    }

    std::ostream& out_;
    Language language_;
};

void append_change(std::string& out, const OutlineChange& change) {
    const OutlineItem& item = item_of(change);
    out.push_back('{');
    append_member(out, "change", std::string(change_name(change.kind)));
    append_member(out, "section", std::string(section_name(item.section)));
    append_member(out, "name", item.name);
    append_member(out, "parent", item.parent);
    append_member(out, "property", change.property);
    append_member(out, "head", change.head);
    append_member(out, "old", change.old_text);
    append_member(out, "new", change.new_text);
    out.append(fmt::format("\"places\":{},", std::max<std::size_t>(change.alike, 1)));
    append_member(out, "old_place",
                  change.before == nullptr ? std::string() : change.before->place);
    append_member(out, "new_place", change.after == nullptr ? std::string() : change.after->place);
    out.back() = '}';
}

void append_pair(std::string& out, const OutlinePair& pair) {
    out.push_back('{');
    append_member(out, "old", pair.before);
    append_member(out, "new", pair.after);
    out.append("\"changes\":[");
    const char* between = "\n";
    for (const OutlineChange& change : pair.changes) {
        out.append(between);
        between = ",\n";
        append_change(out, change);
    }
    out.append("]}");
}

}  // namespace

bool OutlineReport::is_same() const {
    return std::all_of(forms.begin(), forms.end(),
                       [](const OutlinePair& pair) { return pair.changes.empty(); });
}

void print_outline_text(std::ostream& out, const OutlineReport& report, Language language) {
    TextReport(out, language).print(report);
}

void print_outline_json(std::ostream& out, const OutlineReport& report) {
    std::string text = "{";
    append_member(text, "old", report.old_file);
    append_member(text, "new", report.new_file);
    text.append("\"forms\":[");
    const char* between = "";
    for (const OutlinePair& pair : report.forms) {
        text.append(between);
        between = ",\n";
        append_pair(text, pair);
    }
    text.append("],\n\"totals\":{");
    const Counts counts = counts_of(report);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        append_json_string(text, change_name(static_cast<ChangeKind>(i)));
        text.append(fmt::format(":{},", counts[i]));
    }
    text.back() = '}';
    out << text << "}\n";
}

}  // namespace jixiao::cli
