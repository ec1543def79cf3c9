# SPDX-License-Identifier: MIT
# Writes the bytes of the file DATA as a C++ array to the file SOURCE. An array, unlike assembler
# directives, needs nothing that differs between compilers and machines.
file(READ "${DATA}" bytes HEX)
string(REPEAT "[0-9a-f]" 32 line)
string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${SOURCE}" "extern \"C\" {\nextern const unsigned char jixiao_message_data[];\n"
    "alignas(16) const unsigned char jixiao_message_data[] = {\n${bytes}};\n}\n")
