# SPDX-License-Identifier: MIT
# jixiao_options: what every target of the project is compiled with.
add_library(jixiao_options INTERFACE)
target_compile_options(jixiao_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Wcast-align
    # False alarm in std::string of GCC 12 (gcc bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<BOOL:${JIXIAO_WERROR}>:-Werror>)
if(JIXIAO_SANITIZE)
    target_compile_options(jixiao_options INTERFACE
        -fsanitize=${JIXIAO_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(jixiao_options INTERFACE -fsanitize=${JIXIAO_SANITIZE})
endif()
