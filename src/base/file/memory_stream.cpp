// SPDX-License-Identifier: MIT
#include "base/file/memory_stream.hpp"

#ifdef __GLIBC__

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
#include <string>

namespace jixiao {
namespace {

struct Memory {
    std::string bytes;
    std::size_t at = 0;
};

Memory& memory_of(void* cookie) {
    return *static_cast<Memory*>(cookie);
}

ssize_t read_memory(void* cookie, char* to, size_t size) {
    Memory& memory = memory_of(cookie);
    if (memory.at >= memory.bytes.size()) return 0;
    const std::size_t count = std::min(size, memory.bytes.size() - memory.at);
    std::memcpy(to, memory.bytes.data() + memory.at, count);
    memory.at += count;
    return static_cast<ssize_t>(count);
}

ssize_t write_memory(void* cookie, const char* from, size_t size) {
    Memory& memory = memory_of(cookie);
    try {
        if (memory.at + size > memory.bytes.size()) {
            memory.bytes.resize(memory.at + size);
        }
    } catch (const std::bad_alloc&) {
        errno = ENOMEM;
        return 0;
    }
    std::memcpy(memory.bytes.data() + memory.at, from, size);
    memory.at += size;
    return static_cast<ssize_t>(size);
}

int seek_memory(void* cookie, off64_t* offset, int whence) {
    Memory& memory = memory_of(cookie);
    off64_t from = 0;
    if (whence == SEEK_CUR) from = static_cast<off64_t>(memory.at);
    if (whence == SEEK_END) from = static_cast<off64_t>(memory.bytes.size());
    if (from + *offset < 0) return -1;
    *offset += from;
    memory.at = static_cast<std::size_t>(*offset);
    return 0;
}

int close_memory(void* cookie) {
    delete &memory_of(cookie);
    return 0;
}

}  // namespace

std::FILE* open_memory_stream() {
    auto memory = std::unique_ptr<Memory>(new (std::nothrow) Memory);
    if (memory == nullptr) return nullptr;
    std::FILE* const stream =
        fopencookie(memory.get(), "w+", {read_memory, write_memory, seek_memory, close_memory});
    if (stream != nullptr) static_cast<void>(memory.release());
    return stream;
}

}  // namespace jixiao

#else

namespace jixiao {

std::FILE* open_memory_stream() {
    return std::tmpfile();
}

}  // namespace jixiao

#endif
