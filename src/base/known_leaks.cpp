// SPDX-License-Identifier: MIT
// Known leaks of libraries, set aside in builds with the address sanitizer; in no other build.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    // libxlsxwriter 1.1.4 keeps the formula of a drop-down list for ever, and the streams of a
    // workbook that is given up.
    return "leak:lxw_strdup\n"
           "leak:lxw_worksheet_new\n";
}
// Without a word: tests look at what the program prints.
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() {
    return "print_suppressions=0";
}
