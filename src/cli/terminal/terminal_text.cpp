// SPDX-License-Identifier: MIT
#include "cli/terminal/terminal_text.hpp"

#include <string_view>
#include <utility>

namespace jixiao::cli {
namespace {

constexpr std::string_view kErase = "\x1B[K";
constexpr std::string_view kReplacement = "\uFFFD";
constexpr char kC1Lead = '\xC2';  // U+0080 … U+009F are this byte and one of 80 … 9F

bool is_control(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    const bool layout = byte == '\n' || byte == '\t' || byte == '\r';
    return (code < 0x20 && !layout) || code == 0x7F;
}

}  // namespace

TerminalText::~TerminalText() {
    give_up_held();
    to_.sputn(out_.data(), static_cast<std::streamsize>(out_.size()));
}

// What was held is no sequence after all.
void TerminalText::give_up_held() {
    if (held_.empty()) return;
    if (held_.front() == kErase.front()) {
        out_.append(kReplacement).append(held_, 1);
    } else {
        out_.append(held_);
    }
    held_.clear();
}

void TerminalText::take(char byte) {
    if (held_ == std::string_view(&kC1Lead, 1)) {
        const auto code = static_cast<unsigned char>(byte);
        held_.clear();
        if (code >= 0x80 && code < 0xA0) {
            out_.append(kReplacement);
            return;
        }
        out_.push_back(kC1Lead);
    } else if (!held_.empty() && byte == kErase[held_.size()]) {
        held_.push_back(byte);
        if (held_ == kErase) out_.append(std::exchange(held_, {}));
        return;
    }
    give_up_held();
    if (byte == kErase.front() || byte == kC1Lead) {
        held_ = byte;
    } else if (is_control(byte)) {
        out_.append(kReplacement);
    } else {
        out_.push_back(byte);
    }
}

TerminalText::int_type TerminalText::overflow(int_type byte) {
    if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
    const char one = traits_type::to_char_type(byte);
    return xsputn(&one, 1) == 1 ? byte : traits_type::eof();
}

std::streamsize TerminalText::xsputn(const char* text, std::streamsize size) {
    out_.clear();
    for (const char byte : std::string_view(text, static_cast<std::size_t>(size))) take(byte);
    const auto all = static_cast<std::streamsize>(out_.size());
    const bool written = to_.sputn(out_.data(), all) == all;
    out_.clear();
    return written ? size : 0;
}

int TerminalText::sync() {
    return to_.pubsync();
}

}  // namespace jixiao::cli
