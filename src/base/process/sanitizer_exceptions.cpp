// SPDX-License-Identifier: MIT
// What sanitizers see in libraries and is set aside; part of sanitizer builds alone.

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

extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() {
    // ICU sets itself up once, guarded by atomics that the thread sanitizer does not see.
    return "called_from_lib:libicuuc.so\n";
}
