// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

// Answers that are given by ticking: ☑是 □否, 是（√）否（ ）.
struct TickBoxes {
    bool found = false;                    // there is at least one mark
    std::vector<std::string_view> ticked;  // the words of the ticked ones, parts of the text
};

// The marks stand in front of their words, or behind them all; a single tick stands beside its
// word, which blanks or commas set apart from the others: √是 否, 是 否√.
TickBoxes read_tick_boxes(std::string_view text);

// One word with one box, or a box alone (its word is empty): ☑良, 良√, √.
struct SingleBox {
    std::string_view word;
    bool ticked = false;
};
std::optional<SingleBox> single_box(std::string_view text);

// The text with the box of one word ticked: the first that is `wanted`. Nothing where there is
// none, or where a box is ticked already.
std::optional<std::string> with_tick(std::string_view text,
                                     const std::function<bool(std::string_view word)>& wanted);

// Whether the text offers boxes of which none is ticked.
bool is_unticked(std::string_view text);

}  // namespace jixiao
