// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file/write_behind.hpp"

struct iovec;

namespace jixiao {

// A name in the target's folder under which a result is made. Folders that are missing are made.
// commit() makes the bytes durable and moves them to the target's place, over a former result;
// without it nothing is left behind, no folder either.
// A target that is a link is followed. All members throw Error(output_unwritable).
class PendingFile {
  public:
    // Refuses a target that exists and is no regular file.
    explicit PendingFile(const std::filesystem::path& target);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] const std::filesystem::path& target() const { return target_; }
    void commit();

  private:
    void make_folders();
    void take_folders_away();

    std::filesystem::path target_;
    std::filesystem::path path_;
    std::vector<std::filesystem::path> made_;  // folders, the outermost first
    bool committed_ = false;
};

// Where the bytes of one result go. They are collected: what the system does for a write counts for
// more than the bytes. A regular file is made as PendingFile promises; "-" is the standard output
// and a device or pipe is written in place.
// All members throw Error(output_unwritable); a failed write must not be followed by commit().
class OutputFile {
  public:
    explicit OutputFile(const std::filesystem::path& target);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);
    // The same without a copy: the string is left empty, with the memory of an earlier piece.
    void take(std::string& bytes);
    // Writes what is left and, for a regular file, puts it in its place.
    void commit();

  private:
    std::string& next_piece();
    void write_pieces();
    void write_out(std::span<iovec> pieces);

    std::string shown_;
    std::unique_ptr<PendingFile> pending_;  // none for what is written in place
    int descriptor_ = -1;
    bool owned_ = true;
    std::vector<std::string> pieces_;  // that wait; behind them memory of some that were written
    std::size_t waiting_ = 0;          // pieces
    std::size_t bytes_ = 0;            // in them
    bool collects_ = false;            // the last one takes short pieces
    WriteBehind behind_;
};

}  // namespace jixiao
