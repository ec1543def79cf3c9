// SPDX-License-Identifier: MIT
#include "base/process/heap_tuning.hpp"

#include <cstddef>
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

void grow_heap_of_thread() {
#ifdef __GLIBC__
    constexpr std::size_t kUsed = 3 << 20;     // bytes, less than is mapped from the system
    void* volatile heap = std::malloc(kUsed);  // volatile: compilers leave out such a pair
    std::free(heap);
#endif
}

}  // namespace jixiao
