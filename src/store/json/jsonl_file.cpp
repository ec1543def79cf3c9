// SPDX-License-Identifier: MIT
#include "store/json/jsonl_file.hpp"

#include <algorithm>
#include <utility>

#include "base/finding/finding.hpp"
#include "store/json/line_source.hpp"

namespace jixiao::store {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostFileBytes = std::size_t{8} << 30;

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// Whether a line goes on with the workbook of the line before.
bool continues(const LineSource& before, const LineSource& line) {
    if (!before.known || !line.known) return before.known == line.known;
    return line.form && before.file == line.file && before.sha256 == line.sha256;
}

}  // namespace

std::string_view next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

JsonlFile::JsonlFile(const std::filesystem::path& path, std::string shown)
    : JsonlFile(xlsx::MappedFile(path), std::move(shown)) {}

JsonlFile JsonlFile::from_memory(std::string_view bytes, std::string shown) {
    return {xlsx::MappedFile::from_memory(bytes, shown), shown};
}

JsonlFile::JsonlFile(xlsx::MappedFile file, std::string shown)
    : file_(std::move(file)), shown_(std::move(shown)) {
    std::string_view rest = file_.bytes();
    if (rest.size() > kMostFileBytes) {
        throw Error(Code::limit_exceeded, {shown_, {}, {}},
                    {{"limit", "bytes"}, {"allowed", std::to_string(kMostFileBytes)}});
    }
    if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
    LineSource before;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const char* const begin = rest.data();
        const std::string_view line = next_line(rest);
        if (is_blank(line)) continue;
        LineSource source = source_of_line(line);
        if (parts_.empty() || !continues(before, source)) parts_.push_back({number, line});
        std::string_view& text = parts_.back().text;
        text = {text.data(), static_cast<std::size_t>(begin + line.size() - text.data())};
        before = std::move(source);
    }
}

}  // namespace jixiao::store
