// SPDX-License-Identifier: MIT
#include "store/words.hpp"

#include <array>
#include <cstddef>

namespace jixiao::store {
namespace {

template <typename Enumeration>
struct Word {
    Enumeration value;
    std::string_view word;
};

// The words of pairs that stand in the order of their enumeration, from its first value to `last`.
template <typename Enumeration, std::size_t N>
consteval std::array<std::string_view, N> in_order(const Word<Enumeration> (&pairs)[N],
                                                   Enumeration last) {
    std::array<std::string_view, N> words;
    bool ordered = N == static_cast<std::size_t>(last) + 1;
    for (std::size_t i = 0; i < N; ++i) {
        ordered = ordered && static_cast<std::size_t>(pairs[i].value) == i;
        words[i] = pairs[i].word;
    }
    if (!ordered) throw "the words must stand in the order of their enumeration";
    return words;
}

constexpr auto kSorts = in_order<FieldType>({{FieldType::text, "text"},
                                             {FieldType::label, "text"},
                                             {FieldType::amount, "money"},
                                             {FieldType::rate, "percent"},
                                             {FieldType::points, "number"},
                                             {FieldType::count, "number"},
                                             {FieldType::rank, "number"},
                                             {FieldType::year, "text"},
                                             {FieldType::date, "date"},
                                             {FieldType::measure, "measure"},
                                             {FieldType::yes_no, "text"},
                                             {FieldType::grade, "text"},
                                             {FieldType::level, "text"}},
                                            FieldType::level);
constexpr auto kKinds = in_order<MeasureKind>({{MeasureKind::blank, "blank"},
                                               {MeasureKind::quantitative, "quantitative"},
                                               {MeasureKind::qualitative, "qualitative"},
                                               {MeasureKind::date_text, "date_text"},
                                               {MeasureKind::compound, "compound"}},
                                              MeasureKind::compound);
constexpr auto kOperators = in_order<Operator>({{Operator::none, ""},
                                                {Operator::equal, "="},
                                                {Operator::at_least, "≥"},
                                                {Operator::more, ">"},
                                                {Operator::at_most, "≤"},
                                                {Operator::less, "<"}},
                                               Operator::less);
constexpr auto kNatures = in_order<Nature>(
    {{Nature::unknown, ""}, {Nature::absolute, "absolute"}, {Nature::relative, "relative"}},
    Nature::relative);
constexpr auto kReached = in_order<Reached>({{Reached::none, ""},
                                             {Reached::full, "full"},
                                             {Reached::partly, "partly"},
                                             {Reached::not_reached, "not_reached"}},
                                            Reached::not_reached);
constexpr auto kUnitSources = in_order<UnitSource>({{UnitSource::none, ""},
                                                    {UnitSource::cell, "cell"},
                                                    {UnitSource::header, "header"},
                                                    {UnitSource::line, "line"},
                                                    {UnitSource::mapping, "mapping"}},
                                                   UnitSource::mapping);

constexpr Word<CellType> cell_type_word(CellType type) {
    return {type, cell_type_name(type)};
}

constexpr auto kCellTypes =
    in_order<CellType>({cell_type_word(CellType::blank), cell_type_word(CellType::number),
                        cell_type_word(CellType::text), cell_type_word(CellType::boolean),
                        cell_type_word(CellType::error), cell_type_word(CellType::date)},
                       CellType::date);

template <std::size_t N, typename Enumeration>
constexpr std::string_view word(const std::array<std::string_view, N>& words, Enumeration value) {
    return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view sort_word(FieldType type) {
    return word(kSorts, type);
}
std::string_view kind_word(MeasureKind kind) {
    return word(kKinds, kind);
}
std::string_view operator_word(Operator op) {
    return word(kOperators, op);
}
std::string_view nature_word(Nature nature) {
    return word(kNatures, nature);
}
std::string_view reached_word(Reached reached) {
    return word(kReached, reached);
}
std::string_view unit_source_word(UnitSource source) {
    return word(kUnitSources, source);
}

Words kind_words() {
    return kKinds;
}
Words operator_words() {
    return kOperators;
}
Words nature_words() {
    return kNatures;
}
Words reached_words() {
    return kReached;
}
Words unit_source_words() {
    return kUnitSources;
}
Words cell_type_words() {
    return kCellTypes;
}

}  // namespace jixiao::store
