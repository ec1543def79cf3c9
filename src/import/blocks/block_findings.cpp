// SPDX-License-Identifier: MIT
#include "import/blocks/block_findings.hpp"

#include "import/identify/near_heads.hpp"

namespace jixiao::importer {
namespace {

// The words of some columns' heads: 全年预算数、全年执行数.
std::string heads_of(const mapping::Block& block, const std::vector<std::uint16_t>& specs) {
    std::string text;
    for (const std::uint16_t spec : specs) {
        if (!text.empty()) text += "、";
        text += block.columns[spec].heads.front().text;
    }
    return text;
}

// The heads that the table must have and that the match lacks; any of its heads where it must have
// none in particular.
std::vector<std::uint16_t> lacking_heads(const HeadMatch& match, const mapping::Block& block) {
    std::vector<std::uint16_t> lacking = missing_columns(match, block);
    if (!missing_columns(HeadMatch(), block).empty()) return lacking;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const auto spec = static_cast<std::uint16_t>(i);
        if (!block.columns[i].heads.empty() && !match.has(spec)) lacking.push_back(spec);
    }
    return lacking;
}

// Those of the heads that no cell says, if there are any such.
std::vector<std::uint16_t> heads_not_said(const FormContext& context, const BlockWords& words,
                                          const std::vector<std::uint16_t>& specs, RowSpan rows) {
    ColumnBits said = 0;
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
        for (const KnownCell& known : context.sheet.known(row)) {
            said |= words.headed[known.words->whole] | words.headed[known.words->head];
        }
    }
    std::vector<std::uint16_t> rest;
    for (const std::uint16_t spec : specs) {
        if ((said & column_bit(spec)) == 0) rest.push_back(spec);
    }
    return rest.empty() ? specs : rest;
}

}  // namespace

void report_missing_block(const FormContext& context, std::size_t index,
                          const std::optional<LocatedBlock>& nearest, std::uint32_t from) {
    const mapping::Block& block = context.mapping.blocks[index];
    const CellRef place{nearest ? nearest->top : from, 0};
    const HeadMatch none;
    auto missing = lacking_heads(nearest ? nearest->match : none, block);
    if (!nearest) {
        missing = heads_not_said(context, context.words.blocks[index], missing,
                                 {from, context.rows.last});
    }
    context.report(Code::block_missing, place, "", heads_of(block, missing), block.name);
    context.form.findings.back().args.emplace_back("heads",
                                                   heads_of(block, lacking_heads(none, block)));
}

void report_beside(const FormContext& context, const mapping::Block& block,
                   const LocatedBlock& other) {
    context.report(Code::block_beside, {other.top, 0}, "", context.mapping.blocks[other.block].name,
                   block.name);
    context.form.findings.back().args.emplace_back(
        "heads", heads_of(block, lacking_heads(HeadMatch(), block)));
}

}  // namespace jixiao::importer
