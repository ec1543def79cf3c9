// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/finding/finding.hpp"
#include "xlsx/package/mapped_file.hpp"

namespace {

using namespace jixiao;
namespace fs = std::filesystem;

class TemporaryFolder {
  public:
    TemporaryFolder()
        : path_(fs::temp_directory_path() / ("jixiao_mapped_" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { fs::remove_all(path_); }
    [[nodiscard]] fs::path file(const std::string& name) const { return path_ / name; }

  private:
    fs::path path_;
};

Code refusal_of_file(const fs::path& path) {
    try {
        const xlsx::MappedFile file(path);
    } catch (const Error& error) {
        CHECK(error.finding().at.file == path.string());
        return error.code();
    }
    return Code::count_;
}

TEST_CASE("only regular files with something in them are opened") {
    const TemporaryFolder folder;
    CHECK(refusal_of_file(folder.file("absent.xlsx")) == Code::file_not_found);
    CHECK(refusal_of_file(folder.file("")) == Code::file_not_regular);
    CHECK(refusal_of_file("/dev/null") == Code::file_not_regular);
    std::ofstream(folder.file("empty.xlsx")).flush();
    CHECK(refusal_of_file(folder.file("empty.xlsx")) == Code::file_empty);
    REQUIRE(::mkfifo(folder.file("pipe.xlsx").c_str(), 0600) == 0);
    CHECK(refusal_of_file(folder.file("pipe.xlsx")) == Code::file_not_regular);
}

TEST_CASE("files small and large come out as they are") {
    const TemporaryFolder folder;
    for (const std::size_t size : {1u, 4096u, 131072u, 131073u, 1000000u}) {
        std::string bytes(size, 'x');
        for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 7);
        const fs::path path = folder.file("some.bin");
        std::ofstream(path, std::ios::binary) << bytes;
        xlsx::MappedFile first(path);
        const xlsx::MappedFile file(std::move(first));
        CHECK(file.bytes() == bytes);
        CHECK(file.name() == path.string());
    }
}

}  // namespace
