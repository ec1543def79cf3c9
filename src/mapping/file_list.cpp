// SPDX-License-Identifier: MIT
#include "mapping/file_list.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "mapping/mapping_file.hpp"

namespace jixiao::mapping {
namespace {

namespace fs = std::filesystem;

void read_file(ListedFile& file) {
    if (file.parsed || file.problem) return;
    try {
        file.parsed = std::make_unique<ParsedFile>(file.path);
    } catch (const Error& problem) {
        file.problem = problem.finding();
    }
}

}  // namespace

void for_each_in_turn(std::size_t count, const std::function<void(std::size_t)>& piece) {
    for (std::size_t i = 0; i < count; ++i) piece(i);
}

void FileList::add_words_beside(const fs::path& folder) {
    add_all(folder / kDictionaryFolder);
    add_all(folder / kRuleFolder);
}

void FileList::add(const fs::path& file_or_folder) {
    std::error_code error;
    if (fs::is_directory(file_or_folder, error)) return add_folder(file_or_folder);
    ListedFile* const file = add_file(file_or_folder);
    if (file == nullptr) return;
    read_file(*file);
    const bool mapping = file->parsed && file->parsed->kind == FileKind::mapping;
    if (mapping) add_words_beside(file_or_folder.parent_path());
}

void FileList::add_folder(const fs::path& folder) {
    std::error_code error;
    const fs::path name = fs::weakly_canonical(folder, error).filename();
    if (name == kSummaryFolder) return;
    const bool mappings = name != kDictionaryFolder && name != kRuleFolder;
    if (mappings) add_words_beside(folder);
    const auto inside = mapping_files_in(folder);
    if (mappings && inside.empty()) {
        files_.push_back({folder, nullptr,
                          Finding{Code::mapping_none, {}, {}, folder.generic_string(), {}, {}}});
    }
    for (const fs::path& file : inside) add_file(file);
}

void FileList::add_all(const fs::path& folder) {
    for (const fs::path& file : mapping_files_in(folder)) add_file(file);
}

// The file at the end of the list; nullptr if it was there already.
ListedFile* FileList::add_file(const fs::path& file) {
    std::error_code error;
    fs::path known = fs::weakly_canonical(file, error);
    if (std::find(seen_.begin(), seen_.end(), known) != seen_.end()) return nullptr;
    seen_.push_back(std::move(known));
    return &files_.emplace_back(ListedFile{file, nullptr, std::nullopt});
}

std::vector<ListedFile> FileList::read(const ForEach& for_each) && {
    for_each(files_.size(), [this](std::size_t i) { read_file(files_[i]); });
    return std::move(files_);
}

}  // namespace jixiao::mapping
