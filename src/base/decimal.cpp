// SPDX-License-Identifier: MIT
#include "base/decimal.hpp"
