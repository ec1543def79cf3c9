// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/finding/catalogue.hpp"

namespace jixiao::annotate {

// Why a workbook is marked, and so whom the marks speak to.
enum class Occasion : std::uint8_t {
    returned,    // a filled form goes back to the unit that is to correct it
    blank_form,  // a blank form is corrected by the office before it goes out
};

struct Voice {
    // NOLINTNEXTLINE(google-explicit-constructor): a language speaks to units unless it is said.
    Voice(Language of, Occasion when = Occasion::returned) : language(of), occasion(when) {}

    Language language;
    Occasion occasion;
};

}  // namespace jixiao::annotate
