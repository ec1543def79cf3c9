// SPDX-License-Identifier: MIT
#include "export/workbook/library_replacements.hpp"

#include <xlsxwriter.h>

#include <cstdio>
#include <ctime>

#include "base/file/memory_stream.hpp"

// The dynamic linker takes the program's definition of a function before that of any library.
extern "C" {

// The header of the C library promises that it throws nothing.
std::tm* gmtime(const std::time_t* time) noexcept {
    thread_local std::tm parts;
    return gmtime_r(time, &parts);
}

std::FILE* lxw_tmpfile(char* /*folder*/) {
    return jixiao::open_memory_stream();
}
}

namespace jixiao::exporter {

void use_library_replacements() {}

}  // namespace jixiao::exporter
