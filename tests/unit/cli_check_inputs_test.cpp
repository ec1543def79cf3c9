// SPDX-License-Identifier: MIT
#include "cli/check/check_inputs.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "unit/store_sample.hpp"

using namespace jixiao;
using namespace jixiao::cli;

TEST_CASE("JSON Lines are told from workbooks by name or content and cut into workbooks") {
    const sample::Folder folder;
    const std::string line =
        "{\"format\":1,\"source\":{\"file\":\"甲.xlsx\",\"sha256\":null},\"findings\":[]}\n";
    const auto write = [&](const char* name, const std::string& text) {
        std::ofstream(folder.path(name), std::ios::binary) << text;
        return folder.path(name);
    };
    const std::vector<std::string> paths{
        write("a.jsonl", line + line), write("b", "\xEF\xBB\xBF\n " + line),
        write("c.xlsx", line),         write("d.jsonl", ""),
        write("e.txt", "text"),
    };
    const std::vector<InputFile> files = input_files(paths);
    REQUIRE(files.size() == 5);
    const CheckInputs inputs(files);
    REQUIRE(inputs.inputs().size() == 6);
    CHECK(inputs.inputs()[0].part.line == 1);
    CHECK(inputs.inputs()[1].part.line == 2);
    CHECK(inputs.inputs()[1].file == &files[0]);
    CHECK(inputs.inputs()[2].lines != nullptr);
    CHECK(inputs.inputs()[3].lines == nullptr);
    CHECK(inputs.inputs()[4].problem.value().code == Code::file_empty);
    CHECK(inputs.inputs()[5].lines == nullptr);
}
