// SPDX-License-Identifier: MIT
#include "base/text/tick_boxes.hpp"

#include <algorithm>

#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

// Those of private use are the boxes of the fonts Wingdings and Wingdings 2.
constexpr std::u32string_view kTicked =
    U"☑☒■√✓✔✅◉●🗹🗷🗵🗸\uF052\uF0FE\uF0FD";
constexpr std::u32string_view kEmpty = U"□☐○◯\uF06F\uF0A3\uF0A8";
constexpr std::u32string_view kTickedInBracket = U"xXｘＸ";
// What remains of the boxes of Wingdings 2 where a cell's text loses its fonts: R是 £否.
constexpr char32_t kTickedLetter = U'R';
constexpr char32_t kEmptyLetter = U'£';
constexpr std::u32string_view kOpening = U"(（[［【";
constexpr std::u32string_view kClosing = U")）]］】";
constexpr std::u32string_view kBetween = U" \t\r\n\u3000\u00A0、，,；;/|";

bool is_in(std::u32string_view set, char32_t code) {
    return set.find(code) != std::u32string_view::npos;
}

struct Mark {
    std::size_t from = 0;  // bytes
    std::size_t to = 0;
    bool ticked = false;
};

// （√） and （ ） at the start of the text: how many bytes they take; 0 if there is no such thing.
std::size_t bracket_mark(std::string_view text, bool& ticked) {
    std::size_t at = 0;
    ticked = false;
    while (true) {
        const Utf8Character next = first_character(text.substr(at));
        if (next.size == 0) return 0;
        const bool first = at == 0;
        at += next.size;
        if (first) {
            if (!is_in(kOpening, next.code)) return 0;
        } else if (is_in(kClosing, next.code)) {
            return at;
        } else if (is_in(kTicked, next.code) || is_in(kTickedInBracket, next.code)) {
            ticked = true;
        } else if (!is_in(kBetween, next.code)) {
            return 0;
        }
    }
}

// Whether the R at this place is a box: in front of a Chinese word, in a text that has empty boxes.
bool is_ticked_letter(std::string_view text, std::size_t at, bool any_empty) {
    if (!any_empty || first_character(text.substr(at)).code != kTickedLetter) return false;
    const Utf8Character next = first_character(text.substr(at + 1));
    const bool letter_before = at > 0 && static_cast<unsigned char>(text[at - 1]) < 0x80 &&
                               !is_in(kBetween, static_cast<unsigned char>(text[at - 1]));
    return next.size != 0 && (next.code >= 0x80 || next.code == U' ') && !letter_before;
}

bool has_empty_box(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character next = first_character(text.substr(at));
        if (next.size == 0) break;
        if (is_in(kEmpty, next.code) || next.code == kEmptyLetter) return true;
        at += next.size;
    }
    return false;
}

std::vector<Mark> marks_in(std::string_view text) {
    std::vector<Mark> marks;
    const bool any_empty = has_empty_box(text);
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character next = first_character(text.substr(at));
        if (next.size == 0) break;
        const bool ticked = is_in(kTicked, next.code) || is_ticked_letter(text, at, any_empty);
        Mark mark{at, at + next.size, ticked};
        bool in_bracket = false;
        if (const std::size_t size = bracket_mark(text.substr(at), in_bracket); size != 0) {
            mark.to = at + size;
            mark.ticked = in_bracket;
        } else if (!ticked && !is_in(kEmpty, next.code) && next.code != kEmptyLetter) {
            at += next.size;
            continue;
        }
        at = mark.to;
        // A tick typed beside the empty box: □√是.
        if (!marks.empty() && marks.back().to == mark.from) {
            marks.back().to = mark.to;
            marks.back().ticked = marks.back().ticked || mark.ticked;
        } else {
            marks.push_back(mark);
        }
    }
    return marks;
}

// Bytes of the last character; 0 if there is none.
std::size_t last_size(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t last = text.size() - 1;
    while (last > 0 && continues_character(text[last])) --last;
    return text.size() - last;
}

bool begins_apart(std::string_view text) {
    const Utf8Character first = first_character(text);
    return first.size != 0 && is_in(kBetween, first.code);
}

bool ends_apart(std::string_view text) {
    const std::size_t size = last_size(text);
    return size != 0 && is_in(kBetween, first_character(text.substr(text.size() - size)).code);
}

std::string_view without_separators(std::string_view text) {
    while (begins_apart(text)) text.remove_prefix(first_character(text).size);
    while (ends_apart(text)) text.remove_suffix(last_size(text));
    return text;
}

std::string_view first_word(std::string_view text) {
    text = without_separators(text);
    std::size_t end = 0;
    while (end < text.size() && !begins_apart(text.substr(end))) {
        const std::size_t size = first_character(text.substr(end)).size;
        if (size == 0) return text;
        end += size;
    }
    return text.substr(0, end);
}

std::string_view last_word(std::string_view text) {
    text = without_separators(text);
    std::size_t from = text.size();
    while (from > 0 && !ends_apart(text.substr(0, from))) from -= last_size(text.substr(0, from));
    return text.substr(from);
}

// A single tick among words without boxes: √是 否, 是 否√, 优 √良 中 差. It stands in front of its
// word unless it touches the one before it, or only has one before it.
std::string_view word_of_lone_tick(std::string_view text, const Mark& mark) {
    const std::string_view before = text.substr(0, mark.from);
    const std::string_view after = text.substr(mark.to);
    const bool in_front =
        before.empty() || (ends_apart(before) && !after.empty() && !begins_apart(after));
    return in_front ? first_word(after) : last_word(before);
}

// A word with its mark, which stands in front of it, or, as those of all others, behind it.
struct Choice {
    std::string_view word;
    Mark mark;
};

std::vector<Choice> choices_in(std::string_view text) {
    const std::vector<Mark> marks = marks_in(text);
    if (marks.size() == 1 && marks.front().ticked) {
        return {{word_of_lone_tick(text, marks.front()), marks.front()}};
    }
    const bool in_front = !marks.empty() && marks.front().from == 0;
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t from = in_front ? marks[i].to : i == 0 ? 0 : marks[i - 1].to;
        const std::size_t to = !in_front              ? marks[i].from
                               : i + 1 < marks.size() ? marks[i + 1].from
                                                      : text.size();
        choices.push_back({without_separators(text.substr(from, to - from)), marks[i]});
    }
    return choices;
}

// □ becomes ☑, （ ） becomes （√）.
std::string ticked_mark(std::string_view mark) {
    const Utf8Character opening = first_character(mark);
    if (!is_in(kOpening, opening.code)) return "☑";
    const std::string_view closing = mark.substr(mark.size() - last_size(mark));
    return std::string(mark.substr(0, opening.size)).append("√").append(closing);
}

}  // namespace

TickBoxes read_tick_boxes(std::string_view text) {
    const std::vector<Choice> choices = choices_in(without_separators(text));
    TickBoxes boxes;
    boxes.found = !choices.empty();
    for (const Choice& choice : choices) {
        if (choice.mark.ticked) boxes.ticked.push_back(choice.word);
    }
    return boxes;
}

std::optional<SingleBox> single_box(std::string_view text) {
    const std::string_view kept = without_separators(text);
    const std::vector<Mark> marks = marks_in(kept);
    if (marks.size() != 1) return std::nullopt;
    const std::string_view before = without_separators(kept.substr(0, marks.front().from));
    const std::string_view after = without_separators(kept.substr(marks.front().to));
    if (!before.empty() && !after.empty()) return std::nullopt;
    return SingleBox{before.empty() ? after : before, marks.front().ticked};
}

std::optional<std::string> with_tick(std::string_view text,
                                     const std::function<bool(std::string_view word)>& wanted) {
    const std::string_view kept = without_separators(text);
    const std::vector<Choice> choices = choices_in(kept);
    const auto is_ticked = [](const Choice& choice) { return choice.mark.ticked; };
    if (std::any_of(choices.begin(), choices.end(), is_ticked)) return std::nullopt;
    for (const Choice& choice : choices) {
        if (!wanted(choice.word)) continue;
        const auto offset = static_cast<std::size_t>(kept.data() - text.data());
        const std::size_t size = choice.mark.to - choice.mark.from;
        std::string result(text);
        result.replace(offset + choice.mark.from, size,
                       ticked_mark(kept.substr(choice.mark.from, size)));
        return result;
    }
    return std::nullopt;
}

bool is_unticked(std::string_view text) {
    const TickBoxes boxes = read_tick_boxes(text);
    return boxes.found && boxes.ticked.empty();
}

}  // namespace jixiao
