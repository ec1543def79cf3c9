// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/package/mapped_file.hpp"

namespace jixiao::store {

// A file of canonical JSON Lines, cut into the lines of one workbook each.
class JsonlFile {
  public:
    // Lines that stand together and speak of the same workbook. Lines that do not say what they
    // speak of stand together too; reading them tells what is wrong.
    struct Part {
        std::size_t line = 0;  // number of its first line, from one
        std::string_view text;
    };

    // `shown` is the file's name in messages. Throws Error when it cannot be read or is too large.
    JsonlFile(const std::filesystem::path& path, std::string shown);
    // The same for bytes that the caller keeps alive.
    static JsonlFile from_memory(std::string_view bytes, std::string shown);

    [[nodiscard]] const std::string& shown() const { return shown_; }
    [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }

  private:
    JsonlFile(xlsx::MappedFile file, std::string shown);

    xlsx::MappedFile file_;
    std::string shown_;
    std::vector<Part> parts_;
};

// Takes the next line, without its end, off the text.
std::string_view next_line(std::string_view& text);

}  // namespace jixiao::store
