// SPDX-License-Identifier: MIT
#pragma once

namespace jixiao {

// Lets the program keep the memory that it has freed for what comes next, instead of giving it back
// to the system and asking for it again after every file: of making small workbooks a fifth of the
// time. To be called once, before other threads begin. Where the C library is another one, nothing
// happens.
void keep_freed_memory();

// Gives the thread that calls it a heap of some megabytes at once, where it would ask the system
// for each page of it: 300 calls, for each of which the other threads stop.
void grow_heap_of_thread();

}  // namespace jixiao
