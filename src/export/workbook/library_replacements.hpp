// SPDX-License-Identifier: MIT
#pragma once

namespace jixiao::exporter {

// Two functions that libxlsxwriter calls are replaced for the whole program by our own, which makes
// it safe on many threads and faster:
// * gmtime() of the C library gives every caller the same structure; ours gives every thread one.
// * lxw_tmpfile() of libxlsxwriter draws names from an unguarded seed and makes some ten files on
//   disk for every workbook; ours gives streams in memory.
// This does nothing but see to it that they are part of the program.
void use_library_replacements();

}  // namespace jixiao::exporter
