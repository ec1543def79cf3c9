// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

// The bytes of one regular file, read-only, for as long as the object lives. Throws Error:
// file_not_found, file_not_regular (folder, pipe, device), file_unreadable, file_empty.
class MappedFile {
  public:
    explicit MappedFile(const std::filesystem::path& path);
    // Bytes that the caller keeps alive; `name` stands for the file in messages.
    static MappedFile from_memory(std::string_view bytes, std::string name);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] const std::string& name() const { return name_; }

  private:
    MappedFile() = default;

    std::string name_;
    std::string_view bytes_;
    void* mapping_ = nullptr;
};

}  // namespace jixiao::xlsx
