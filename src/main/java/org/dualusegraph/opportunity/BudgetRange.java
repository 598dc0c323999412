package org.dualusegraph.opportunity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.dualusegraph.platform.graphql.Money;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("A range of money, both ends included.")
public record BudgetRange(
        @Description("Least amount; null when open.") @Nullable
        Money from,

        @Description("Greatest amount; null when open.") @Nullable
        Money to) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,2})?");
    private static final int CENTS = 2;

    /** A BudgetRangeInput. */
    static BudgetRange of(InputValue value) {
        Input range = value.object();
        Money from = range.optional("from", null, BudgetRange::money);
        Money to = range.optional("to", null, BudgetRange::money);
        if (from == null && to == null) {
            throw value.invalid("A range has at least one end; null clears it.");
        }
        if (from != null && to != null) {
            if (!from.currency().equals(to.currency())) {
                throw value.invalid("Both ends are in the same currency.");
            }
            if (new BigDecimal(from.amount()).compareTo(new BigDecimal(to.amount())) > 0) {
                throw value.invalid("The range ends before it begins.");
            }
        }
        return new BudgetRange(from, to);
    }

    private static Money money(InputValue value) {
        Input money = value.object();
        return new Money(money.get("amount", BudgetRange::amount), money.get("currency", BudgetRange::currency));
    }

    private static String amount(InputValue value) {
        String amount = value.text(30);
        if (!AMOUNT.matcher(amount).matches()) {
            throw value.invalid("An amount is written 1500.00: at most 16 digits before the point and 2 after it.");
        }
        return new BigDecimal(amount).setScale(CENTS).toPlainString();
    }

    private static String currency(InputValue value) {
        try {
            return Currency.getInstance(value.text(3)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw value.invalid("Use an ISO 4217 code, such as EUR.");
        }
    }
}
