// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "mapping/lint/mapping_lint.hpp"
#include "mapping/mapping_report.hpp"
#include "mapping/parse/dictionary_parser.hpp"
#include "mapping/parse/mapping_parser.hpp"

using namespace jixiao;
using namespace jixiao::mapping;

namespace {

void show(Issues& issues) {
    const std::vector<Finding> findings = issues.take();
    static_cast<void>(describe_all(findings, Language::zh));
}

}  // namespace

// Reads any bytes as a mapping and as a dictionary, looks for contradictions and words the result.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    Dictionaries dictionaries;
    Issues dictionary_issues(SourceText("fuzz.toml", text));
    if (const auto dictionary = parse_dictionary(text, dictionary_issues)) {
        lint_dictionary(*dictionary, nullptr, dictionary_issues);
        dictionaries.emplace(dictionary->name, *dictionary);
    }
    show(dictionary_issues);
    Issues issues(SourceText("fuzz.toml", text));
    if (const auto mapping = parse_mapping(text, dictionaries, issues)) {
        lint_mapping(*mapping, dictionaries, issues);
    }
    show(issues);
    return 0;
}
