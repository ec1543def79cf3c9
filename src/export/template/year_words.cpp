// SPDX-License-Identifier: MIT
#include "export/template/year_words.hpp"

namespace jixiao::exporter {

std::string with_year(std::string_view text, std::string_view year) {
    std::string out(text);
    for (std::size_t at = out.find(kYearPlace); at != std::string::npos;
         at = out.find(kYearPlace, at + year.size())) {
        out.replace(at, kYearPlace.size(), year);
    }
    return out;
}

bool has_year_to_fill(std::string_view text) {
    return text.find(kYearPlace) != std::string_view::npos;
}

std::string with_blank_year(std::string_view text) {
    return with_year(text, "　　　");
}

}  // namespace jixiao::exporter
