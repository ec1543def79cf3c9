# SPDX-License-Identifier: MIT
# jixiao_options: what every target of the project is compiled with.
add_library(jixiao_options INTERFACE)
target_compile_options(jixiao_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Wcast-align
    # GCC 12 sees overlapping copies in std::string's operator+ where there are none (PR 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<BOOL:${JIXIAO_WERROR}>:-Werror>)
if(JIXIAO_SANITIZE)
    target_compile_options(jixiao_options INTERFACE
        -fsanitize=${JIXIAO_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(jixiao_options INTERFACE -fsanitize=${JIXIAO_SANITIZE})
endif()
