// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/file/atomic_file.hpp"
#include "base/finding/finding.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;
using Names = std::vector<std::string>;

namespace {

// The detail of the error that `work` must end with.
template <typename Work>
std::string refusal(Work work) {
    try {
        work();
    } catch (const Error& error) {
        CHECK(error.code() == Code::output_unwritable);
        return error.finding().args.at(0).second;
    }
    FAIL("nothing was refused");
    return {};
}

}  // namespace

TEST_CASE("a result appears whole when it is committed") {
    const sample::Folder folder;
    const std::string target = folder.path("结果.jsonl");
    OutputFile file(target);
    file.write("one\n");
    file.write(std::string(3 << 20, 'x'));
    CHECK_FALSE(std::filesystem::exists(target));
    file.commit();
    CHECK(std::filesystem::file_size(target) == 4 + (3 << 20));
    CHECK(folder.names() == Names{"结果.jsonl"});
}

TEST_CASE("pieces of any size come out in their order") {
    const sample::Folder folder;
    const std::string target = folder.path("pieces");
    OutputFile file(target);
    std::string expected;
    // Around the sizes of pages and of what is collected before it is written.
    for (const std::size_t base : {0, 1, 4096, 8192, 32768, 36864, 65536}) {
        for (const std::size_t more : {0, 1, 17, 4095}) {
            const std::string piece(base + more, static_cast<char>('a' + expected.size() % 26));
            file.write(piece);
            file.write("|");
            expected += piece + "|";
        }
    }
    file.commit();
    CHECK(sample::read_file(target) == expected);
}

TEST_CASE("pieces whose memory is taken come out in their order, and leave memory behind") {
    const sample::Folder folder;
    const std::string target = folder.path("taken");
    OutputFile file(target);
    std::string expected;
    for (std::size_t i = 0; i < 200; ++i) {
        // Some are worth taking, some are copied, one is written at once.
        std::string piece(i == 100 ? 1 << 20 : i % 7 * 5000, static_cast<char>('a' + i % 26));
        expected += piece;
        file.take(piece);
        CHECK(piece.empty());
        if (i % 3 == 0) {
            file.write("|");
            expected += "|";
        }
    }
    file.commit();
    CHECK(sample::read_file(target) == expected);
}

TEST_CASE("a large result takes no more room on the disk than it needs") {
    const sample::Folder folder;
    const std::string target = folder.path("large");
    OutputFile file(target);
    std::string expected;
    for (char c = 'a'; c < 'a' + 20; ++c) {
        const std::string piece((1 << 20) + 1, c);
        file.write(piece);
        expected += piece;
    }
    file.commit();
    CHECK(sample::read_file(target) == expected);
    struct stat facts = {};
    REQUIRE(::stat(target.c_str(), &facts) == 0);
    CHECK(static_cast<std::size_t>(facts.st_blocks) * 512 < expected.size() + (1 << 20));
}

TEST_CASE("a result that is not committed leaves the former one and nothing else") {
    const sample::Folder folder;
    std::ofstream(folder.path("a")) << "former";
    {
        OutputFile file(folder.path("a"));
        file.write("new");
    }
    CHECK(sample::read_file(folder.path("a")) == "former");
    CHECK(folder.names() == Names{"a"});
}

TEST_CASE("a former result is replaced, also behind a link") {
    const sample::Folder folder;
    std::ofstream(folder.path("a")) << "former";
    std::filesystem::create_symlink("a", folder.path("link"));
    OutputFile file(folder.path("link"));
    file.write("new");
    file.commit();
    CHECK(sample::read_file(folder.path("a")) == "new");
    CHECK(std::filesystem::is_symlink(folder.path("link")));
}

TEST_CASE("folders that are missing are made, and taken away again where nothing came of it") {
    const sample::Folder folder;
    { const PendingFile file(folder.path("new/deep/a")); }
    CHECK(folder.names().empty());
    OutputFile file(folder.path("new/deep/a"));
    file.write("x");
    file.commit();
    CHECK(sample::read_file(folder.path("new/deep/a")) == "x");
    CHECK(refusal([&] { const PendingFile wrong(folder.path("new/deep/a/b/c")); }) ==
          "Not a directory");
}

TEST_CASE("places that cannot be written are refused at once, with the reason") {
    const sample::Folder folder;
    CHECK(refusal([&] { OutputFile file(folder.path("")); }) == "Is a directory");
    CHECK(refusal([&] { PendingFile file("/dev/null"); }) == "Invalid argument");
    CHECK(folder.names().empty());
}

TEST_CASE("a full disk is an error and not a short result") {
    if (!std::filesystem::exists("/dev/full")) return;
    CHECK(refusal([] {
              OutputFile file("/dev/full");
              file.write("x");
              file.commit();
          }) == "No space left on device");
    CHECK(refusal([] {
              OutputFile file("/dev/full");
              file.write(std::string(2 << 20, 'x'));
          }) == "No space left on device");
}

TEST_CASE("folders that were made for a file that cannot be made are taken away") {
    const sample::Folder folder;
    const std::string name(300, 'x');  // longer than any file system takes
    CHECK_THROWS_AS(OutputFile(folder.path("new/sub/" + name)), Error);
    CHECK(folder.names().empty());
}

TEST_CASE("the longest names that a file system takes can be written") {
    const sample::Folder folder;
    const std::string ascii = std::string(250, 'x') + ".json";
    std::string chinese;
    while (chinese.size() + 3 <= 250) chinese += "绩";
    for (const std::string& name : {ascii, chinese + ".xlsx"}) {
        CAPTURE(name);
        OutputFile file(folder.path(name));
        file.write("x");
        file.commit();
        CHECK(folder.names() == Names{name});
        std::filesystem::remove(folder.path(name));
    }
}

TEST_CASE("a link that leads to no file yet is followed") {
    const sample::Folder folder;
    std::filesystem::create_directory(folder.path("there"));
    std::filesystem::create_symlink("there/result", folder.path("second"));
    std::filesystem::create_symlink(folder.path("second"), folder.path("first"));
    OutputFile file(folder.path("first"));
    file.write("x");
    file.commit();
    CHECK(std::filesystem::is_symlink(folder.path("first")));
    CHECK(std::filesystem::is_symlink(folder.path("second")));
    CHECK(std::filesystem::is_regular_file(folder.path("there/result")));
}

TEST_CASE("a pipe is written in place") {
    const sample::Folder folder;
    const std::string pipe = folder.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    OutputFile file(pipe);
    file.write("through");
    file.commit();
    char got[16];
    CHECK(::read(reader, got, sizeof got) == 7);
    ::close(reader);
    CHECK(folder.names() == Names{"pipe"});
}
