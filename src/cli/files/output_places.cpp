// SPDX-License-Identifier: MIT
#include "cli/files/output_places.hpp"

#include <algorithm>
#include <set>
#include <system_error>

#include "base/file/atomic_file.hpp"

namespace fs = std::filesystem;

namespace jixiao::cli {
namespace {

bool is_within(const fs::path& path, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end();
}

// The name within the folder that an argument names.
fs::path relative_name(const InputFile& file, std::span<const std::string> arguments) {
    for (const std::string& argument : arguments) {
        std::error_code error;
        if (!fs::is_directory(argument, error)) continue;
        std::string begin = argument;
        if (!begin.ends_with('/')) begin += '/';
        if (begin == "./") begin.clear();
        if (file.shown.starts_with(begin)) return file.shown.substr(begin.size());
    }
    return fs::path(file.shown).filename();
}

}  // namespace

void leave_out_outputs(std::vector<InputFile>& files, std::span<const std::string> arguments,
                       const fs::path& out) {
    std::error_code error;
    const fs::path folder = fs::canonical(out, error);
    if (error || !fs::is_directory(folder)) return;
    const auto holds_it = [&](const std::string& argument) {
        std::error_code unknown;
        const fs::path path = fs::canonical(argument, unknown);
        return !unknown && path != folder && is_within(folder, path);
    };
    if (std::none_of(arguments.begin(), arguments.end(), holds_it)) return;
    std::erase_if(files, [&](const InputFile& file) {
        std::error_code unknown;
        const fs::path path = fs::canonical(file.path, unknown);
        return !unknown && is_within(path, folder);
    });
}

std::vector<fs::path> output_places(std::span<const InputFile> files,
                                    std::span<const std::string> arguments, const fs::path& out,
                                    std::string_view option) {
    std::error_code error;
    if (fs::exists(out, error) && !fs::is_directory(out, error)) {
        throw Error(Code::output_unwritable, {out.string(), {}, {}},
                    {{"detail", std::make_error_code(std::errc::not_a_directory).message()}});
    }
    std::vector<fs::path> places;
    std::set<fs::path> taken;
    for (const InputFile& file : files) {
        const fs::path wanted = out / relative_name(file, arguments);
        fs::path place = wanted;
        for (int number = 2; !taken.insert(place).second; ++number) {
            place = wanted;
            place.replace_filename(wanted.stem().string() + "_" + std::to_string(number) +
                                   wanted.extension().string());
        }
        refuse_to_overwrite(files, place, option);
        places.push_back(std::move(place));
    }
    return places;
}

void write_output(const fs::path& place, std::string_view bytes) {
    OutputFile file(place);
    file.write(bytes);
    file.commit();
}

}  // namespace jixiao::cli
