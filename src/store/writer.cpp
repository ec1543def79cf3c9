// SPDX-License-Identifier: MIT
#include "store/writer.hpp"

#include <stdexcept>

#include "store/flat/csv_writer.hpp"
#include "store/flat/sqlite_writer.hpp"
#include "store/json/jsonl_writer.hpp"

namespace jixiao::store {
namespace {

using Maker = Writer (*)(const std::filesystem::path&, const mapping::MappingSet&);

struct FormatMaker {
    Format format;
    Maker make;
};

constexpr FormatMaker kMakers[] = {
    {Format::jsonl, make_jsonl_writer},
    {Format::csv, make_csv_writer},
    {Format::sqlite, make_sqlite_writer},
};

}  // namespace

Writer make_writer(Format format, const std::filesystem::path& path,
                   const mapping::MappingSet& mappings) {
    for (const FormatMaker& known : kMakers) {
        if (known.format == format) return known.make(path, mappings);
    }
    throw std::logic_error("format without a writer");
}

}  // namespace jixiao::store
