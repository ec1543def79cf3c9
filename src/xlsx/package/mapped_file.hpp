// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

// The bytes of one regular file, read-only, for as long as the object lives: copied, or mapped
// when there are too many of them for memory; a mapped file must not be shortened meanwhile. Throws
// Error: file_not_found, file_not_regular (folder, pipe, device), file_unreadable, file_empty.
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
    void map(int descriptor, std::size_t size);
    void copy(int descriptor, std::size_t size);

    std::string name_;
    std::string_view bytes_;
    void* mapping_ = nullptr;
    std::unique_ptr<char[]> copied_;
};

}  // namespace jixiao::xlsx
