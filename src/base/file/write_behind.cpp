// SPDX-License-Identifier: MIT
#include "base/file/write_behind.hpp"

#include <fcntl.h>
#ifdef __linux__
#include <linux/magic.h>
#include <sys/vfs.h>
#endif
#include <unistd.h>

namespace jixiao {

#ifdef __linux__

namespace {

// Large enough that the calls cost nothing, small enough that a last step is soon on the disk.
constexpr std::uint64_t kReserved = std::uint64_t{16} << 20;
constexpr std::uint64_t kStarted = std::uint64_t{4} << 20;

off_t offset(std::uint64_t bytes) {
    return static_cast<off_t>(bytes);
}

// In memory a place is taken page by page as well, reserved or not.
bool is_in_memory(int descriptor) {
    struct statfs system {};
    return ::fstatfs(descriptor, &system) == 0 && system.f_type == TMPFS_MAGIC;
}

}  // namespace

void WriteBehind::before(int descriptor, std::uint64_t size) {
    if (reserved_ == 0 && can_reserve_) can_reserve_ = !is_in_memory(descriptor);
    while (can_reserve_ && written_ + size > reserved_) {
        // A full disk is told by the write itself.
        can_reserve_ =
            ::fallocate(descriptor, FALLOC_FL_KEEP_SIZE, offset(reserved_), offset(kReserved)) == 0;
        if (can_reserve_) reserved_ += kReserved;
    }
}

void WriteBehind::after(int descriptor, std::uint64_t size) {
    written_ += size;
    if (written_ - started_ < kStarted) return;
    // Only asks for it; whether it went well is told by fsync.
    (void)::sync_file_range(descriptor, offset(started_), offset(written_ - started_),
                            SYNC_FILE_RANGE_WRITE);
    started_ = written_;
}

void WriteBehind::finish(int descriptor) {
    if (reserved_ <= written_) return;
    // The file has this length already. Should it fail, some disk is wasted and nothing lost.
    [[maybe_unused]] const int result = ::ftruncate(descriptor, offset(written_));
}

#else

void WriteBehind::before(int, std::uint64_t) {}
void WriteBehind::after(int, std::uint64_t) {}
void WriteBehind::finish(int) {}

#endif

}  // namespace jixiao
