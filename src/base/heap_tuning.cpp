// SPDX-License-Identifier: MIT
#include "base/heap_tuning.hpp"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace jixiao {

void keep_freed_memory() {
#ifdef __GLIBC__
    constexpr int kKept = 64 << 20;       // bytes at the end of the heap
    constexpr int kMappedFrom = 4 << 20;  // larger pieces come from the system one by one
    constexpr int kGrowth = 1 << 20;
    mallopt(M_TRIM_THRESHOLD, kKept);
    mallopt(M_MMAP_THRESHOLD, kMappedFrom);
    mallopt(M_TOP_PAD, kGrowth);
#endif
}

}  // namespace jixiao
