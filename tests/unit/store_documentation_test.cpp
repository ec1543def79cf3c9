// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "store/flat/flat_table.hpp"
#include "support/repository.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;

TEST_CASE("the documents name every table and every ending") {
    for (const char* name : {"canonical-data.md", "canonical-data.zh-CN.md"}) {
        const std::string document = sample::read_file(test::repository("src/store/") + name);
        const auto named = [&](std::string_view word) {
            return document.find("`" + std::string(word) + "`") != std::string::npos;
        };
        for (const store::FlatTable& table : store::flat_tables()) {
            CHECK_MESSAGE(named(table.name), table.name);
            for (const store::FlatField& field : table.fields) {
                const bool numbered = field.name.starts_with("level");  // level1 to level4
                CHECK_MESSAGE((numbered || named(field.name)), field.name);
                for (const store::Part& part : store::parts_of(field.shape)) {
                    CHECK_MESSAGE((part.suffix.empty() || named(part.suffix)), part.suffix);
                }
            }
        }
    }
}
