// SPDX-License-Identifier: MIT
#include "base/text/label_key.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jixiao;

namespace {

struct Same {
    std::string label;
    std::string key;
};

void check_keys(const std::vector<Same>& cases) {
    for (const Same& one : cases) {
        CAPTURE(one.label);
        CHECK(label_key(one.label) == one.key);
        CHECK(label_key(one.key) == one.key);
    }
}

}  // namespace

TEST_CASE("white space, line breaks and invisible characters do not count in labels") {
    check_keys({{"年度指标值", "年度指标值"},
                {"年度\n总体\n目标", "年度总体目标"},
                {"是否\r\n适用", "是否适用"},
                {"　　　上年结转资金", "上年结转资金"},
                {"     其他资金", "其他资金"},
                {"一级\xC2\xA0指标", "一级指标"},
                {"一级\xE2\x80\x8B指标\xEF\xBB\xBF", "一级指标"},
                {"实\xC2\xAD施\xE2\x80\x8D单位", "实施单位"},
                {"表 1 2021 年资金分配表", "表12021年资金分配表"}});
}

TEST_CASE("width and case do not count in labels") {
    check_keys({{"ＫＰＩ指标", "kpi指标"},
                {"KPI指标", "kpi指标"},
                {"执行率（％）", "执行率(%)"},
                {"全年预算数（Ａ）", "全年预算数(a)"},
                {"⽬标", "目标"}});
}

TEST_CASE("dashes and brackets are alike, 〇 and ○ too") {
    check_keys({{"省级资金—药品", "省级资金-药品"},
                {"省级资金–药品", "省级资金-药品"},
                {"省级资金－药品", "省级资金-药品"},
                {"项目［一］", "项目(一)"},
                {"项目【名称】甲", "项目(名称)甲"},
                {"项目〔名称〕甲", "项目(名称)甲"},
                {"二○二一年", "二〇二一年"}});
    CHECK(label_key("二〇二一年") == label_key("二○二一年"));
}

TEST_CASE("a numbering in front is set aside") {
    check_keys({{"指标1. 药品抽验品种/批次", "药品抽验品种/批次"},
                {"指标8: 药物滥用常规监测任务数", "药物滥用常规监测任务数"},
                {"指标12：疫苗批签发批次", "疫苗批签发批次"},
                {"1、产出指标", "产出指标"},
                {"1．产出指标", "产出指标"},
                {"一、产出指标", "产出指标"},
                {"十二、产出指标", "产出指标"},
                {"（一）产出指标", "产出指标"},
                {"(1)产出指标", "产出指标"},
                {"⑴产出指标", "产出指标"},
                {"⒈产出指标", "产出指标"},
                {"①产出指标", "产出指标"},
                {" ❷ 产出指标", "产出指标"},
                {"1.1.产出指标", "产出指标"},
                {"一、1.产出指标", "产出指标"},
                {"注：1.资金使用单位", "注:1.资金使用单位"}});
}

TEST_CASE("what only looks like a numbering stays") {
    check_keys({{"2021年底", "2021年底"},
                {"2021.产出", "2021.产出"},
                {"1000批次", "1000批次"},
                {"1.5倍", "1.5倍"},
                {"12:30", "12:30"},
                {"一级指标", "一级指标"},
                {"三公经费", "三公经费"},
                {"（一）", "(一)"},
                {"指标1", "指标1"},
                {"指标1：", "指标1"},
                {"指标2:", "指标2"},
                {"①", "1"},
                {"……", "......"}});
}

TEST_CASE("marks, points in brackets and colons at the end are set aside") {
    check_keys({{"规划合理★", "规划合理"},
                {"★规划合理", "规划合理"},
                {"☆ 规划合理*", "规划合理"},
                {"产出指标(50分)", "产出指标"},
                {"产出指标（ 50 分）", "产出指标"},
                {"通用指标\n(50分)", "通用指标"},
                {"效益指标（满分30分）", "效益指标"},
                {"一、产出指标(12.5分)：", "产出指标"},
                {"年度资金总额：", "年度资金总额"},
                {"年度资金总额:", "年度资金总额"},
                {"其中：当年财政拨款", "其中:当年财政拨款"},
                {"其中:当年预算", "其中:当年预算"},
                {"*", "*"},
                {"：", ":"},
                {"(50分)", "(50分)"}});
}

TEST_CASE("other brackets stay") {
    check_keys({{"依据充分性(必要性)", "依据充分性(必要性)"},
                {"项目资金\n（万元）", "项目资金(万元)"},
                {"预算执行率（B/A×100%）", "预算执行率(b/a×100%)"},
                {"转移支付（项目）名称", "转移支付(项目)名称"},
                {"得分(部分)", "得分(部分)"}});
}

TEST_CASE("text that is no UTF-8 is its own key") {
    for (const std::string text :
         {"\xFF", "\xB5\xA5\xCE\xBB", "指标\xC3", "\xED\xA0\x80", "\xE4\xB8", "\xC0\xAF"}) {
        CHECK(label_key(text) == text);
    }
    CHECK(label_key("").empty());
}

TEST_CASE("the key is appended, and a label that is its own key is known") {
    std::string out = "前";
    CHECK(append_label_key(out, "得分"));
    CHECK_FALSE(append_label_key(out, "得 分"));
    CHECK_FALSE(append_label_key(out, "KPI"));
    CHECK(append_label_key(out, "执行率(%)"));
    CHECK(out == "前得分得分kpi执行率(%)");
}

TEST_CASE("heads are split at their last bracket") {
    struct Case {
        std::string text;
        std::string key;
        std::string unit;
    };
    const std::vector<Case> cases = {{"执行率(%)", "执行率", "%"},
                                     {"执行率（％）", "执行率", "%"},
                                     {"项目资金\n（万元）", "项目资金", "万元"},
                                     {"项目资金情况\n(万元)", "项目资金情况", "万元"},
                                     {"资金投入情况（单位：万元）", "资金投入情况", "万元"},
                                     {"项目资金（ 元 ）：", "项目资金", "元"},
                                     {"全年预算数(A)", "全年预算数", ""},
                                     {"全年执行数（B）", "全年执行数", ""},
                                     {"预算执行率（B/A×100%）", "预算执行率", ""},
                                     {"预算执行率%(B/A*100)", "预算执行率", "%"},
                                     {"支出率%", "支出率", "%"},
                                     {"权重(%)", "权重", "%"},
                                     {"产出指标(50分)", "产出指标", ""},
                                     {"预算执行情况\n（元）\n（20分）：", "预算执行情况", "元"},
                                     {"执行率（10分）（%）", "执行率", "%"},
                                     {"成本（元/批次）", "成本", "元/批次"},
                                     {"成本（元/人·天）", "成本", "元/人·天"},
                                     {"重量(kg)", "重量", "kg"},
                                     {"全年执行数(B)（万元）", "全年执行数(b)", "万元"},
                                     {"1. 执行率【%】", "执行率", "%"},
                                     {"① 金额（万元）", "金额", "万元"},
                                     {"转移支付（项目）名称", "转移支付(项目)名称", ""},
                                     {"年初预算数", "年初预算数", ""},
                                     {"（2023年度）", "(2023年度)", ""},
                                     {"%", "%", ""},
                                     {")", ")", ""},
                                     {"", "", ""}};
    for (const Case& one : cases) {
        CAPTURE(one.text);
        const HeadText head = split_head(one.text, jixiao::label_key(one.text));
        CHECK(head.key == one.key);
        CHECK(head.unit == one.unit);
    }
}
