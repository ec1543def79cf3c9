// SPDX-License-Identifier: MIT
#include "cli/terminal/terminal.hpp"

#include <cstdlib>

#if defined(__unix__) || defined(__APPLE__)
#include <sys/ioctl.h>
#include <unistd.h>

namespace jixiao::cli {
namespace {

constexpr unsigned kColumnsWhenUnknown = 80;

int descriptor(Stream stream) {
    return stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO;
}

}  // namespace

bool is_terminal(Stream stream) {
    return isatty(descriptor(stream)) == 1;
}

unsigned terminal_columns(Stream stream) {
    if (!is_terminal(stream)) return 0;
    winsize size{};
    if (ioctl(descriptor(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return kColumnsWhenUnknown;
    }
    return size.ws_col;
}

}  // namespace jixiao::cli

#else

namespace jixiao::cli {

bool is_terminal(Stream) {
    return false;
}
unsigned terminal_columns(Stream) {
    return 0;
}

}  // namespace jixiao::cli

#endif
