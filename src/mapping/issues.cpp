// SPDX-License-Identifier: MIT
#include "mapping/issues.hpp"

#include <algorithm>
#include <tuple>

#include "base/finding/catalogue.hpp"
#include "base/text/edit_distance.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string joined(const std::vector<std::string_view>& words) {
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

}  // namespace

SourceText::SourceText(std::string file, std::string_view text) : file_(std::move(file)) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines_.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string_view SourceText::line(std::uint32_t number) const {
    return number == 0 || number > lines_.size() ? std::string_view() : lines_[number - 1];
}

void Issues::add(Code code, SourceAt at, std::string_view found, std::string_view expected,
                 Words args) {
    args.emplace_back("line", std::to_string(at.line));
    args.emplace_back("column", std::to_string(at.column));
    args.emplace_back("source", source_.line(at.line));
    findings_.push_back({at,
                         {code,
                          {source_.file(), {}, {}},
                          {},
                          std::string(found),
                          std::string(expected),
                          std::move(args)}});
}

void Issues::add_unknown(Code code, SourceAt at, std::string_view found,
                         const std::vector<std::string_view>& allowed) {
    const std::string_view suggestion = nearest_word(found, allowed);
    Words args;
    if (!suggestion.empty()) args.emplace_back("suggestion", suggestion);
    add(code, at, found, joined(allowed), std::move(args));
}

bool Issues::any_error() const {
    return std::any_of(findings_.begin(), findings_.end(), [](const Placed& placed) {
        return catalogue_entry(placed.finding.code).level == Level::error;
    });
}

std::vector<Finding> Issues::take() {
    std::stable_sort(findings_.begin(), findings_.end(), [](const Placed& a, const Placed& b) {
        return std::tie(a.at.line, a.at.column) < std::tie(b.at.line, b.at.column);
    });
    std::vector<Finding> out;
    out.reserve(findings_.size());
    for (Placed& placed : findings_) out.push_back(std::move(placed.finding));
    findings_.clear();
    return out;
}

MappingErrors::MappingErrors(std::vector<Finding> findings)
    : Error(findings.front()), findings_(std::move(findings)) {}

}  // namespace jixiao::mapping
