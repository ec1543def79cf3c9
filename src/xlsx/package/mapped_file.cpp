// SPDX-License-Identifier: MIT
#include "xlsx/package/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/finding/finding.hpp"

namespace jixiao::xlsx {
namespace {

// Small files cost less copied than mapped, and a copy does not care when somebody on a network
// drive shortens the file meanwhile: touching a mapping then ends the program.
constexpr std::size_t kCopied = std::size_t{4} << 20;

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

// Without O_NONBLOCK opening a pipe would wait for its writer before it can be refused.
int open_to_read(const std::filesystem::path& path) {
    int number = -1;
    do {
        number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    } while (number < 0 && errno == EINTR);
    return number;
}

[[noreturn]] void refuse_open(const std::string& name, int error) {
    const bool absent = error == ENOENT || error == ENOTDIR;
    throw Error(absent ? Code::file_not_found : Code::file_unreadable, Location{name, {}, {}},
                {{"detail", std::generic_category().message(error)}});
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) : name_(path.string()) {
    const Descriptor file(open_to_read(path));
    struct stat facts = {};
    if (file.number() < 0) {
        // A socket cannot be opened at all, but it is there.
        if (errno == ENXIO) throw Error(Code::file_not_regular, Location{name_, {}, {}});
        refuse_open(name_, errno);
    }
    if (::fstat(file.number(), &facts) != 0) refuse_open(name_, errno);
    if (!S_ISREG(facts.st_mode)) throw Error(Code::file_not_regular, Location{name_, {}, {}});
    if (facts.st_size == 0) throw Error(Code::file_empty, Location{name_, {}, {}});
    const auto size = static_cast<std::size_t>(facts.st_size);
    if (size <= kCopied) {
        copy(file.number(), size);
    } else {
        map(file.number(), size);
    }
}

void MappedFile::map(int descriptor, std::size_t size) {
    void* const mapping = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (mapping == MAP_FAILED) refuse_open(name_, errno);
    mapping_ = mapping;
    bytes_ = {static_cast<const char*>(mapping), size};
}

void MappedFile::copy(int descriptor, std::size_t size) {
    copied_ = std::make_unique_for_overwrite<char[]>(size);
    std::size_t there = 0;
    while (there < size) {
        const ssize_t step = ::read(descriptor, copied_.get() + there, size - there);
        if (step < 0 && errno == EINTR) continue;
        if (step < 0) refuse_open(name_, errno);
        if (step == 0) break;  // somebody shortens the file while it is read
        there += static_cast<std::size_t>(step);
    }
    if (there == 0) throw Error(Code::file_empty, Location{name_, {}, {}});
    bytes_ = {copied_.get(), there};
}

MappedFile MappedFile::from_memory(std::string_view bytes, std::string name) {
    if (bytes.empty()) throw Error(Code::file_empty, Location{name, {}, {}});
    MappedFile file;
    file.name_ = std::move(name);
    file.bytes_ = bytes;
    return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : name_(std::move(other.name_)),
      bytes_(std::exchange(other.bytes_, {})),
      mapping_(std::exchange(other.mapping_, nullptr)),
      copied_(std::move(other.copied_)) {}

MappedFile::~MappedFile() {
    if (mapping_ != nullptr) ::munmap(mapping_, bytes_.size());
}

}  // namespace jixiao::xlsx
