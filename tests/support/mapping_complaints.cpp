// SPDX-License-Identifier: MIT
#include "support/mapping_complaints.hpp"

#include <stdexcept>

#include "mapping/lint/mapping_lint.hpp"
#include "mapping/mapping_report.hpp"
#include "mapping/parse/dictionary_parser.hpp"
#include "mapping/parse/mapping_parser.hpp"
#include "mapping/parse/summary_parser.hpp"

namespace jixiao::test {
namespace {

using namespace jixiao::mapping;

constexpr std::string_view kTaxonomy = R"(name = "taxonomy"
[[entry]]
code = "output"
name = "产出"
)";

constexpr std::string_view kUnits = R"(name = "units"
[[entry]]
code = "元"
[[entry]]
code = "万元"
base = "元"
factor = 10000
)";

constexpr std::string_view kFunds = R"(name = "funds"
[[entry]]
code = "first"
name = "甲项目"
[[entry]]
code = "second"
name = "乙项目"
)";

Dictionaries dictionaries() {
    Dictionaries all;
    for (const std::string_view text : {kTaxonomy, kUnits, kFunds}) {
        Issues issues(SourceText("dictionary.toml", text));
        auto dictionary = parse_dictionary(text, issues);
        if (!dictionary || !issues.empty()) throw std::logic_error("bad test dictionary");
        all.emplace(dictionary->name, std::move(*dictionary));
    }
    return all;
}

std::string told(Issues& issues) {
    const std::vector<Finding> findings = issues.take();
    return describe_all(findings, Language::en);
}

}  // namespace

const std::string_view kSoundMapping = R"(format = 1
[form]
id = "my-2023"
kind = "allocation"
name = "分配表"
[recognise]
title = ["资金分配表"]
words = ["单位", "合计"]
[[field]]
path = "header.unit"
labels = ["填报单位"]
[[block]]
name = "rows"
[[block.column]]
path = "unit"
heads = ["单位"]
row_label = true
[[block.column]]
path = "amount"
type = "amount"
heads = ["金额"]
[[block.row_kind]]
name = "total"
labels = ["合计"]
)";

std::string with(std::string_view part, std::string_view replacement) {
    std::string text(kSoundMapping);
    const std::size_t at = text.find(part);
    if (at == std::string::npos) throw std::logic_error("no such part: " + std::string(part));
    return text.replace(at, part.size(), replacement);
}

std::string with_more(std::string_view lines) {
    return std::string(kSoundMapping).append(lines);
}

std::string complaints(std::string_view text) {
    Issues issues(SourceText("my.toml", text));
    const Dictionaries known = dictionaries();
    const auto mapping = parse_mapping(text, known, issues);
    if (mapping && issues.empty()) lint_mapping(*mapping, known, issues);
    return told(issues);
}

std::string summary_complaints(std::string_view text) {
    Issues issues(SourceText("my.toml", text));
    static_cast<void>(parse_summary(text, dictionaries(), issues));
    return told(issues);
}

std::string dictionary_complaints(std::string_view text) {
    Issues issues(SourceText("my.toml", text));
    const auto dictionary = parse_dictionary(text, issues);
    if (dictionary) lint_dictionary(*dictionary, nullptr, issues);
    return told(issues);
}

}  // namespace jixiao::test
