// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "base/cell/cell_ref.hpp"
#include "base/number/decimal.hpp"

namespace jixiao::store {

// Gathers the short texts that values are made of and hands them to the output together: appending
// each of them would cost more than the bytes themselves. What was added is in the output after
// finish(), and not before.
class JsonPiece {
  public:
    explicit JsonPiece(std::string& out) : out_(out) {}
    JsonPiece(const JsonPiece&) = delete;
    JsonPiece& operator=(const JsonPiece&) = delete;

    template <std::size_t N>
    void literal(const char (&text)[N]) {
        make_room(N - 1);
        std::memcpy(at_, text, N - 1);
        at_ += N - 1;
    }
    // As it is, without quotes.
    void word(std::string_view text) {
        if (text.size() > kSize) return long_word(text);
        make_room(text.size());
        at_ = copy_word(at_, text);
    }
    void character(char c) {
        make_room(1);
        *at_++ = c;
    }
    void number(const Decimal& number) {
        make_room(Decimal::kMostCharacters);
        at_ = number.write_to(at_);
    }
    void place(CellRef cell) {
        make_room(CellRef::kMostCharacters);
        at_ = cell.write_to(at_);
    }
    // UTF-8 text as a JSON string. True: nothing in it had to be escaped.
    bool string(std::string_view text);
    // The same for text that needs no escape.
    void plain_string(std::string_view text);

    void finish() {
        out_.append(bytes_.data(), at_);
        at_ = bytes_.data();
    }

  private:
    static constexpr std::size_t kSize = 4096;

    // Most words are keys and units of 4 to 16 bytes: two moves are a fifth of a call.
    static char* copy_word(char* to, std::string_view text) {
        const std::size_t size = text.size();
        if (size >= 8 && size <= 16) {
            std::memcpy(to, text.data(), 8);
            std::memcpy(to + size - 8, text.data() + size - 8, 8);
        } else if (size >= 4 && size < 8) {
            std::memcpy(to, text.data(), 4);
            std::memcpy(to + size - 4, text.data() + size - 4, 4);
        } else if (size != 0) {  // without text there may be no address to copy from
            std::memcpy(to, text.data(), size);
        }
        return to + size;
    }
    void make_room(std::size_t size) {
        if (static_cast<std::size_t>(bytes_.data() + kSize - at_) < size) finish();
    }
    void long_word(std::string_view text);

    std::string& out_;
    std::array<char, kSize> bytes_;
    char* at_ = bytes_.data();
};

}  // namespace jixiao::store
