// SPDX-License-Identifier: MIT
#include "store/flat/sqlite_writer.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/file/atomic_file.hpp"
#include "base/finding/finding.hpp"
#include "store/flat/flat_forms.hpp"
#include "store/flat/packed_rows.hpp"
#include "store/flat/sqlite_schema.hpp"

namespace jixiao::store {
namespace {

class SqliteEncoder : public Encoder {
  public:
    explicit SqliteEncoder(const mapping::MappingSet& mappings) : mappings_(mappings) {}

    void encode(const Submission& submission, std::uint32_t number,
                EncodedSubmission& out) override {
        out.parts.resize(1);
        out.parts.front().clear();
        PackedRows rows(out.parts.front());
        FlatForms(mappings_, rows).write(submission, number);
    }

  private:
    const mapping::MappingSet& mappings_;
};

// The database under its temporary name, open for one transaction.
class Database {
  public:
    explicit Database(const std::string& path)
        : database_(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        // Nobody else sees the file before it is complete, so there is nothing to roll back to;
        // it is made durable as a whole afterwards.
        database_.exec("PRAGMA journal_mode = OFF");
        database_.exec("PRAGMA synchronous = OFF");
        database_.exec("PRAGMA locking_mode = EXCLUSIVE");
        database_.exec("PRAGMA user_version = " + std::to_string(kSqliteVersion));
        database_.exec("BEGIN");
        for (const FlatTable& table : flat_tables()) {
            database_.exec(create_table_sql(table));
            inserts_.emplace_back(database_, insert_sql(table));
        }
    }

    void insert(PackedReader& row) {
        SQLite::Statement& statement = inserts_[static_cast<std::size_t>(row.table())];
        int column = 0;
        while (true) {
            const PackedReader::Cell cell = row.next_cell();
            if (cell == PackedReader::Cell::end_of_row) break;
            bind(statement, ++column, cell, row);
        }
        statement.exec();
        statement.reset();
    }

    void complete() {
        for (const char* sql : create_index_sql()) database_.exec(sql);
        database_.exec("COMMIT");
    }

  private:
    void bind(SQLite::Statement& statement, int column, PackedReader::Cell cell,
              const PackedReader& row) {
        if (cell == PackedReader::Cell::null) {
            statement.bind(column);
        } else if (cell == PackedReader::Cell::integer) {
            statement.bind(column, row.integer());
        } else {
            text_.assign(row.text());
            statement.bind(column, text_);
        }
    }

    SQLite::Database database_;
    std::vector<SQLite::Statement> inserts_;  // by TableId
    std::string text_;
};

class SqliteSink : public Sink {
  public:
    explicit SqliteSink(const std::filesystem::path& path) : file_(path) {
        guarded([&] { database_ = std::make_unique<Database>(file_.path().string()); });
    }

    void append(EncodedSubmission& encoded) override {
        guarded([&] {
            PackedReader rows(encoded.parts.front());
            while (rows.next_row()) database_->insert(rows);
        });
    }

    void finish() override {
        guarded([&] { database_->complete(); });
        database_.reset();
        file_.commit();
    }

  private:
    template <typename Work>
    void guarded(Work work) {
        try {
            work();
        } catch (const SQLite::Exception& exception) {
            throw Error(Code::output_unwritable, Location{file_.target().string(), {}, {}},
                        {{"detail", exception.what()}});
        }
    }

    PendingFile file_;  // taken away after the database is closed
    std::unique_ptr<Database> database_;
};

}  // namespace

Writer make_sqlite_writer(const std::filesystem::path& path, const mapping::MappingSet& mappings) {
    return {[&mappings] { return std::make_unique<SqliteEncoder>(mappings); },
            std::make_unique<SqliteSink>(path)};
}

}  // namespace jixiao::store
