// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/write_behind.hpp"

namespace jixiao {

// A name in the target's folder under which a result is made. commit() makes the bytes durable and
// moves them to the target's place, over a former result; without it nothing is left behind.
// A target that is a link is followed. All members throw Error(output_unwritable).
class PendingFile {
  public:
    // Refuses a target that exists and is no regular file, or whose folder does not exist.
    explicit PendingFile(const std::filesystem::path& target);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] const std::filesystem::path& target() const { return target_; }
    void commit();

  private:
    std::filesystem::path target_;
    std::filesystem::path path_;
    bool committed_ = false;
};

// Where the bytes of one result go, in large pieces. A regular file is made as PendingFile
// promises; "-" is the standard output and a device or pipe is written in place.
// All members throw Error(output_unwritable); a failed write must not be followed by commit().
class OutputFile {
  public:
    explicit OutputFile(const std::filesystem::path& target);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);
    // Writes what is left and, for a regular file, puts it in its place.
    void commit();

  private:
    void flush();
    void write_out(std::string_view bytes);

    std::string shown_;
    std::unique_ptr<PendingFile> pending_;  // none for what is written in place
    int descriptor_ = -1;
    bool owned_ = true;
    std::string buffer_;
    WriteBehind behind_;
};

}  // namespace jixiao
