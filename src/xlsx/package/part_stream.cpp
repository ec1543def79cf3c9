// SPDX-License-Identifier: MIT
#include "xlsx/package/part_stream.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "xlsx/xml/text_encoding.hpp"
#include "xlsx/xml/text_scan.hpp"

namespace jixiao::xlsx {
namespace {

// Parts of up to so many pieces are inflated in one step, which is faster.
constexpr std::uint64_t kWholePieces = 4;
// The first piece must hold what tells the encoding.
constexpr std::size_t kDeclarationBytes = 128;
constexpr std::size_t kTail = 1 + kScanPadding;

}  // namespace

PartStream::PartStream(const std::string& file, Part part, const Limits& limits,
                       StreamBuffers& buffers)
    : where_{file, part.name}, part_(std::move(part)), limits_(limits), buffers_(buffers) {
    if (part_.size > limits_.part_bytes) refuse_limit(where_, "part size", limits_.part_bytes);
    if (part_.deflated) buffers_.inflater.start(part_.packed);
    // One byte more than stated: a part that lies about its size shows itself at once.
    const bool whole = part_.size <= kWholePieces * limits_.piece_bytes;
    const std::size_t room = whole ? static_cast<std::size_t>(part_.size) + 1
                                   : std::max(limits_.piece_bytes, kDeclarationBytes);
    make_room(nullptr, 0, room);
    begin_ = buffers_.text.get();
    end_ = begin_ + read_some(buffers_.text.get(), room);
    detect();
}

bool PartStream::refill(const char* keep) {
    if (at_end_) return false;
    const auto kept = static_cast<std::size_t>(end_ - keep);
    if (kept > limits_.token_bytes) refuse_limit(where_, "tag or text size", limits_.token_bytes);
    place_ += static_cast<std::uint64_t>(keep - begin_);
    // Doubling keeps the cost of long tokens linear.
    const std::size_t more = std::max(limits_.piece_bytes, kept);
    make_room(keep, kept, pending_size_ + more);
    begin_ = buffers_.text.get();
    char* const fresh = buffers_.text.get() + kept;
    std::memcpy(fresh, pending_.data(), pending_size_);
    const std::size_t size = read_some(fresh + pending_size_, more);
    accept(fresh, fresh + pending_size_ + size);
    return true;
}

void PartStream::make_room(const char* keep, std::size_t kept, std::size_t more) {
    const std::size_t needed = kept + more + kTail;
    if (needed <= buffers_.text_size) {
        if (kept != 0) std::memmove(buffers_.text.get(), keep, kept);
        return;
    }
    const std::size_t size = std::max(needed, limits_.piece_bytes + kTail);
    auto grown = std::make_unique_for_overwrite<char[]>(size);
    if (kept != 0) std::memcpy(grown.get(), keep, kept);
    buffers_.text = std::move(grown);
    buffers_.text_size = size;
}

std::size_t PartStream::read_some(char* to, std::size_t room) {
    const std::size_t size = part_.deflated ? inflate_some(to, room) : copy_some(to, room);
    account({to, size});
    if (at_end_) finish_part();
    return size;
}

std::size_t PartStream::inflate_some(char* to, std::size_t room) {
    const bool whole = seen_ == 0 && room > part_.size;
    if (whole) {
        if (const auto size = buffers_.whole.inflate(part_.packed, to, room)) {
            at_end_ = true;
            return *size;
        }
    }
    // What cannot be taken in one step is read again as a stream, which tells why.
    const InflateResult result = buffers_.inflater.read(to, room);
    switch (result.status) {
        case InflateStatus::more:
            if (whole) refuse_damaged(where_, "larger than stated");
            break;
        case InflateStatus::done:
            at_end_ = true;
            break;
        case InflateStatus::cut_off:
            refuse_damaged(where_, "compressed data cut off");
        case InflateStatus::damaged:
            refuse_damaged(where_, "compressed data damaged");
    }
    return result.written;
}

std::size_t PartStream::copy_some(char* to, std::size_t room) {
    const std::string_view piece = part_.packed.substr(stored_at_, room);
    std::memcpy(to, piece.data(), piece.size());
    stored_at_ += piece.size();
    at_end_ = stored_at_ == part_.packed.size();
    return piece.size();
}

void PartStream::account(std::string_view piece) {
    crc_ = crc32_of(crc_, piece);
    seen_ += piece.size();
    buffers_.total_bytes += piece.size();
    if (seen_ > part_.size) refuse_damaged(where_, "larger than stated");
    if (buffers_.total_bytes > limits_.total_bytes) {
        refuse_limit(where_, "inflated size", limits_.total_bytes);
    }
    if (seen_ > limits_.ratio_from && seen_ / limits_.ratio > part_.packed.size()) {
        refuse_limit(where_, "compression ratio", limits_.ratio);
    }
}

void PartStream::finish_part() {
    if (seen_ != part_.size) refuse_damaged(where_, "smaller than stated");
    if (crc_ != part_.crc) refuse_wrong_crc(where_);
}

void PartStream::detect() {
    const Encoding encoding = detect_encoding({begin_, end_});
    if (!encoding.name.empty()) {
        convert_all(encoding.name, encoding.mark_bytes);
        return;
    }
    char* const first = buffers_.text.get();
    accept(first, first + (end_ - begin_));
    begin_ += encoding.mark_bytes;
    place_ = encoding.mark_bytes;
}

void PartStream::convert_all(const std::string& encoding, std::size_t mark_bytes) {
    if (part_.size > limits_.small_part_bytes) {
        refuse_limit(where_, "size of a part that is not UTF-8", limits_.small_part_bytes);
    }
    std::string raw(begin_, end_);
    std::string piece(limits_.piece_bytes, '\0');
    while (!at_end_) raw.append(piece, 0, read_some(piece.data(), piece.size()));
    std::string text;
    if (!convert_to_utf8(std::string_view(raw).substr(mark_bytes), encoding, text)) {
        refuse_encoding(where_, encoding);
    }
    make_room(nullptr, 0, text.size());
    std::memcpy(buffers_.text.get(), text.data(), text.size());
    begin_ = buffers_.text.get();
    converted_ = true;
    accept(buffers_.text.get(), buffers_.text.get() + text.size());
}

void PartStream::accept(char* from, char* to) {
    const TextCheck check = check_utf8({from, to});
    end_ = from + check.valid;
    pending_size_ = 0;
    if (check.fault == TextFault::control_character) {
        refuse_malformed(where_, line_of(end_), "control character");
    }
    if (check.fault == TextFault::cut_off && !at_end_) {
        pending_size_ = static_cast<std::size_t>(to - end_);
        std::memcpy(pending_.data(), end_, pending_size_);
    } else if (check.fault != TextFault::none) {
        refuse_encoding(where_, "bytes that are not UTF-8");
    }
    from[check.valid] = '<';
    std::memset(from + check.valid + 1, 0, kScanPadding);
}

std::uint64_t PartStream::line_of(const char* at) {
    const auto lines_in = [](std::string_view text) {
        return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    };
    std::uint64_t line = 1 + lines_in({begin_, at});
    if (converted_ || place_ == 0) return line;
    if (!part_.deflated) return line + lines_in(part_.packed.substr(0, place_));
    Inflater again;
    again.start(part_.packed);
    std::string piece(limits_.piece_bytes, '\0');
    for (std::uint64_t left = place_; left != 0;) {
        const std::size_t room = std::min<std::uint64_t>(left, piece.size());
        const InflateResult result = again.read(piece.data(), room);
        line += lines_in({piece.data(), result.written});
        if (result.status != InflateStatus::more) break;
        left -= result.written;
    }
    return line;
}

std::string_view read_whole_part(const std::string& file, Part part, const Limits& limits,
                                 StreamBuffers& buffers) {
    if (part.size > limits.small_part_bytes) {
        refuse_limit({file, part.name}, "part size", limits.small_part_bytes);
    }
    PartStream stream(file, std::move(part), limits, buffers);
    const char* from = stream.begin();
    while (stream.refill(from)) from = stream.begin();
    return {stream.begin(), stream.end()};
}

}  // namespace jixiao::xlsx
