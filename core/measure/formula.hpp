// Why: an indicator may be arithmetic over others; the grammar is small enough to be checked whole.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace almanac {

/// A formula: `100 * coal.gas_used / coal.gas_drained`. Grammar:
///
///     sum     = product { ("+" | "-") product }
///     product = factor { ("*" | "/") factor }
///     factor  = number | indicator | "(" sum ")" | "-" factor
class Formula {
public:
    /// What a text should have held instead: a number, indicator or parenthesis; an operation or
    /// the end; a closing parenthesis; a number of at most 15 digits; less nesting.
    enum class Wanted { operand = 1, operation, closing, number, shallower };
    /// Why a text is no formula: column from 1, what stands there (nothing at the end), and what
    /// was wanted.
    struct Fault {
        std::size_t column = 0;
        std::string found;
        Wanted wanted = Wanted::operand;
    };

    /// The formula that `text` writes, or nothing with the fault.
    static std::optional<Formula> parse(std::string_view text, Fault& fault);

    /// Indicator ids it refers to, each once, in order of appearance.
    const std::vector<std::string>& indicators() const { return indicators_; }

    /// Its value with `value_of` giving each indicator's; nothing where one has none or something
    /// is divided by zero.
    std::optional<double> evaluate(
        const std::function<std::optional<double>(const std::string&)>& value_of) const;

    /// One operand or operation.
    struct Step {
        enum class Kind { number = 1, indicator, add, subtract, multiply, divide, negate };
        Kind kind;
        double number = 0;
        std::size_t indicator = 0;  ///< Place in indicators().
    };
    /// In postfix order.
    const std::vector<Step>& steps() const { return steps_; }

private:
    friend class FormulaParser;
    std::vector<Step> steps_;
    std::vector<std::string> indicators_;
};

}  // namespace almanac
