// SPDX-License-Identifier: MIT
#include "base/file/atomic_file.hpp"

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <functional>
#include <system_error>

#include "base/finding/finding.hpp"
#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

// The kernel then has whole pages to fill, which is half the work.
constexpr std::size_t kPage = 4096;
// Shorter pieces are collected first; a multiple of kPage.
constexpr std::size_t kWorthWriting = 8 * kPage;

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

// The call does not write to what it is given.
iovec piece_of(std::string_view bytes) {
    return {const_cast<char*>(bytes.data()), bytes.size()};
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

void OutputFile::write(std::string_view bytes) {
    const std::size_t size = buffer_.size() + bytes.size();
    if (size < kWorthWriting) {
        buffer_.append(bytes);
        return;
    }
    const std::size_t rest = size % kPage;
    // What is left lies in the new piece: the buffer alone was not worth writing.
    write_out(bytes.substr(0, bytes.size() - rest));
    buffer_.assign(bytes.substr(bytes.size() - rest));
}

void OutputFile::commit() {
    write_out({});
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

// The buffer and what comes behind it, without putting them together first.
void OutputFile::write_out(std::string_view behind) {
    const std::size_t size = buffer_.size() + behind.size();
    if (pending_) behind_.before(descriptor_, size);
    std::string_view before = buffer_;
    while (!before.empty() || !behind.empty()) {
        const std::array<iovec, 2> pieces{piece_of(before), piece_of(behind)};
        const auto written = ::writev(descriptor_, pieces.data(), pieces.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            fail(shown_, errno);
        }
        const auto first = std::min(static_cast<std::size_t>(written), before.size());
        before.remove_prefix(first);
        behind.remove_prefix(static_cast<std::size_t>(written) - first);
    }
    if (pending_) behind_.after(descriptor_, size);
}

}  // namespace jixiao
