// SPDX-License-Identifier: MIT
#include "mapping/mapping_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

#include "base/finding/finding.hpp"

namespace jixiao::mapping {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargest = 1U << 20U;
// How workbooks begin, new ones (which are archives) and old ones.
constexpr std::array<std::string_view, 2> kWorkbooks{"PK\x03\x04", "\xD0\xCF\x11\xE0"};

bool is_workbook(std::ifstream& in) {
    std::array<char, 4> bytes{};
    in.read(bytes.data(), bytes.size());
    const std::string_view read(bytes.data(), static_cast<std::size_t>(in.gcount()));
    in.clear();
    in.seekg(0);
    return std::find(kWorkbooks.begin(), kWorkbooks.end(), read) != kWorkbooks.end();
}

}  // namespace

std::string read_mapping_text(const fs::path& file) {
    const Location at{file.generic_string(), {}, {}};
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status)) throw Error(Code::file_not_found, at);
    if (!fs::is_regular_file(status)) throw Error(Code::file_not_regular, at);
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        const std::string detail = std::generic_category().message(errno);
        throw Error(Code::mapping_unreadable, at, {{"detail", detail}});
    }
    if (is_workbook(in)) throw Error(Code::mapping_is_no_text, at);
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error && size > kLargest) {
        throw Error(Code::limit_exceeded, at,
                    {{"limit", "bytes"}, {"allowed", std::to_string(kLargest)}});
    }
    std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

std::vector<fs::path> mapping_files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const bool toml = entry.path().extension() == ".toml";
        if (toml && entry.is_regular_file(error)) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace jixiao::mapping
