// SPDX-License-Identifier: MIT
#include "normalise/operator_words.hpp"

#include <algorithm>

#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

constexpr std::size_t kCharacter = 3;  // bytes of a Chinese one; no word is shorter

struct Sign {
    std::string_view text;
    Operator op = Operator::none;
    bool look_alike = false;
};

// The longer ones first.
constexpr Sign kSigns[] = {
    {"≥=", Operator::at_least, true},
    {"≤=", Operator::at_most, true},
    {"≥", Operator::at_least},
    {"≤", Operator::at_most},
    {">=", Operator::at_least},
    {"<=", Operator::at_most},
    {"=>", Operator::at_least, true},
    {"=<", Operator::at_most, true},
    {"==", Operator::equal},
    {">", Operator::more},
    {"<", Operator::less},
    {"=", Operator::equal},
};

struct OperatorCode {
    std::string_view code;
    Operator op = Operator::none;
};

// The dictionary's codes.
constexpr OperatorCode kOperatorCodes[] = {
    {"equal", Operator::equal},     {"at_least", Operator::at_least}, {"more", Operator::more},
    {"at_most", Operator::at_most}, {"less", Operator::less},
};

// Which way a figure should go; only a column of its own says it so.
constexpr OperatorCode kDirections[] = {{"upward", Operator::at_least},
                                        {"downward", Operator::at_most}};

template <std::size_t Count>
Operator operator_of(const OperatorCode (&codes)[Count], std::string_view code) {
    const auto* const found =
        std::find_if(std::begin(codes), std::end(codes),
                     [&](const OperatorCode& entry) { return entry.code == code; });
    return found == std::end(codes) ? Operator::none : found->op;
}

FoundOperator sign_at_start(std::string_view text) {
    // The first bytes of all signs.
    if (text.empty() || std::string_view("<=>\xE2").find(text.front()) == std::string_view::npos) {
        return {};
    }
    for (const Sign& sign : kSigns) {
        if (text.starts_with(sign.text)) {
            return {sign.op, sign.text.size(), true, sign.look_alike};
        }
    }
    return {};
}

}  // namespace

OperatorWords::OperatorWords(const mapping::Dictionary* dictionary) {
    if (dictionary == nullptr) return;
    std::string buffer;
    for (const auto& entry : dictionary->entries) {
        const Operator direction = operator_of(kDirections, entry.code);
        const Operator op = operator_of(kOperatorCodes, entry.code);
        if (op == Operator::none && direction == Operator::none) continue;
        for (const auto& label : entry.labels) {
            const auto text = plain_value_text(label.text, buffer).text;
            if (direction != Operator::none) directions_.emplace_back(text, direction);
            if (op == Operator::none || text.size() < kCharacter) continue;
            words_.push_back({std::string(text), op, character_code(text.substr(0, kCharacter)),
                              character_code(text.substr(text.size() - kCharacter))});
        }
    }
    std::stable_sort(words_.begin(), words_.end(),
                     [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
}

FoundOperator OperatorWords::at_start(std::string_view text) const {
    if (const FoundOperator found = sign_at_start(text); found.size != 0) return found;
    const std::uint32_t head = character_code(text.substr(0, kCharacter));
    for (const Word& word : words_) {
        if (word.first == head && text.starts_with(word.text)) return {word.op, word.text.size()};
    }
    return {};
}

Operator OperatorWords::named(std::string_view text) const {
    const FoundOperator found = at_start(text);
    if (found.op != Operator::none && found.size == text.size()) return found.op;
    const auto direction = std::find_if(directions_.begin(), directions_.end(),
                                        [&](const auto& one) { return one.first == text; });
    return direction == directions_.end() ? Operator::none : direction->second;
}

FoundOperator OperatorWords::at_end(std::string_view text) const {
    if (text.size() < kCharacter) return {};
    const std::uint32_t tail = character_code(text.substr(text.size() - kCharacter));
    for (const Word& word : words_) {
        if (word.last == tail && text.ends_with(word.text)) return {word.op, word.text.size()};
    }
    return {};
}

}  // namespace jixiao::normalise
