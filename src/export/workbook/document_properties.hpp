// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace jixiao::exporter {

// What the file says about itself. There is no time: the same calls give the same bytes.
struct DocumentProperties {
    std::string title = {};
    std::string subject = {};
    std::string author = {};
    std::string company = {};
    std::string keywords = {};
    std::string comments = {};
};

}  // namespace jixiao::exporter
