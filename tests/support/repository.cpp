// SPDX-License-Identifier: MIT
#include "support/repository.hpp"

namespace jixiao::test {

std::string repository(std::string_view inside) {
    return std::string(JIXIAO_ROOT "/").append(inside);
}

}  // namespace jixiao::test
