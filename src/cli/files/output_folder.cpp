// SPDX-License-Identifier: MIT
#include "cli/files/output_folder.hpp"

#include <fstream>
#include <system_error>
#include <utility>

#include "base/file/atomic_file.hpp"
#include "base/finding/finding.hpp"

namespace jixiao::cli {
namespace {

bool holds(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return false;
    if (std::filesystem::file_size(path, error) != bytes.size() || error) return false;
    std::ifstream in(path, std::ios::binary);
    std::string there(bytes.size(), '\0');
    in.read(there.data(), static_cast<std::streamsize>(there.size()));
    return in && there == bytes;
}

}  // namespace

OutputFolder::OutputFolder(std::filesystem::path folder, std::span<const InputFile> inputs,
                           std::span<const InputFile> more_inputs)
    : folder_(std::move(folder)) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (!std::filesystem::is_directory(folder_)) {
        const std::string detail = error ? error.message() : std::string("no folder");
        throw Error(Code::output_unwritable, {folder_.string(), {}, {}}, {{"detail", detail}});
    }
    add_inputs(inputs);
    add_inputs(more_inputs);
}

void OutputFolder::add_inputs(std::span<const InputFile> inputs) {
    for (const InputFile& input : inputs) {
        std::error_code error;
        const auto path = std::filesystem::canonical(input.path, error);
        if (!error) inputs_.insert(path);
    }
}

bool OutputFolder::is_input(const std::filesystem::path& path) const {
    std::error_code error;
    const auto canonical = std::filesystem::canonical(path, error);
    return !error && inputs_.contains(canonical);
}

bool OutputFolder::is_from_former_run(const InputFile& input, std::string_view name,
                                      std::string_view extension) const {
    std::error_code error;
    if (!input.in_folder ||
        !std::filesystem::equivalent(folder_, input.path.parent_path(), error)) {
        return false;
    }
    const std::string file = input.path.filename().string();
    std::string_view rest = file;
    if (!rest.starts_with(name) || !rest.ends_with(extension)) return false;
    rest.remove_prefix(name.size());
    if (rest.size() < extension.size()) return false;
    rest.remove_suffix(extension.size());
    if (rest.empty()) return true;
    return rest.size() > 1 && rest.front() == '_' &&
           rest.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::filesystem::path OutputFolder::unused(std::string_view name, std::string_view extension,
                                           std::string_view bytes) {
    std::size_t& number = numbers_[std::string(name)];
    while (true) {
        std::string file(name);
        if (++number > 1) file.append("_").append(std::to_string(number));
        file.append(extension);
        std::filesystem::path path = folder_ / file;
        if (!used_.contains(file) && (!is_input(path) || holds(path, bytes))) {
            used_.insert(std::move(file));
            return path;
        }
    }
}

OutputFolder::Place OutputFolder::put(std::string_view name, std::string_view extension,
                                      std::string_view bytes) {
    std::filesystem::path path = unused(name, extension, bytes);
    if (holds(path, bytes)) return {std::move(path), false};
    OutputFile file(path);
    file.write(bytes);
    file.commit();
    return {std::move(path), true};
}

}  // namespace jixiao::cli
