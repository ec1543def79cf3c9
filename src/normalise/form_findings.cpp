// SPDX-License-Identifier: MIT
#include "normalise/form_findings.hpp"

#include <utility>

namespace jixiao::normalise {

Finding& FormFindings::start(Code code, std::string_view path, const Value& value) {
    Finding& finding = form_.findings.emplace_back();
    finding.code = code;
    finding.at = {file_, std::string(form_.sheet), value.cell.to_string()};
    finding.field = path;
    finding.found = value.stored == CellType::text ? value.raw : value.printed;
    return finding;
}

void FormFindings::add(Code code, std::string_view path, const Value& value,
                       std::string_view expected) {
    start(code, path, value).expected = expected;
}

void FormFindings::add(Code code, std::string_view path, const Value& value, std::string_view found,
                       std::string_view expected) {
    Finding& finding = start(code, path, value);
    finding.found = found;
    finding.expected = expected;
}

void FormFindings::add(Code code, std::string_view path, const Value& value, std::string_view found,
                       std::string_view expected, std::string other) {
    add(code, path, value, found, expected);
    form_.findings.back().args.emplace_back("other", std::move(other));
}

void FormFindings::add_counted(Code code, std::string_view path, const Value& value,
                               std::size_t count) {
    start(code, path, value).args.emplace_back("count", std::to_string(count));
}

}  // namespace jixiao::normalise
