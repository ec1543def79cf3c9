// SPDX-License-Identifier: MIT
#pragma once

namespace jixiao::cli {

// What a run tells the shell. The numbers are part of the interface and never change.
enum class ExitCode : int {
    success = 0,   // everything was read, nothing is wrong
    findings = 1,  // the work was done, but there are error findings or refused files
    failure = 2,   // could not go on: usage, mapping, disk
};

}  // namespace jixiao::cli
