// SPDX-License-Identifier: MIT
#include "cli/files/input_files.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "base/text/ascii.hpp"
#include "cli/files/natural_order.hpp"

namespace fs = std::filesystem;

namespace jixiao::cli {
namespace {

constexpr std::array<std::string_view, 11> kSpreadsheets{
    ".xlsx", ".xlsm", ".xltx", ".xltm",                         // read
    ".xls",  ".xlt",  ".xlsb", ".et",   ".ett", ".ods", ".csv"  // refused by name
};

constexpr std::string_view kLists = "CSV";  // rosters and reports, not submissions

bool is_passed_over(std::string_view name) {
    return name.starts_with('.') || name.starts_with("~$");
}

// The ending; a long one is a part of the name.
std::string kind_of(std::string_view name) {
    constexpr std::size_t kLongest = 6;
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot + 1 == name.size() ||
        name.size() - dot - 1 > kLongest) {
        return std::string(kNoExtension);
    }
    std::string kind(name.substr(dot + 1));
    for (char& c : kind) c = ascii_upper(c);
    return kind;
}

std::size_t files_below(const fs::path& folder) {
    std::size_t count = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator found(folder, error), end; !error && found != end;
         found.increment(error)) {
        std::error_code unknown;
        const bool counts = !is_passed_over(found->path().filename().string());
        count += counts && found->is_regular_file(unknown) ? 1 : 0;
    }
    return count;
}

class Collector {
  public:
    void add(const std::string& argument) {
        std::error_code error;
        if (fs::is_directory(argument, error)) {
            std::string shown = argument;
            if (!shown.ends_with('/')) shown.push_back('/');
            if (shown == "./") shown.clear();
            add_folder(argument, shown);
        } else {
            add_linked_file(argument, argument, false);
        }
    }

    FoundFiles take() { return {std::move(files_), std::move(others_)}; }

  private:
    enum class EntryKind : std::uint8_t { file, link, folder };
    struct Entry {
        std::string name;  // in its folder
        EntryKind kind;
    };

    static EntryKind kind_of_entry(const fs::directory_entry& entry) {
        std::error_code error;
        if (entry.is_directory(error)) return EntryKind::folder;
        return entry.is_symlink(error) ? EntryKind::link : EntryKind::file;
    }

    // A path that leads through links has its true place looked up.
    void add_linked_file(const fs::path& path, std::string shown, bool in_folder) {
        std::error_code error;
        const fs::path place = fs::canonical(path, error);
        add_file(path, std::move(shown), error ? path.native() : place.native(), in_folder);
    }

    void add_file(fs::path path, std::string shown, std::string place, bool in_folder) {
        if (seen_files_.insert(std::move(place)).second) {
            files_.push_back({std::move(path), std::move(shown), std::nullopt, in_folder});
        }
    }

    void add_folder(const fs::path& folder, const std::string& shown) {
        std::error_code error;
        const fs::path place = fs::canonical(folder, error);
        if (error) return refuse(folder, shown, error);
        if (!seen_folders_.insert(place.native()).second) return;

        std::vector<Entry> entries;
        for (fs::directory_iterator found(folder, error), end; !error && found != end;
             found.increment(error)) {
            entries.push_back({found->path().filename().string(), kind_of_entry(*found)});
        }
        if (error) return refuse(folder, shown, error);
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return natural_less(a.name, b.name); });
        const std::string inside = (place / "").native();
        for (const Entry& found : entries) add_entry(found, folder, inside, shown);
    }

    // `inside` is the true place of the folder, with a slash.
    void add_entry(const Entry& found, const fs::path& folder, const std::string& inside,
                   const std::string& shown) {
        const auto& [name, kind] = found;
        if (is_passed_over(name)) return;
        if (kind == EntryKind::folder) {
            add_sub_folder(folder / name, name, shown);
        } else if (!is_spreadsheet_name(name) || kind_of(name) == kLists) {
            ++others_[kind_of(name)];
        } else if (kind == EntryKind::link) {
            add_linked_file(folder / name, shown + name, true);
        } else {
            add_file(folder / name, shown + name, inside + name, true);
        }
    }

    void add_sub_folder(const fs::path& path, const std::string& name, const std::string& shown) {
        const bool returned = name == kReturnedFolder || name == kReturnedFolderZh;
        if (!returned) return add_folder(path, shown + name + '/');
        if (const std::size_t count = files_below(path); count > 0) others_[name + '/'] += count;
    }

    void refuse(const fs::path& path, const std::string& shown, std::error_code error) {
        files_.push_back(
            {path, shown,
             Finding{
                 Code::file_unreadable, {shown, {}, {}}, {}, {}, {}, {{"detail", error.message()}}},
             false});
    }

    std::vector<InputFile> files_;
    OtherFiles others_;
    std::unordered_set<std::string> seen_files_;
    std::set<std::string> seen_folders_;
};

}  // namespace

bool is_spreadsheet_name(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return false;
    const std::string extension = ascii_lower(name.substr(dot));
    return std::find(kSpreadsheets.begin(), kSpreadsheets.end(), extension) != kSpreadsheets.end();
}

FoundFiles find_files(std::span<const std::string> arguments) {
    Collector collector;
    for (const std::string& argument : arguments) collector.add(argument);
    return collector.take();
}

std::vector<InputFile> input_files(std::span<const std::string> arguments) {
    return find_files(arguments).inputs;
}

void refuse_to_overwrite(std::span<const InputFile> inputs, const fs::path& out,
                         std::string_view option) {
    struct stat target = {};
    if (::stat(out.c_str(), &target) != 0 || !S_ISREG(target.st_mode)) return;
    for (const InputFile& input : inputs) {
        struct stat facts = {};
        if (::stat(input.path.c_str(), &facts) != 0) continue;
        if (facts.st_dev == target.st_dev && facts.st_ino == target.st_ino) {
            throw Error(Code::output_is_input, {out.string(), {}, {}},
                        {{"option", std::string(option)}});
        }
    }
}

}  // namespace jixiao::cli
