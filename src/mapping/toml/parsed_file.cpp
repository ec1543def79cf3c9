// SPDX-License-Identifier: MIT
#include "mapping/toml/parsed_file.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "mapping/mapping_file.hpp"
#include "mapping/toml/toml_tree.hpp"

namespace jixiao::mapping {
namespace {

struct KindMark {
    std::string_view key;     // only files of this kind have it
    std::string_view folder;  // where such files stand; empty: anywhere
    FileKind kind;
};

constexpr KindMark kMarks[] = {{"form", {}, FileKind::mapping},
                               {"summary", kSummaryFolder, FileKind::summary},
                               {"rules", kRuleFolder, FileKind::rules},
                               {"entry", kDictionaryFolder, FileKind::dictionary}};

FileKind kind_of(const std::optional<TomlNode>& root, const std::filesystem::path& file) {
    for (const KindMark& mark : kMarks) {
        const bool has_key =
            root && std::any_of(root->members.begin(), root->members.end(),
                                [&](const TomlMember& one) { return one.key == mark.key; });
        if (has_key) return mark.kind;
    }
    std::error_code error;
    const auto folder = std::filesystem::absolute(file, error).parent_path().filename();
    for (const KindMark& mark : kMarks) {
        if (!mark.folder.empty() && folder == mark.folder) return mark.kind;
    }
    return FileKind::mapping;
}

}  // namespace

ParsedFile::ParsedFile(const std::filesystem::path& file)
    : text(read_mapping_text(file)),
      issues(SourceText(file.generic_string(), text)),
      root(read_toml(text, issues)),
      kind(kind_of(root, file)) {}

}  // namespace jixiao::mapping
