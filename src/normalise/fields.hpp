// SPDX-License-Identifier: MIT
#pragma once

#include "normalise/form_scene.hpp"

// One function per sort of field: gives a value its meaning and tells what cannot be read.
namespace jixiao::normalise {

void read_text_field(Value& value, FieldScene& field, FormScene& scene);
void read_level_field(Value& value, FieldScene& field, FormScene& scene);
void read_yes_no_field(Value& value, FieldScene& field, FormScene& scene);
void read_grade_field(Value& value, FieldScene& field, FormScene& scene);
void read_amount_field(Value& value, FieldScene& field, FormScene& scene);
void read_rate_field(Value& value, FieldScene& field, FormScene& scene);
// Points.
void read_plain_number_field(Value& value, FieldScene& field, FormScene& scene);
void read_rank_field(Value& value, FieldScene& field, FormScene& scene);
void read_count_field(Value& value, FieldScene& field, FormScene& scene);
void read_date_field(Value& value, FieldScene& field, FormScene& scene);
void read_year_field(Value& value, FieldScene& field, FormScene& scene);
void read_measure_field(Value& value, FieldScene& field, FormScene& scene);

// Gives a measure its unit, and the number in the unit's base if the unit is known.
void set_measure_unit(Value& value, const Unit& unit);

// Fills in units and operators that stand in columns of their own, once a record has been read.
void join_columns(Record& record, const mapping::Block& block, FormScene& scene);

}  // namespace jixiao::normalise
