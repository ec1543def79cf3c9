// SPDX-License-Identifier: MIT
#include "base/finding/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/finding/finding.hpp"

using namespace jixiao;

namespace {

// The words in braces, as message_of() would replace them.
std::multiset<std::string> placeholders(const std::string& sentence) {
    std::multiset<std::string> names;
    for (std::size_t open = sentence.find('{'); open != std::string::npos;
         open = sentence.find('{', open + 1)) {
        const std::string name = sentence.substr(open + 1, sentence.find('}', open) - open - 1);
        const bool is_name =
            std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
        if (is_name) names.insert(name);
    }
    return names;
}

}  // namespace

TEST_CASE("codes and names are well formed, ascending and never given twice") {
    std::string last;
    std::set<std::string_view> names;
    for (const CatalogueEntry& entry : catalogue()) {
        CAPTURE(entry.id);
        CHECK(entry.id.size() == 6);
        CHECK(entry.id.starts_with("JX"));
        CHECK(std::ranges::all_of(entry.id.substr(2), [](char c) { return c >= '0' && c <= '9'; }));
        CHECK(last < entry.id);
        last = entry.id;
        CHECK(std::ranges::all_of(entry.name, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        }));
        CHECK(names.insert(entry.name).second);
    }
}

TEST_CASE("an entry stands at the place of its code") {
    CHECK(catalogue().size() == static_cast<std::size_t>(Code::count_));
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        CHECK(static_cast<std::size_t>(catalogue()[i].code) == i);
    }
    CHECK(catalogue_entry(Code::zip_damaged).id == "JX0112");
    CHECK(catalogue_entry(Code::zip_damaged).name == "zip.damaged");
    CHECK(catalogue_entry(Code::zip_damaged).level == Level::error);
}

TEST_CASE("both languages say the same with the same words from the finding") {
    for (const CatalogueEntry& entry : catalogue()) {
        CAPTURE(entry.name);
        const CatalogueText& zh = catalogue_text(entry.code, Language::zh);
        const CatalogueText& en = catalogue_text(entry.code, Language::en);
        CHECK_FALSE(zh.message.empty());
        CHECK_FALSE(en.message.empty());
        CHECK(placeholders(zh.message) == placeholders(en.message));
        CHECK(zh.fix.empty() == en.fix.empty());
        CHECK(placeholders(zh.fix) == placeholders(en.fix));
    }
}

TEST_CASE("texts come out of the bundles as they were written") {
    CHECK(catalogue_text(Code::file_empty, Language::zh).message == "文件是空的：{file}");
    CHECK(catalogue_text(Code::file_empty, Language::en).message == "the file is empty: {file}");
    CHECK(catalogue_text(Code::mapping_escape, Language::en).fix ==
          "Write \\\\, or use single quotes '…'.");
    CHECK(catalogue_text(Code::mapping_expects_members, Language::en).message ==
          "{ name = [\"head words\"] } or \"@dictionary\" is expected here");
}

TEST_CASE("Chinese sentences have the details in Chinese, and names of files as they are") {
    const auto said = [](const std::string& detail, Language language) {
        return message_of({Code::zip_unsupported,
                           {"a.xlsx", {}, {}},
                           {},
                           {},
                           {},
                           {{"part", "p"}, {"detail", detail}}},
                          language);
    };
    CHECK(said("encrypted", Language::en).ends_with("p encrypted"));
    CHECK(said("encrypted", Language::zh).ends_with("p 已加密"));
    CHECK(said("method 9", Language::zh).ends_with("p 压缩方法 9"));
    CHECK(said("GBK", Language::zh).ends_with("p GBK"));
}

TEST_CASE("levels have a name and a word in each language, worst first") {
    CHECK(level_name(Level::explain) == "needs-explanation");
    CHECK(level_word(Level::explain, Language::zh) == "需说明");
    CHECK(level_word(Level::error, Language::en) == "error");
    CHECK(level_word(Level::note, Language::zh) == "提示");
    CHECK(Level::warning < Level::explain);
    CHECK(static_cast<std::size_t>(Level::note) == kLevels - 1);
}

TEST_CASE("threads may ask for texts at the same time") {
    std::vector<std::string> said(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < said.size(); ++i) {
        threads.emplace_back([&, i] {
            const Finding finding{Code::file_empty, {"a.xlsx", {}, {}}, {}, {}, {}, {}};
            said[i] = message_of(finding, i % 2 == 0 ? Language::zh : Language::en);
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (std::size_t i = 0; i < said.size(); ++i) {
        CHECK(said[i] == (i % 2 == 0 ? "文件是空的：a.xlsx" : "the file is empty: a.xlsx"));
    }
}
