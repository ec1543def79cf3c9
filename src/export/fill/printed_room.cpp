// SPDX-License-Identifier: MIT
#include "export/fill/printed_room.hpp"

#include "base/text/tick_boxes.hpp"
#include "base/text/utf8.hpp"
#include "base/text/white_space.hpp"

namespace jixiao::fill {
namespace {

std::string_view code_of(const Value& value) {
    if (value.has_truth) return value.truth ? "yes" : "no";
    return value.code;
}

bool is_room(std::string_view character) {
    return trimmed(character).empty() || character == "_" || character == "＿";
}

}  // namespace

std::optional<std::string> ticked(std::string_view printed, const Value& value, FieldType type,
                                  const normalise::Dictionaries& dictionaries) {
    if (type != FieldType::yes_no && type != FieldType::grade) return std::nullopt;
    const auto& words = type == FieldType::grade ? dictionaries.grades() : dictionaries.yes_no();
    const std::string_view code = code_of(value);
    std::string buffer;
    return with_tick(printed, [&](std::string_view word) {
        const auto* const entry = words.find(word, buffer);
        return entry != nullptr && !code.empty() && entry->code == code;
    });
}

bool is_unit_of(FieldType type, std::string_view printed, const normalise::UnitTable& units) {
    if (!is_figure(type) || type == FieldType::amount) return false;
    return printed == "％" || units.find(printed) != nullptr;
}

bool repeats_printed(std::string_view printed, std::string_view answer) {
    while (!printed.empty()) {
        const Utf8Character next = first_character(printed);
        if (next.size == 0) return false;
        const std::string_view character = printed.substr(0, next.size);
        printed.remove_prefix(next.size);
        if (is_room(character)) continue;
        const std::size_t place = answer.find(character);
        if (place == std::string_view::npos) return false;
        answer.remove_prefix(place + character.size());
    }
    return true;
}

}  // namespace jixiao::fill
