// SPDX-License-Identifier: MIT
#include "store/words.hpp"

#include <array>
#include <cstddef>

namespace jixiao::store {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 13> kSorts{"text",   "text",   "money", "percent", "number",
                                                  "number", "number", "text",  "date",    "measure",
                                                  "text",   "text",   "text"};
constexpr std::array<std::string_view, 5> kKinds{"blank", "quantitative", "qualitative",
                                                 "date_text", "compound"};
constexpr std::array<std::string_view, 6> kOperators{"", "=", "≥", ">", "≤", "<"};
constexpr std::array<std::string_view, 3> kNatures{"", "absolute", "relative"};
constexpr std::array<std::string_view, 4> kReached{"", "full", "partly", "not_reached"};
constexpr std::array<std::string_view, 5> kUnitSources{"", "cell", "header", "line", "mapping"};

constexpr std::array kCellTypes{cell_type_name(CellType::blank), cell_type_name(CellType::number),
                                cell_type_name(CellType::text),  cell_type_name(CellType::boolean),
                                cell_type_name(CellType::error), cell_type_name(CellType::date)};

static_assert(kSorts.size() == static_cast<std::size_t>(FieldType::level) + 1);
static_assert(kKinds.size() == static_cast<std::size_t>(MeasureKind::compound) + 1);
static_assert(kOperators.size() == static_cast<std::size_t>(Operator::less) + 1);
static_assert(kNatures.size() == static_cast<std::size_t>(Nature::relative) + 1);
static_assert(kReached.size() == static_cast<std::size_t>(Reached::not_reached) + 1);
static_assert(kUnitSources.size() == static_cast<std::size_t>(UnitSource::mapping) + 1);
static_assert(kCellTypes.size() == static_cast<std::size_t>(CellType::date) + 1);

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
