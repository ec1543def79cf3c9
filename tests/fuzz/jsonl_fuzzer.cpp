// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "mapping/mapping_set.hpp"
#include "store/json/jsonl_reader.hpp"
#include "store/writer.hpp"

using namespace jixiao;

namespace {

// Lines that are read once must be read again from what is written of them.
void write_and_read(const Submission& submission, const mapping::MappingSet& set,
                    const store::JsonFormReader& forms) {
    static const store::Writer writer = store::make_writer(store::Format::jsonl, "/dev/null", set);
    // One for all inputs: what it remembers of one must not show in the next.
    static const auto encoder = writer.make_encoder();
    store::EncodedSubmission first;
    encoder->encode(submission, 1, first);
    const auto file = store::JsonlFile::from_memory(first.parts.front(), "again.jsonl");
    store::JsonlReader reader(forms);
    if (file.parts().size() != 1) std::abort();
    store::EncodedSubmission second;
    encoder->encode(reader.read(file, file.parts().front()), 1, second);
    if (first.parts != second.parts) std::abort();
}

}  // namespace

// Reads any bytes as canonical JSON Lines.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const mapping::MappingSet set = mapping::load_mappings({});
    static const store::JsonFormReader forms(set);
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto file = store::JsonlFile::from_memory(text, "fuzz.jsonl");
    store::JsonlReader reader(forms);
    for (const auto& part : file.parts()) {
        const Submission* submission = nullptr;
        try {
            submission = &reader.read(file, part);
        } catch (const Error& error) {
            static_cast<void>(message_of(error.finding(), Language::zh));
            continue;
        }
        write_and_read(*submission, set, forms);
    }
    return 0;
}
