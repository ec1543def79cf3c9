// SPDX-License-Identifier: MIT
#include "cli/files/input_files.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace fs = std::filesystem;
using jixiao::cli::input_files;

namespace {

// A folder that is gone when the test ends.
class Folder {
  public:
    Folder() : path_(fs::temp_directory_path() / "jixiao_input_files_test") {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void file(const std::string& name) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << "x";
    }
    [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }
    [[nodiscard]] const fs::path& path() const { return path_; }

    // What is found, relative to the folder.
    [[nodiscard]] std::vector<std::string> found(std::vector<std::string> arguments) const {
        std::vector<std::string> out;
        for (const auto& input : input_files(arguments)) {
            REQUIRE(input.shown.starts_with(path_.string()));
            out.push_back(input.shown.substr(path_.string().size() + 1));
        }
        return out;
    }

  private:
    fs::path path_;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder gives its spreadsheets in natural order, with sub-folders") {
    const Folder folder;
    for (const char* name : {"10.xlsx", "2.XLSX", "市州/1.xlsm", "readme.txt", "旧.xls", "表.et",
                             "a.csv", "b.xlsb", "noextension"}) {
        folder.file(name);
    }
    CHECK(folder.found({folder.path().string()}) ==
          Names{"2.XLSX", "10.xlsx", "b.xlsb", "市州/1.xlsm", "旧.xls", "表.et"});
    CHECK(folder.found({folder.path().string() + "/"}).size() == 6);
    CHECK(folder.found({folder.at("a.csv")}) == Names{"a.csv"});
}

TEST_CASE("what was given back is no second submission: counted, and read when it is named") {
    const Folder folder;
    for (const char* name : {"a.xlsx", "退回/a.xlsx", "退回/市/b.xlsx", "退回/~$a.xlsx"}) {
        folder.file(name);
    }
    const std::vector<std::string> all{folder.path().string()};
    CHECK(folder.found(all) == Names{"a.xlsx"});
    CHECK(jixiao::cli::find_files(all).others == jixiao::cli::OtherFiles{{"退回/", 2}});
    CHECK(folder.found({folder.path().string(), folder.at("退回")}) ==
          Names{"a.xlsx", "退回/a.xlsx", "退回/市/b.xlsx"});
}

TEST_CASE("lock files, hidden files and hidden folders are passed over, unless named") {
    const Folder folder;
    for (const char* name : {"~$a.xlsx", ".b.xlsx", ".hidden/c.xlsx", "d.xlsx"}) folder.file(name);
    CHECK(folder.found({folder.path().string()}) == Names{"d.xlsx"});
    CHECK(folder.found({folder.at("~$a.xlsx")}) == Names{"~$a.xlsx"});
}

TEST_CASE("a named file is taken as it is, also when it is missing or named oddly") {
    const Folder folder;
    folder.file("form.bin");
    CHECK(folder.found({folder.at("form.bin"), folder.at("missing.xlsx")}) ==
          Names{"form.bin", "missing.xlsx"});
}

TEST_CASE("each file comes once, where it was named first") {
    const Folder folder;
    folder.file("a.xlsx");
    folder.file("b.xlsx");
    CHECK(folder.found({folder.at("b.xlsx"), folder.path().string(), folder.at("./a.xlsx")}) ==
          Names{"b.xlsx", "a.xlsx"});
}

TEST_CASE("links are followed, loops are not") {
    const Folder folder;
    folder.file("in/a.xlsx");
    fs::create_directory_symlink(folder.path(), folder.path() / "in/loop");
    fs::create_symlink(folder.at("in/a.xlsx"), folder.path() / "in/b.xlsx");
    fs::create_symlink(folder.at("nowhere.xlsx"), folder.path() / "in/c.xlsx");
    CHECK(folder.found({folder.at("in")}) == Names{"in/a.xlsx", "in/c.xlsx"});
}
