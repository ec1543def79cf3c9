// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "store/format.hpp"

// How canonical data leaves the program. Many threads turn workbooks into bytes, one puts the bytes
// where they belong, in the order of the inputs: so the result does not depend on the threads.
namespace jixiao::store {

// One workbook ready for output: the bytes that go into each of the format's files or tables.
// Independent of the submission it was made from.
struct EncodedSubmission {
    std::vector<std::string> parts;
};

// The part of the work that does not need the others: each thread has an encoder of its own.
class Encoder {
  public:
    Encoder() = default;
    virtual ~Encoder() = default;
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    // `number` is the workbook's place among the inputs, from one. What `out` held before is
    // replaced; its memory is used again.
    virtual void encode(const Submission& submission, std::uint32_t number,
                        EncodedSubmission& out) = 0;
};

// Takes the workbooks of one run in order, from one thread. Without finish() nothing is left at
// the result's place. Throws Error(output_unwritable).
class Sink {
  public:
    Sink() = default;
    virtual ~Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    // The bytes may be gone afterwards, and other memory in their place.
    virtual void append(EncodedSubmission& encoded) = 0;
    virtual void finish() = 0;
};

struct Writer {
    std::function<std::unique_ptr<Encoder>()> make_encoder;
    std::unique_ptr<Sink> sink;
};

// A writer to `path`: a file (jsonl, sqlite; for jsonl also "-", the standard output) or a folder
// (csv; made if missing). A former result is replaced, other files in the folder stay.
// The set must outlive the writer. Throws Error(output_unwritable) when the place cannot be used.
Writer make_writer(Format format, const std::filesystem::path& path,
                   const mapping::MappingSet& mappings);

}  // namespace jixiao::store
