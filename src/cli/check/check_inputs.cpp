// SPDX-License-Identifier: MIT
#include "cli/check/check_inputs.hpp"

#include <filesystem>
#include <fstream>

#include "cli/work/refusal.hpp"

namespace jixiao::cli {
namespace {

// A pipe would lose what is read from it here.
bool begins_like_json(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return false;
    std::ifstream in(path, std::ios::binary);
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    char first = 0;
    for (std::size_t at = 0; in.get(first); ++at) {
        const bool mark = at < kByteOrderMark.size() && first == kByteOrderMark[at];
        if (!mark && first != ' ' && first != '\t' && first != '\r' && first != '\n') break;
    }
    return in && first == '{';
}

bool holds_lines(const std::filesystem::path& path) {
    if (path.extension() == ".jsonl") return true;
    return !is_spreadsheet_name(path.filename().string()) && begins_like_json(path);
}

}  // namespace

CheckInputs::CheckInputs(std::span<const InputFile> files) {
    for (const InputFile& file : files) {
        if (!file.problem && holds_lines(file.path)) {
            add_lines(file);
        } else {
            inputs_.push_back({.file = &file, .problem = file.problem});
        }
    }
}

void CheckInputs::add_lines(const InputFile& file) {
    auto refusal = refusal_of([&] {
        lines_.push_back(std::make_unique<store::JsonlFile>(file.path, file.shown));
        for (const auto& part : lines_.back()->parts()) {
            inputs_.push_back({.file = &file, .lines = lines_.back().get(), .part = part});
        }
    });
    if (refusal) inputs_.push_back({.file = &file, .problem = std::move(refusal)});
}

}  // namespace jixiao::cli
