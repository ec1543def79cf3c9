// SPDX-License-Identifier: MIT
#include "store/flat/packed_rows.hpp"

#include <cstring>
#include <stdexcept>

namespace jixiao::store {
namespace {

template <typename Plain>
void append_plain(std::string& out, Plain plain) {
    char bytes[sizeof plain];
    std::memcpy(bytes, &plain, sizeof plain);
    out.append(bytes, sizeof plain);
}

}  // namespace

void PackedRows::begin_row(TableId table) {
    append_plain(out_, table);
}

void PackedRows::null() {
    append_plain(out_, PackedReader::Cell::null);
}

void PackedRows::text(std::string_view text) {
    append_plain(out_, PackedReader::Cell::text);
    append_plain(out_, text.size());
    out_.append(text);
}

void PackedRows::integer(std::int64_t number) {
    append_plain(out_, PackedReader::Cell::integer);
    append_plain(out_, number);
}

void PackedRows::decimal(const Decimal& number) {
    digits_.clear();
    number.append_to(digits_);
    text(digits_);
}

void PackedRows::end_row() {
    append_plain(out_, PackedReader::Cell::end_of_row);
}

template <typename Plain>
Plain PackedReader::take() {
    Plain plain;
    if (rest_.size() < sizeof plain) throw std::logic_error("packed records are cut off");
    std::memcpy(&plain, rest_.data(), sizeof plain);
    rest_.remove_prefix(sizeof plain);
    return plain;
}

bool PackedReader::next_row() {
    if (rest_.empty()) return false;
    table_ = take<TableId>();
    return true;
}

PackedReader::Cell PackedReader::next_cell() {
    const auto cell = take<Cell>();
    if (cell == Cell::integer) integer_ = take<std::int64_t>();
    if (cell == Cell::text) {
        const auto size = take<std::size_t>();
        if (rest_.size() < size) throw std::logic_error("packed records are cut off");
        text_ = rest_.substr(0, size);
        rest_.remove_prefix(size);
    }
    return cell;
}

}  // namespace jixiao::store
