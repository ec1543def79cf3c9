// SPDX-License-Identifier: MIT
#include "store/flat/csv_writer.hpp"

#include <system_error>

#include "base/file/atomic_file.hpp"
#include "base/finding/finding.hpp"
#include "store/flat/csv_rows.hpp"
#include "store/flat/flat_forms.hpp"

namespace jixiao::store {
namespace {

class CsvEncoder : public Encoder {
  public:
    explicit CsvEncoder(const mapping::MappingSet& mappings) : mappings_(mappings) {}

    void encode(const Submission& submission, std::uint32_t number,
                EncodedSubmission& out) override {
        CsvRows rows(out.parts);
        FlatForms(mappings_, rows).write(submission, number);
    }

  private:
    const mapping::MappingSet& mappings_;
};

// Makes the folder, and takes it away again if nothing came into it.
class ResultFolder {
  public:
    explicit ResultFolder(std::filesystem::path path) : path_(std::move(path)) {
        std::error_code error;
        made_ = std::filesystem::create_directories(path_, error);
        if (!error && !std::filesystem::is_directory(path_, error)) {
            error = std::make_error_code(std::errc::not_a_directory);
        }
        if (error) {
            throw Error(Code::output_unwritable, Location{path_.string(), {}, {}},
                        {{"detail", error.message()}});
        }
    }
    ~ResultFolder() {
        std::error_code ignored;  // a folder with something in it stays
        if (made_) std::filesystem::remove(path_, ignored);
    }
    ResultFolder(const ResultFolder&) = delete;
    ResultFolder& operator=(const ResultFolder&) = delete;

    [[nodiscard]] std::filesystem::path file(std::string_view table) const {
        return path_ / (std::string(table) + ".csv");
    }

  private:
    std::filesystem::path path_;
    bool made_ = false;
};

std::string head_line(const FlatTable& table) {
    std::string line(kCsvStart);
    for (const FlatColumn& column : columns_of(table)) {
        append_csv_cell(line, column.name);
        line.push_back(',');
    }
    line.pop_back();
    return line.append("\r\n");
}

class CsvSink : public Sink {
  public:
    explicit CsvSink(const std::filesystem::path& folder) : folder_(folder) {
        for (const FlatTable& table : flat_tables()) {
            files_.push_back(std::make_unique<OutputFile>(folder_.file(table.name)));
            files_.back()->write(head_line(table));
        }
    }

    void append(EncodedSubmission& encoded) override {
        for (std::size_t i = 0; i < files_.size(); ++i) files_[i]->write(encoded.parts[i]);
    }

    void finish() override {
        for (const auto& file : files_) file->commit();
    }

  private:
    ResultFolder folder_;  // goes after the files in it
    std::vector<std::unique_ptr<OutputFile>> files_;
};

}  // namespace

Writer make_csv_writer(const std::filesystem::path& folder, const mapping::MappingSet& mappings) {
    return {[&mappings] { return std::make_unique<CsvEncoder>(mappings); },
            std::make_unique<CsvSink>(folder)};
}

}  // namespace jixiao::store
