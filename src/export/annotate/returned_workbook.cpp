// SPDX-License-Identifier: MIT
#include "export/annotate/returned_workbook.hpp"

#include <string_view>

#include "export/annotate/clear_marks.hpp"
#include "export/annotate/set_marks.hpp"

namespace jixiao::annotate {
namespace {

MarkRecords records_of(const xlsx::MappedFile& file, ReturnState& state) {
    xlsx::Workbook workbook(xlsx::MappedFile::from_memory(file.bytes(), file.name()), state.reader);
    const std::string& name = workbook.return_marks().marks_sheet;
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        if (!name.empty() && workbook.sheets()[i].name == name) return read_records(workbook, i);
    }
    return {};
}

struct Cleared {
    std::string bytes;
    std::uint32_t round = 0;  // 0: there were no marks
};

Cleared cleared(const xlsx::MappedFile& file, ReturnState& state) {
    const xlsx::WorkbookSource source(xlsx::MappedFile::from_memory(file.bytes(), file.name()));
    const std::uint32_t round = source.return_marks().round;
    if (round == 0) return {};
    const MarkRecords records = records_of(file, state);
    xlsx::WorkbookEditor workbook(source, state.edit);
    clear_marks(workbook, records);
    return {workbook.bytes(), round};
}

}  // namespace

std::optional<std::string> without_marks(const std::filesystem::path& path, ReturnState& state) {
    Cleared result = cleared(xlsx::MappedFile(path), state);
    return result.round == 0 ? std::nullopt : std::optional(std::move(result.bytes));
}

ReturnedWorkbook with_marks(const std::filesystem::path& path, const Review& review,
                            ReturnState& state) {
    const xlsx::MappedFile file(path);
    const Cleared before = cleared(file, state);
    const std::string_view bytes =
        before.round == 0 ? file.bytes() : std::string_view(before.bytes);
    const xlsx::WorkbookSource source(xlsx::MappedFile::from_memory(bytes, file.name()));
    xlsx::WorkbookEditor workbook(source, state.edit);
    set_marks(workbook, review, before.round + 1);
    return {workbook.bytes(), before.round + 1};
}

}  // namespace jixiao::annotate
