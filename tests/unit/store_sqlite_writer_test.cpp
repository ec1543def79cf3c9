// SPDX-License-Identifier: MIT
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <fstream>

#include "base/finding/finding.hpp"
#include "store/writer.hpp"
#include "support/repository.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;

namespace {

void write_sample(const std::string& path) {
    const auto set = sample::mappings();
    const auto writer = store::make_writer(store::Format::sqlite, path, set);
    store::EncodedSubmission encoded;
    for (std::uint32_t number = 1; number <= 3; ++number) {
        writer.make_encoder()->encode(sample::submission(2), number, encoded);
        writer.sink->append(encoded);
    }
    writer.sink->finish();
}

// The first column of the first row.
std::string answer(const std::string& path, const char* sql) {
    SQLite::Database database(path);
    return database.execAndGet(sql).getString();
}

}  // namespace

TEST_CASE("the database holds the tables of all workbooks") {
    const sample::Folder folder;
    const std::string path = folder.path("a.sqlite");
    write_sample(path);
    CHECK(folder.names() == std::vector<std::string>{"a.sqlite"});
    CHECK(answer(path, "PRAGMA user_version") == "1");
    CHECK(answer(path, "PRAGMA integrity_check") == "ok");
    CHECK(answer(path, "SELECT count(*) FROM pragma_foreign_key_check") == "0");
    CHECK(answer(path, "SELECT count(*) FROM files") == "3");
    CHECK(answer(path, "SELECT count(*) FROM submissions") == "6");
    CHECK(answer(path, "SELECT count(*) FROM indicators") == "6");
    CHECK(answer(path, "SELECT count(*) FROM \"rows\"") == "12");
    CHECK(answer(path, "SELECT count(*) FROM fields") == "18");
    CHECK(answer(path, "SELECT count(*) FROM findings WHERE form_no IS NULL") == "3");
}

TEST_CASE("numbers compare and add up, stored texts stay as they were") {
    const sample::Folder folder;
    const std::string path = folder.path("a.sqlite");
    write_sample(path);
    CHECK(answer(path, "SELECT sum(executed_yuan) FROM funding") == "2229900");
    CHECK(answer(path, "SELECT executed FROM funding WHERE executed > 9 LIMIT 1") == "74.33");
    CHECK(answer(path, "SELECT executed_raw FROM funding LIMIT 1") == "74.329999999999998");
    CHECK(answer(path, "SELECT score_raw FROM funding WHERE score IS NULL") == "-");
    CHECK(answer(path, "SELECT fund FROM \"rows\" WHERE executed_weight_only = 1") == "two");
    CHECK(answer(path, "SELECT target_unit FROM indicators WHERE file_no = 2") == "万份");
}

TEST_CASE("the same inputs give the same bytes") {
    const sample::Folder folder;
    write_sample(folder.path("a"));
    write_sample(folder.path("b"));
    CHECK(sample::read_file(folder.path("a")) == sample::read_file(folder.path("b")));
}

TEST_CASE("a database is replaced, and left alone by a run that does not finish") {
    const sample::Folder folder;
    const std::string path = folder.path("a.sqlite");
    std::ofstream(path) << "something else";
    {
        const auto set = sample::mappings();
        const auto writer = store::make_writer(store::Format::sqlite, path, set);
        store::EncodedSubmission encoded;
        writer.make_encoder()->encode(sample::submission(2), 1, encoded);
        writer.sink->append(encoded);
    }
    CHECK(sample::read_file(path) == "something else");
    CHECK(folder.names() == std::vector<std::string>{"a.sqlite"});
    write_sample(path);
    CHECK(answer(path, "SELECT count(*) FROM files") == "3");
}

TEST_CASE("what SQLite cannot do is an output error with its reason") {
    const sample::Folder folder;
    const auto set = sample::mappings();
    const auto writer = store::make_writer(store::Format::sqlite, folder.path("a"), set);
    store::EncodedSubmission encoded;
    writer.make_encoder()->encode(sample::submission(1), 1, encoded);
    writer.sink->append(encoded);
    try {
        writer.sink->append(encoded);  // the same workbook number again breaks the key
        FAIL("nothing was refused");
    } catch (const Error& error) {
        CHECK(error.code() == Code::output_unwritable);
        CHECK(error.finding().args.at(0).second.find("UNIQUE") != std::string::npos);
    }
}

TEST_CASE("the queries of the documents run") {
    const sample::Folder folder;
    const std::string path = folder.path("a.sqlite");
    write_sample(path);
    const std::string document = sample::read_file(test::repository("src/store/canonical-data.md"));
    const auto begin = document.find("```sql\n") + 7;
    const auto end = document.find("```", begin);
    REQUIRE(end != std::string::npos);
    SQLite::Database database(path);
    std::string queries = document.substr(begin, end - begin);
    for (auto at = queries.find(';'); at != std::string::npos; at = queries.find(';')) {
        SQLite::Statement query(database, queries.substr(0, at));
        CHECK_NOTHROW(query.executeStep());
        queries.erase(0, at + 1);
    }
}
