// SPDX-License-Identifier: MIT
#include "mapping/mapping_report.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace jixiao;
using namespace jixiao::mapping;

namespace {

std::string shown(std::string_view source, int column, Language language = Language::en) {
    Finding finding;
    finding.code = Code::mapping_empty_list;
    finding.at.file = "表.toml";
    finding.args = {
        {"line", "3"}, {"column", std::to_string(column)}, {"source", std::string(source)}};
    return describe(finding, language);
}

}  // namespace

TEST_CASE("the caret stands below the place, counted in terminal columns") {
    CHECK(shown("heads = [\"得分\", x]", 16) ==
          "表.toml:3:16: error: the list here is empty [JX0406]\n"
          "    heads = [\"得分\", x]\n"
          "                     ^\n"
          "    Fill it in, or delete the line.\n");
    CHECK(shown("\ta = 1", 2).find("\n     a = 1\n     ^\n") != std::string::npos);
    CHECK(shown("e\xCC\x81 = []", 4).find("\n      ^\n") != std::string::npos);
}

TEST_CASE("what cannot be printed is replaced") {
    CHECK(shown("a\xFF\x01\x1B[0m = 1", 1).find("\n    a???[0m = 1\n    ^\n") != std::string::npos);
}

TEST_CASE("places behind the end of the line and empty lines are shown too") {
    CHECK(shown("ab", 9).find("\n    ab\n      ^\n") != std::string::npos);
    CHECK(shown("", 1).find("\n    \n    ^\n") != std::string::npos);
}

TEST_CASE("long lines are cut around the place") {
    const std::string line = std::string(300, 'a') + "得" + std::string(300, 'b');
    CHECK(shown(line, 301) == "表.toml:3:301: error: the list here is empty [JX0406]\n    …" +
                                  std::string(60, 'a') + "得" + std::string(38, 'b') + "…\n    " +
                                  std::string(61, ' ') +
                                  "^\n    Fill it in, or delete the line.\n");
}

TEST_CASE("findings are told in Chinese as well, with an empty line between") {
    Finding finding;
    finding.code = Code::mapping_unknown_key;
    finding.at.file = "表.toml";
    finding.found = "lables";
    finding.expected = "path, labels";
    finding.args = {
        {"line", "1"}, {"column", "1"}, {"source", "lables = 1"}, {"suggestion", "labels"}};
    Finding missing;
    missing.code = Code::file_not_found;
    missing.at.file = "无.toml";
    CHECK(describe_all(std::array{finding, missing}, Language::zh) ==
          "表.toml:1:1: 错误：不认识的键“lables” [JX0402]\n"
          "    lables = 1\n"
          "    ^\n"
          "    可用：path, labels\n"
          "    是否想写“labels”？\n"
          "\n"
          "错误：找不到文件：无.toml [JX0101]\n"
          "    请检查路径。\n");
}
