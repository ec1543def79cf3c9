// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::fill {

// The name of a filled form's file without extension: unit, project and form, joined by '_', as far
// as the form says them: 上海市药品监督管理局_宣传业务经费_财政项目支出绩效自评表. `form_name` is
// that of the template's form, `fallback` stands in when neither unit nor project is known. Fit for
// every file system: no separators and control characters, at most 200 bytes.
std::string output_name(const Form& form, std::string_view form_name, std::string_view fallback);

}  // namespace jixiao::fill
