// SPDX-License-Identifier: MIT
#include "normalise_sample.hpp"

#include "base/text/label_key.hpp"

namespace jixiao::normalise_sample {
namespace {

using mapping::Dictionary;
using mapping::DictionaryEntry;

DictionaryEntry entry(std::string code, std::vector<std::string> words, std::string parent = {}) {
    DictionaryEntry result;
    result.code = std::move(code);
    result.name = words.front();
    result.parent = std::move(parent);
    for (const auto& word : words) result.labels.push_back({word, label_key(word), {}, {}});
    return result;
}

DictionaryEntry unit(std::vector<std::string> words, std::string nature, std::string base = {},
                     std::int64_t factor = 0) {
    DictionaryEntry result = entry(words.front(), words);
    result.nature = std::move(nature);
    result.base = std::move(base);
    if (factor != 0) result.factor = Decimal::integer(factor);
    return result;
}

Dictionary units() {
    return {"",
            "units",
            {unit({"元"}, "absolute", "元", 1),
             unit({"千元"}, "absolute", "元", 1000),
             unit({"万元", "萬元"}, "absolute", "元", 10'000),
             unit({"亿元"}, "absolute", "元", 100'000'000),
             unit({"个"}, "absolute"),
             unit({"批次"}, "absolute"),
             unit({"份"}, "absolute"),
             unit({"次"}, "absolute"),
             unit({"人次"}, "absolute"),
             unit({"家"}, "absolute"),
             unit({"天", "日"}, "absolute"),
             unit({"人·天", "人天"}, "absolute"),
             unit({"年"}, "absolute"),
             unit({"张"}, "absolute"),
             unit({"分"}, "absolute"),
             unit({"千克", "公斤", "kg"}, "absolute", "克", 1000),
             unit({"克", "g"}, "absolute"),
             unit({"MW"}, "absolute", "W", 1'000'000),
             unit({"mW"}, "absolute"),
             unit({"%", "％"}, "relative"),
             unit({"小时"}, "absolute")}};
}

Dictionary operators() {
    return {"",
            "operators",
            {entry("at_least", {"不低于", "不少于", "至少", "达到", "以上", "及以上", "（含）以上",
                                "大于等于"}),
             entry("at_most", {"不超过", "不高于", "以内", "内", "以下", "小于等于"}),
             entry("more", {"大于", "超过"}), entry("less", {"小于", "低于"}),
             entry("equal", {"等于"})}};
}

Dictionary taxonomy() {
    return {"",
            "taxonomy",
            {entry("output", {"产出指标", "产出"}), entry("benefit", {"效益指标", "效益"}),
             entry("output.quantity", {"数量指标", "产出数量"}, "output"),
             entry("output.cost", {"成本指标"}, "output"), entry("cost", {"成本指标"}),
             entry("benefit.social", {"社会效益指标", "社会效益"}, "benefit")}};
}

mapping::Block block() {
    constexpr FieldType kTypes[] = {
        FieldType::text,   FieldType::label, FieldType::amount, FieldType::rate, FieldType::points,
        FieldType::count,  FieldType::rank,  FieldType::year,   FieldType::date, FieldType::measure,
        FieldType::yes_no, FieldType::grade, FieldType::level};
    mapping::Block result;
    result.name = "rows";
    for (const FieldType type : kTypes) {
        auto& column = result.columns.emplace_back();
        column.path = "field";
        column.type = type;
        if (type == FieldType::level) column.dictionary = "taxonomy";
        if (type == FieldType::text) column.dictionary = "organisations";
        if (type == FieldType::amount) column.weight_only_if_red = true;
    }
    return result;
}

}  // namespace

mapping::MappingSet mapping_set() {
    mapping::MappingSet set;
    for (const auto style : {mapping::MeasureStyle::free, mapping::MeasureStyle::bracketed}) {
        auto& one = set.mappings.emplace_back();
        one.measure_style = style;
        one.blocks.push_back(block());
    }
    const Dictionary all[] = {
        units(),
        operators(),
        taxonomy(),
        {"", "grades", {entry("excellent", {"优", "优秀"}), entry("good", {"良", "良好"})}},
        {"", "yes_no", {entry("yes", {"是", "√"}), entry("no", {"否"})}},
        {"",
         "reached",
         {entry("full", {"达成指标", "达成预期指标"}),
          entry("partly", {"部分达成指标并具有一定效果"}), entry("not_reached", {"未达成指标"})}},
        {"", "organisations", {entry("510100", {"成都市", "成都"})}}};
    for (const Dictionary& dictionary : all) set.dictionaries.emplace(dictionary.name, dictionary);
    return set;
}

Value text_value(std::string_view raw) {
    Value value;
    value.stored = raw.empty() ? CellType::blank : CellType::text;
    value.raw = value.printed = value.source = raw;
    return value;
}

Value number_value(std::string_view raw, std::string_view printed) {
    Value value;
    value.stored = CellType::number;
    value.raw = value.source = raw;
    value.printed = printed;
    return value;
}

Value percent_value(std::string_view raw, std::string_view printed) {
    Value value = number_value(raw, printed);
    value.percents = 1;
    return value;
}

Value moved_value(std::string_view raw, std::string_view printed, std::uint8_t places) {
    Value value = number_value(raw, printed);
    value.moved_places = places;
    return value;
}

Sample::Sample(std::size_t mapping) : set_(mapping_set()), normaliser_(set_) {
    Form& form = submission_.forms.emplace_back();
    submission_.file = "sample.xlsx";
    form.mapping = static_cast<std::uint16_t>(mapping);
    form.sheet = "表";
    form.tables.emplace_back().name = "rows";
}

void Sample::add(FieldType type, Value value) {
    Record& record = table().records.emplace_back();
    record.row = static_cast<std::uint32_t>(table().records.size() - 1);
    value.cell = {record.row, static_cast<std::uint32_t>(type)};
    record.fields.push_back({"field", type, static_cast<std::uint16_t>(type), value});
}

void Sample::run() {
    normaliser_(submission_, memo_);
}

const Value& Sample::value(std::size_t row) {
    return table().records.at(row).fields.front().value;
}

std::vector<Code> Sample::findings() {
    std::vector<Code> codes;
    for (const Finding& finding : form().findings) codes.push_back(finding.code);
    return codes;
}

}  // namespace jixiao::normalise_sample
