// SPDX-License-Identifier: MIT
#include "xlsx/edit/edit_refusal.hpp"

namespace jixiao::xlsx {

void refuse_edit(const PartName& where, Code code, const std::string& place) {
    throw Error(code, Location{where.file, {}, {}}, {{"part", where.part}, {"place", place}});
}

}  // namespace jixiao::xlsx
