// SPDX-License-Identifier: MIT
#include "mapping/mapping_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>

#include "mapping/issues.hpp"
#include "mapping/mapping_report.hpp"
#include "support/mapping_complaints.hpp"
#include "support/repository.hpp"

using namespace jixiao;
using namespace jixiao::mapping;
namespace fs = std::filesystem;

namespace {

const fs::path kShipped = test::repository("mappings");

// A folder for one test, gone behind it.
class Folder {
  public:
    explicit Folder(std::string_view name)
        : path_(fs::temp_directory_path() / "jixiao_mapping_set_test" / name) {
        fs::remove_all(path_);
        fs::create_directories(path_ / "dictionaries");
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path write(const std::string& name, std::string_view text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return path_ / name;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

// The ```toml pieces of a Markdown text between two headings.
std::string toml_between(std::string_view text, std::string_view from, std::string_view to) {
    text = text.substr(text.find(from));
    text = text.substr(0, text.find(to));
    std::string out;
    constexpr std::string_view kFence = "```toml\n";
    for (std::size_t at = text.find(kFence); at != std::string_view::npos; at = text.find(kFence)) {
        text.remove_prefix(at + kFence.size());
        out.append(text.substr(0, text.find("```")));
    }
    return out;
}

}  // namespace

TEST_CASE("the shipped mappings and dictionaries are without fault") {
    const auto findings = check_mappings({kShipped});
    CHECK(describe_all(findings, Language::en) == "");
    const MappingSet set = load_mappings({kShipped});
    std::set<std::string> ids;
    for (const Mapping& mapping : set.mappings) ids.insert(mapping.id);
    CHECK(ids == std::set<std::string>{
                     "guangdong-2019-2020", "hunan-score-2023", "hunan-tables-2023",
                     "jiangmen-2021", "national-2020", "shanghai-2023", "sichuan-allocation-2021",
                     "sichuan-city-summary-2021", "sichuan-goals-2021", "sichuan-score-2021",
                     "sichuan-site-summary-2021", "transfer-2020"});
    CHECK(std::is_sorted(set.mappings.begin(), set.mappings.end(),
                         [](const Mapping& a, const Mapping& b) { return a.id < b.id; }));
    for (const char* name : {"labels", "taxonomy", "units", "funds", "organisations", "grades",
                             "reached", "operators", "yes_no"}) {
        CAPTURE(name);
        CHECK(set.dictionaries.contains(name));
    }
}

TEST_CASE("JIXIAO_MAPPINGS names the folder of the mappings that come with the program") {
    REQUIRE(::setenv("JIXIAO_MAPPINGS", "/srv/forms/mappings", 1) == 0);
    const fs::path chosen = default_mapping_dir();
    ::unsetenv("JIXIAO_MAPPINGS");
    CHECK(chosen == "/srv/forms/mappings");
    CHECK(fs::is_directory(default_mapping_dir()));
}

TEST_CASE("labels get the code of their synonyms") {
    const MappingSet set = load_mappings({kShipped / "shanghai-2023.toml"});
    REQUIRE(set.mappings.size() == 1);
    std::set<std::string> codes;
    for (const ColumnSpec& column : set.mappings[0].blocks.at(1).columns) {
        if (column.path != "weight") continue;
        for (const HeadPath& head : column.heads) codes.insert(head.parts.at(0).code);
    }
    CHECK(codes == std::set<std::string>{"weight"});
}

TEST_CASE("dictionaries beside a mapping add to the shipped ones") {
    const Folder folder("adds");
    folder.write("dictionaries/mine.toml",
                 "name = \"taxonomy\"\n[[entry]]\ncode = \"output.quantity\"\nlabels = "
                 "[\"工作量指标\"]\n[[entry]]\ncode = \"output.new\"\nname = \"创新指标\"\n"
                 "parent = \"output\"\n");
    const fs::path file = folder.write("my.toml", test::kSoundMapping);
    const MappingSet set = load_mappings({file});
    CHECK(set.mappings.size() == 1);
    const Dictionary& taxonomy = set.dictionaries.at("taxonomy");
    const auto entry = [&](std::string_view code) {
        return std::find_if(taxonomy.entries.begin(), taxonomy.entries.end(),
                            [&](const DictionaryEntry& one) { return one.code == code; });
    };
    REQUIRE(entry("output.new") != taxonomy.entries.end());
    const auto quantity = entry("output.quantity");
    REQUIRE(quantity != taxonomy.entries.end());
    CHECK(quantity->name == "数量指标");
    CHECK(std::any_of(quantity->labels.begin(), quantity->labels.end(),
                      [](const Label& label) { return label.text == "工作量指标"; }));
}

TEST_CASE("all mistakes of all files come at once") {
    const Folder folder("mistakes");
    folder.write("a.toml", test::with("kind =", "kimd ="));
    folder.write("b.toml", "单位 = 1\n");
    folder.write("c.toml", test::kSoundMapping);
    try {
        static_cast<void>(load_mappings({folder.path()}));
        FAIL("expected MappingErrors");
    } catch (const MappingErrors& errors) {
        REQUIRE(errors.findings().size() == 4);
        CHECK(errors.findings()[0].code == Code::mapping_missing_key);
        CHECK(errors.findings()[1].code == Code::mapping_unknown_key);
        CHECK(errors.findings()[2].code == Code::mapping_bare_key);
        CHECK(errors.findings()[3].code == Code::mapping_duplicate_id);
        CHECK(errors.findings()[2].at.file == (folder.path() / "b.toml").generic_string());
        CHECK(errors.code() == Code::mapping_missing_key);
    }
}

TEST_CASE("the same file named twice is read once") {
    const Folder folder("twice");
    const fs::path file = folder.write("my.toml", test::kSoundMapping);
    CHECK(load_mappings({file, folder.path(), folder.path() / "." / "my.toml"}).mappings.size() ==
          1);
}

TEST_CASE("what is no readable file is refused") {
    const Folder folder("unreadable");
    const auto code_of = [](const fs::path& path) {
        const auto findings = check_mappings({path});
        REQUIRE(findings.size() == 1);
        return findings[0].code;
    };
    CHECK(code_of(folder.path() / "none.toml") == Code::file_not_found);
    CHECK(code_of("/dev/null") == Code::file_not_regular);
    CHECK(code_of(folder.write("large.toml", std::string(2'000'000, '#'))) == Code::limit_exceeded);
    CHECK_THROWS_AS(static_cast<void>(load_mappings({folder.path() / "dictionaries"})), Error);
}

TEST_CASE("dictionaries can be checked by themselves") {
    const Folder folder("words");
    folder.write("dictionaries/bad.toml", "name = \"grades\"\ncolour = 1\n");
    for (const fs::path& path :
         {folder.path() / "dictionaries", folder.path() / "dictionaries" / "bad.toml"}) {
        const auto findings = check_mappings({path});
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == Code::mapping_unknown_key);
    }
    const auto none = check_mappings({folder.path()});
    REQUIRE(none.size() == 2);
    CHECK(none[1].code == Code::mapping_none);
}

TEST_CASE("a warning does not keep a mapping from being used") {
    const Folder folder("warning");
    const fs::path file = folder.write(
        "my.toml", test::with("title = [\"资金分配表\"]", "title = [\"资金分配表\"]\nleast = 20"));
    CHECK(check_mappings({file}).size() == 1);
    CHECK(load_mappings({file}).mappings.size() == 1);
}

TEST_CASE("the worked examples of the manuals are mappings without fault") {
    struct Manual {
        const char* file;
        std::string_view from;
        std::string_view to;
    };
    for (const Manual& manual :
         {Manual{"README.md", "## A worked example", "## How labels are compared"},
          Manual{"README.zh-CN.md", "## 完整的例子", "## 标签怎样比较"}}) {
        CAPTURE(manual.file);
        const std::string text = text_of(kShipped / manual.file);
        const Folder folder("manual");
        const fs::path file =
            folder.write("example.toml", toml_between(text, manual.from, manual.to));
        const auto findings = check_mappings({file});
        CHECK(describe_all(findings, Language::en) == "");
        CHECK(load_mappings({file}).mappings.at(0).blocks.size() == 2);
    }
}
