// Why: see formula.hpp: a recursive descent to postfix steps. SPDX-License-Identifier: Apache-2.0
#include "measure/formula.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "almanac/model/number.hpp"

namespace almanac {

class FormulaParser {
public:
    explicit FormulaParser(std::string_view text) : text_(text) {}

    std::optional<Formula> run(Formula::Fault& fault) {
        sum();
        skip_blanks();
        if (!fault_ && at_ != text_.size()) refuse(Wanted::operation);
        if (fault_) {
            fault = *fault_;
            return std::nullopt;
        }
        return std::move(formula_);
    }

private:
    using Kind = Formula::Step::Kind;
    using Wanted = Formula::Wanted;
    static constexpr int deepest = 64;

    void sum() {
        product();
        while (!fault_ && (peek() == '+' || peek() == '-')) {
            const char sign = text_[at_++];
            product();
            push(sign == '+' ? Kind::add : Kind::subtract);
        }
    }

    void product() {
        factor();
        while (!fault_ && (peek() == '*' || peek() == '/')) {
            const char sign = text_[at_++];
            factor();
            push(sign == '*' ? Kind::multiply : Kind::divide);
        }
    }

    void factor() {
        if (fault_) return;
        if (++depth_ > deepest) return refuse(Wanted::shallower);
        const char c = peek();
        if (c == '(') {
            ++at_;
            sum();
            if (!fault_ && peek() != ')') refuse(Wanted::closing);
            if (!fault_) ++at_;
        } else if (c == '-') {
            ++at_;
            factor();
            push(Kind::negate);
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c >= 'a' && c <= 'z') {
            indicator();
        } else {
            refuse(Wanted::operand);
        }
        --depth_;
    }

    void number() {
        const std::size_t from = at_;
        while (at_ < text_.size() &&
               ((text_[at_] >= '0' && text_[at_] <= '9') || text_[at_] == '.'))
            ++at_;
        const auto parsed = parse_number(text_.substr(from, at_ - from));
        if (parsed.fault != NumberFault::none) {
            at_ = from;
            return refuse(Wanted::number);
        }
        push(Kind::number);
        formula_.steps_.back().number = parsed.number.value;
    }

    void indicator() {
        const std::size_t from = at_;
        const auto belongs = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        };
        while (at_ < text_.size() && belongs(text_[at_])) ++at_;
        const std::string id(text_.substr(from, at_ - from));
        auto& known = formula_.indicators_;
        const auto found = std::find(known.begin(), known.end(), id);
        push(Kind::indicator);
        formula_.steps_.back().indicator = static_cast<std::size_t>(found - known.begin());
        if (found == known.end()) known.push_back(id);
    }

    char peek() {
        skip_blanks();
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    void skip_blanks() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }
    void push(Kind kind) {
        if (!fault_) formula_.steps_.push_back({kind, 0, 0});
    }
    void refuse(Wanted wanted) {
        if (!fault_) fault_ = Formula::Fault{at_ + 1, std::string(text_.substr(at_)), wanted};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    Formula formula_;
    std::optional<Formula::Fault> fault_;
};

namespace {

/// To as many digits as a submitted number may have: fewer would be seen in large amounts.
double without_noise(double value) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific, 14)
                         .ptr;
    double cleaned = 0;
    std::from_chars(buffer.data(), end, cleaned, std::chars_format::scientific);
    return cleaned;
}

}  // namespace

std::optional<Formula> Formula::parse(std::string_view text, Fault& fault) {
    return FormulaParser(text).run(fault);
}

std::optional<double> Formula::evaluate(
    const std::function<std::optional<double>(const std::string&)>& value_of) const {
    std::vector<double> stack;
    const auto take = [&] {
        const double top = stack.back();
        stack.pop_back();
        return top;
    };
    for (const auto& step : steps_) {
        if (step.kind == Step::Kind::number) {
            stack.push_back(step.number);
            continue;
        }
        if (step.kind == Step::Kind::indicator) {
            const auto value = value_of(indicators_[step.indicator]);
            if (!value) return std::nullopt;
            stack.push_back(*value);
            continue;
        }
        const double right = take();
        if (step.kind == Step::Kind::negate) {
            stack.push_back(-right);
            continue;
        }
        const double left = take();
        if (step.kind == Step::Kind::divide && right == 0) return std::nullopt;
        stack.push_back(step.kind == Step::Kind::add        ? left + right
                        : step.kind == Step::Kind::subtract ? left - right
                        : step.kind == Step::Kind::multiply ? left * right
                                                            : left / right);
    }
    const double result = take();
    if (!std::isfinite(result)) return std::nullopt;
    return without_noise(result);
}

}  // namespace almanac
