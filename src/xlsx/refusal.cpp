// SPDX-License-Identifier: MIT
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

using Words = std::vector<std::pair<std::string, std::string>>;

[[noreturn]] void refuse(Code code, const PartName& where, Words args) {
    args.emplace_back("part", where.part);
    throw Error(code, Location{where.file, {}, {}}, std::move(args));
}

}  // namespace

void refuse_damaged(const PartName& where, std::string_view detail) {
    refuse(Code::zip_damaged, where, {{"detail", std::string(detail)}});
}

void refuse_unsupported(const PartName& where, std::string_view detail) {
    refuse(Code::zip_unsupported, where, {{"detail", std::string(detail)}});
}

void refuse_truncated(const PartName& where) {
    refuse(Code::zip_truncated, where, {});
}

void refuse_wrong_crc(const PartName& where) {
    refuse(Code::zip_wrong_crc, where, {});
}

void refuse_malformed(const PartName& where, std::uint64_t line, std::string_view detail) {
    refuse(Code::xml_malformed, where,
           {{"line", std::to_string(line)}, {"detail", std::string(detail)}});
}

void refuse_dtd(const PartName& where) {
    refuse(Code::xml_dtd, where, {});
}

void refuse_encoding(const PartName& where, std::string_view detail) {
    refuse(Code::xml_encoding, where, {{"detail", std::string(detail)}});
}

void refuse_incomplete(const PartName& where) {
    refuse(Code::workbook_incomplete, where, {});
}

void refuse_limit(const PartName& where, std::string_view limit, std::uint64_t allowed) {
    refuse(Code::limit_exceeded, where,
           {{"limit", std::string(limit)}, {"allowed", std::to_string(allowed)}});
}

}  // namespace jixiao::xlsx
