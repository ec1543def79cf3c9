// SPDX-License-Identifier: MIT
#include "import/labels/inline_labels.hpp"

#include <algorithm>
#include <array>

#include "base/text/ascii.hpp"
#include "base/text/label_key.hpp"
#include "base/text/utf8.hpp"
#include "import/sheet_view.hpp"

namespace jixiao::importer {
namespace {

constexpr std::string_view kWideSpace = "\u3000";
constexpr std::array<std::string_view, 4> kSeparators{"；", ";", "，", ","};
constexpr std::size_t kShortestJoined = 9;  // bytes: 联系人; 复核 may end an answer
constexpr std::array<std::string_view, 2> kOpening{"（", "("};
constexpr std::array<std::string_view, 2> kClosing{"）", ")"};

// Bytes of the colon at this place; 0 if there is none. 8:30 has none.
std::size_t colon_at(std::string_view text, std::size_t at) {
    if (text.substr(at).starts_with(kWideColon)) return kWideColon.size();
    if (text[at] != ':') return 0;
    const bool ratio =
        at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
    return ratio ? 0 : 1;
}

// Bytes of the one of `marks` that the text begins with; 0 if there is none.
template <std::size_t Count>
std::size_t begins_with(std::string_view text, const std::array<std::string_view, Count>& marks) {
    for (const auto mark : marks) {
        if (text.starts_with(mark)) return mark.size();
    }
    return 0;
}

std::string_view without_separator(std::string_view answer) {
    for (const auto mark : kSeparators) {
        if (answer.ends_with(mark)) return trimmed(answer.substr(0, answer.size() - mark.size()));
    }
    return answer;
}

// Goes through the text once, however many colons it has.
class Splitter {
  public:
    Splitter(std::string_view text, const SortOfLabel& sort_of) : text_(text), sort_of_(sort_of) {}

    std::vector<InlineLabel> split() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t colon = colon_at(text_, at);
            if (colon != 0) take_label(at, at + colon);
            at += colon != 0 ? colon : pass(at);
        }
        if (!found_.empty()) found_.back().answer = trimmed(text_.substr(answer_));
        return std::move(found_);
    }

  private:
    // Remembers where a label may begin, and gives the size of what stands here.
    std::size_t pass(std::size_t at) {
        const std::string_view rest = text_.substr(at);
        const bool wide = rest.starts_with(kWideSpace);
        if (wide || static_cast<unsigned char>(rest.front()) <= ' ') {
            return (word_ = at + (wide ? kWideSpace.size() : 1)) - at;
        }
        if (const std::size_t size = begins_with(rest, kOpening); size != 0) {
            ++brackets_;
            return size;
        }
        if (const std::size_t size = begins_with(rest, kClosing); size != 0) {
            if (brackets_ > 0) --brackets_;
            return size;
        }
        const std::size_t size = begins_with(rest, kSeparators);
        if (size == 0) return 1;
        if (brackets_ == 0) clause_ = at + size;
        return size;
    }

    void take_label(std::size_t end, std::size_t answer) {
        // The first label may be several words; later ones are cut off at white space.
        std::size_t from = found_.empty() ? 0 : std::max(word_, answer_);
        bool known = false;
        if (!found_.empty()) {
            const bool behind_mark = clause_ > from && follows_known() && is_known(clause_, end);
            if (behind_mark) {
                from = clause_;
            } else if (from == answer_) {
                from = joined_signature(end);
            }
            known = behind_mark || (from > answer_ && is_known(from, end));
            if (from == answer_) return join_label(end, answer);
            const std::string_view said = trimmed(text_.substr(answer_, from - answer_));
            found_.back().answer = known && follows_known() ? without_separator(said) : said;
        }
        found_.push_back({trimmed(text_.substr(from, end - from)), {}});
        answer_ = answer;
        brackets_ = 0;
    }

    // 甲局填报日期：2024年: where the label of signature lines begins that ends here, with an
    // answer right in front of it; else where the answer begins.
    [[nodiscard]] std::size_t joined_signature(std::size_t end) const {
        if (!follows_known()) return answer_;
        for (std::size_t at = answer_ + 1; at < end; ++at) {
            if (continues_character(text_[at]) || end - at > kLongestFront) continue;
            if (end - at < kShortestJoined) break;
            if (sort_of_(trimmed(text_.substr(at, end - at))) == LabelSort::signature) return at;
        }
        return answer_;
    }

    // The word behind the first colon is a part of the label, 其中：财政拨款：90, or the label
    // itself; else its colon is one of the answer.
    void join_label(std::size_t end, std::size_t answer) {
        if (found_.size() > 1) return;
        const std::string_view whole = trimmed(text_.substr(0, end));
        const std::string_view last = trimmed(text_.substr(answer_, end - answer_));
        if (is_known(whole)) {
            found_.back().label = whole;
        } else if (!follows_known() && is_known(last)) {
            found_.back().label = last;
        } else {
            return;
        }
        answer_ = answer;
        brackets_ = 0;
    }

    [[nodiscard]] bool follows_known() const { return is_known(found_.back().label); }

    [[nodiscard]] bool is_known(std::size_t from, std::size_t end) const {
        return is_known(trimmed(text_.substr(from, end - from)));
    }

    [[nodiscard]] bool is_known(std::string_view label) const {
        return label.size() <= kLongestFront && sort_of_(label) != LabelSort::none;
    }

    std::string_view text_;
    const SortOfLabel& sort_of_;
    std::vector<InlineLabel> found_;
    std::size_t answer_ = 0;  // begins behind the last colon
    std::size_t word_ = 0;    // begins behind the last white space
    std::size_t clause_ = 0;  // begins behind the last separator outside brackets
    std::size_t brackets_ = 0;
};

}  // namespace

std::vector<std::string> label_keys(std::string_view label) {
    std::string key = label_key(label);
    std::vector<std::string> keys{key};
    if (label.ends_with("）") || label.ends_with(')')) {
        keys.push_back(split_head(label, std::move(key)).key);
    }
    return keys;
}

std::vector<InlineLabel> inline_labels(std::string_view text, const SortOfLabel& sort_of) {
    // Most texts have no colon at all.
    const bool any =
        text.find(':') != std::string_view::npos || text.find(kWideColon) != std::string_view::npos;
    return any ? Splitter(text, sort_of).split() : std::vector<InlineLabel>();
}

}  // namespace jixiao::importer
