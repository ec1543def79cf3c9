// SPDX-License-Identifier: MIT
#include "store/json/jsonl_reader.hpp"

#include "store/json/json_value_reader.hpp"

namespace jixiao::store {
namespace {

constexpr std::uint32_t kFormat = 1;
constexpr std::uint32_t kMostRevisions = 10'000;

}  // namespace

Submission& JsonlReader::read(const JsonlFile& file, const JsonlFile::Part& part) {
    submission_.file.clear();
    submission_.sha256.clear();
    submission_.revision = 0;
    submission_.forms.clear();
    submission_.findings.clear();
    submission_.texts.clear();
    std::string_view rest = part.text;
    for (std::size_t number = part.line; !rest.empty(); ++number) {
        const std::string_view line = next_line(rest);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        tree_.parse(line, file.shown(), number, submission_.texts);
        read_line({tree_, 0});
    }
    return submission_;
}

void JsonlReader::read_line(JsonNode line) {
    const JsonNode format = line.at("format");
    if (format.count(kFormat) != kFormat) format.unexpected(std::to_string(kFormat));
    const JsonNode source = line.at("source");
    submission_.file = source.at("file").text();
    submission_.sha256 = source.at("sha256").text_or_null();
    if (const auto revision = source.find("revision")) {
        submission_.revision = revision->count(kMostRevisions);
    }
    if (line.find("form")) {
        forms_.read(line, submission_);
        return;
    }
    for (const JsonNode finding : line.at("findings").array()) {
        submission_.findings.push_back(read_finding(finding, submission_.file));
    }
}

}  // namespace jixiao::store
