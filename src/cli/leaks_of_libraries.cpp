// SPDX-License-Identifier: MIT
// Known leaks of libraries, for builds with the address sanitizer; empty in all others.
#if defined(__SANITIZE_ADDRESS__)
#define JIXIAO_ADDRESS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define JIXIAO_ADDRESS_SANITIZER
#endif
#endif

#ifdef JIXIAO_ADDRESS_SANITIZER
// libxlsxwriter 1.1.4 keeps the formula of a drop-down list for ever.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:lxw_strdup\n";
}
// Without a word: tests look at what the program prints.
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() {
    return "print_suppressions=0";
}
#endif
