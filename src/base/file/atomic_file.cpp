// SPDX-License-Identifier: MIT
#include "base/file/atomic_file.hpp"

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <system_error>

#include "base/finding/finding.hpp"
#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

// A quarter of a MB at once costs the kernel two thirds of what five times 50 KB cost; more gains
// no more, and leaves the cache.
constexpr std::size_t kWorthWriting = std::size_t{256} << 10;
constexpr std::size_t kShort = std::size_t{8} << 10;  // bytes better copied than kept apart

[[noreturn]] void fail(const std::string& shown, int reason) {
    throw Error(Code::output_unwritable, Location{shown, {}, {}},
                {{"detail", std::generic_category().message(reason)}});
}

int open_or_fail(const std::filesystem::path& path, int flags, const std::string& shown) {
    int descriptor = -1;
    do {
        descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0) fail(shown, errno);
    return descriptor;
}

// The file's own name behind links, so that a rename replaces the file and not the link.
std::filesystem::path followed(std::filesystem::path target) {
    constexpr int kMostLinks = 40;
    std::error_code error;
    auto real = std::filesystem::canonical(target, error);
    if (!error) return real;
    // What a link names may not be there yet.
    for (int links = 0; links < kMostLinks && std::filesystem::is_symlink(target, error); ++links) {
        const auto next = std::filesystem::read_symlink(target, error);
        if (error) break;
        target = target.parent_path() / next;
    }
    return target;
}

// Beside the target, under a name that file systems take if they take the target's.
std::filesystem::path pending_name(const std::filesystem::path& target) {
    constexpr std::size_t kLongest = 255;
    constexpr std::size_t kFront = 200;
    std::string name = target.filename().string();
    const std::string ending = ".part" + std::to_string(::getpid());
    if (name.size() <= kLongest && name.size() + ending.size() > kLongest) {
        const std::size_t whole = std::hash<std::string>{}(name);
        name = std::string(front_of(name, kFront)) + std::to_string(whole);
    }
    return target.parent_path() / (name + ending);
}

bool written_in_place(const std::filesystem::path& target) {
    std::error_code error;
    const auto status = std::filesystem::status(target, error);
    return std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status);
}

void synchronise(int descriptor, const std::string& shown) {
    // Some file systems cannot do it for folders; the rename itself has worked by then.
    if (::fsync(descriptor) != 0 && errno != EINVAL) fail(shown, errno);
}

void synchronise(const std::filesystem::path& path, const std::string& shown) {
    const int descriptor = open_or_fail(path, O_RDONLY, shown);
    try {
        synchronise(descriptor, shown);
    } catch (...) {
        ::close(descriptor);
        throw;
    }
    ::close(descriptor);
}

}  // namespace

PendingFile::PendingFile(const std::filesystem::path& target) : target_(followed(target)) {
    std::error_code error;
    const auto status = std::filesystem::status(target_, error);
    if (std::filesystem::is_directory(status)) fail(target.string(), EISDIR);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        fail(target.string(), EINVAL);
    }
    make_folders();
    path_ = pending_name(target_);
    // Created here so that a folder that cannot be written is reported before the work.
    try {
        ::close(open_or_fail(path_, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, target_.string()));
    } catch (...) {
        take_folders_away();
        throw;
    }
}

PendingFile::~PendingFile() {
    if (committed_) return;
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
    take_folders_away();
}

// Those that hold something by now stay.
void PendingFile::take_folders_away() {
    std::error_code ignored;
    for (; !made_.empty(); made_.pop_back()) std::filesystem::remove(made_.back(), ignored);
}

void PendingFile::make_folders() {
    std::error_code error;
    std::vector<std::filesystem::path> missing;
    for (auto folder = target_.parent_path();
         !folder.empty() && !std::filesystem::exists(folder, error) &&
         folder != folder.parent_path();
         folder = folder.parent_path()) {
        missing.push_back(folder);
    }
    for (; !missing.empty(); missing.pop_back()) {
        if (std::filesystem::create_directory(missing.back(), error)) {
            made_.push_back(missing.back());
        } else if (error) {
            const int reason = error.value();
            take_folders_away();
            fail(target_.string(), reason);
        }
    }
}

void PendingFile::commit() {
    const std::string shown = target_.string();
    synchronise(path_, shown);
    std::error_code error;
    std::filesystem::rename(path_, target_, error);
    if (error) fail(shown, error.value());
    committed_ = true;
    const auto folder = target_.parent_path();
    synchronise(folder.empty() ? std::filesystem::path(".") : folder, shown);
}

OutputFile::OutputFile(const std::filesystem::path& target) : shown_(target.string()) {
    if (target == "-") {
        descriptor_ = STDOUT_FILENO;
        owned_ = false;
    } else if (written_in_place(target)) {
        descriptor_ = open_or_fail(target, O_WRONLY, shown_);
    } else {
        pending_ = std::make_unique<PendingFile>(target);
        descriptor_ = open_or_fail(pending_->path(), O_WRONLY, shown_);
    }
}

OutputFile::~OutputFile() {
    if (owned_ && descriptor_ >= 0) ::close(descriptor_);
}

std::string& OutputFile::next_piece() {
    if (waiting_ == pieces_.size()) pieces_.emplace_back();
    std::string& piece = pieces_[waiting_++];
    piece.clear();
    return piece;
}

void OutputFile::write(std::string_view bytes) {
    std::string& piece = collects_ ? pieces_[waiting_ - 1] : next_piece();
    piece.append(bytes);
    collects_ = true;
    bytes_ += bytes.size();
    if (bytes_ >= kWorthWriting) write_pieces();
}

void OutputFile::take(std::string& bytes) {
    if (bytes.size() < kShort) {
        write(bytes);
        return bytes.clear();
    }
    collects_ = false;
    bytes_ += bytes.size();
    next_piece().swap(bytes);
    if (bytes_ >= kWorthWriting) write_pieces();
}

void OutputFile::commit() {
    write_pieces();
    if (pending_) {
        behind_.finish(descriptor_);
        // Where the bytes were written from: an error on their way is told here.
        synchronise(descriptor_, shown_);
    }
    if (owned_) {
        const int result = ::close(descriptor_);
        descriptor_ = -1;
        if (result != 0) fail(shown_, errno);
    }
    if (pending_) pending_->commit();
}

void OutputFile::write_pieces() {
    std::vector<iovec> pieces;
    pieces.reserve(waiting_);
    for (std::string& piece : std::span(pieces_).first(waiting_)) {
        pieces.push_back({piece.data(), piece.size()});
    }
    if (pending_) behind_.before(descriptor_, bytes_);
    write_out(pieces);
    if (pending_) behind_.after(descriptor_, bytes_);
    waiting_ = 0;
    bytes_ = 0;
    collects_ = false;
}

void OutputFile::write_out(std::span<iovec> pieces) {
    while (!pieces.empty()) {
        const auto count = static_cast<int>(pieces.size());
        const auto result = ::writev(descriptor_, pieces.data(), count);
        if (result < 0) {
            if (errno == EINTR) continue;
            fail(shown_, errno);
        }
        auto written = static_cast<std::size_t>(result);
        while (!pieces.empty() && written >= pieces.front().iov_len) {
            written -= pieces.front().iov_len;
            pieces = pieces.subspan(1);
        }
        if (pieces.empty()) return;
        iovec& first = pieces.front();
        first = {static_cast<char*>(first.iov_base) + written, first.iov_len - written};
    }
}

}  // namespace jixiao
