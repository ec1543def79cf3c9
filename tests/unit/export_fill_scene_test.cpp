// SPDX-License-Identifier: MIT
#include "export/fill/fill_scene.hpp"

#include <doctest/doctest.h>

using namespace jixiao;
using namespace jixiao::fill;

TEST_CASE("what has no place is named by the words of its form, or else by its path") {
    const Form data;
    const mapping::Mapping mapping;
    const std::string file = "a.xlsx";
    const BlankForm blank;
    const mapping::MappingSet set;
    const normalise::Dictionaries dictionaries(set);
    FillPlan plan;
    const FillScene scene{data, mapping, file, blank, dictionaries, plan};
    scene.report_lost({}, "header.year", {}, "2023", 1);
    scene.report_lost({}, "header.unit", "单位", "甲", 1);
    CHECK(message_of(plan.findings[0], Language::zh) ==
          "模板中没有“year”（header.year）的位置：2023");
    CHECK(message_of(plan.findings[1], Language::zh) ==
          "模板中没有“单位”（header.unit）的位置：甲");
}
