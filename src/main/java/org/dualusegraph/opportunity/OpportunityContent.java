package org.dualusegraph.opportunity;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dualusegraph.membership.Contact;
import org.dualusegraph.organisation.OrganisationType;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.graphql.Money;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.security.OwnerDisclosure;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.technology.TransferDirection;
import org.jspecify.annotations.Nullable;

/** Puts what the owner writes into an opportunity, field by field; the input collects the faults. */
final class OpportunityContent {

    private static final int NAME = 500;
    private static final int TEXT = 20_000;
    private static final int MOST_CONCEPTS = 100;
    private static final int MOST_LANGUAGES = 50;

    private static final Function<InputValue, List<LocalizedValue>> LONG = text -> text.localized(TEXT);

    private OpportunityContent() {}

    static void take(TransferOpportunityEntity opportunity, Input input) {
        texts(opportunity, input);
        partner(opportunity, input);
        ranges(opportunity, input);
        terms(opportunity, input);
    }

    private static void texts(TransferOpportunityEntity o, Input input) {
        o.kind = input.required("kind", o.kind, kind -> kind.constant(OpportunityKind.class));
        o.direction = input.required("direction", o.direction, value -> value.constant(TransferDirection.class));
        o.title = input.required("title", o.title, text -> text.localized(NAME));
        o.teaser = input.optional("teaser", o.teaser, LONG);
        o.description = input.optional("description", o.description, LONG);
        o.lookingFor = input.optional("lookingFor", o.lookingFor, LONG);
        o.partnerRole = input.optional("partnerRole", o.partnerRole, LONG);
        o.technologyId = input.optional("technology", o.technologyId, id -> id.key("TE"));
        List<UUID> concepts = input.list("concepts", List.copyOf(o.conceptIds), MOST_CONCEPTS, id -> id.key("CO"));
        keepOnly(o.conceptIds, new HashSet<>(concepts));
    }

    private static void partner(TransferOpportunityEntity o, Input input) {
        o.partnershipTypes = names(input, "partnershipTypes", o.partnershipTypes, PartnershipType.class);
        o.partnerOrgTypes = names(input, "partnerOrgTypes", o.partnerOrgTypes, OrganisationType.class);
        CountryRule current = new CountryRule(o.partnerCountryMode, o.partnerCountries);
        CountryRule countries = input.optional("partnerCountries", current, CountryRule::of);
        o.partnerCountryMode = countries == null ? CountryRuleMode.ANY : countries.mode();
        o.partnerCountries = countries == null ? List.of() : countries.countries();
        o.languageSkills =
                input.list("languageSkills", o.languageSkills, MOST_LANGUAGES, InputValue::languageTag).stream()
                        .distinct()
                        .toList();
    }

    private static void ranges(TransferOpportunityEntity o, Input input) {
        if (input.has("trlRange")) {
            TrlRange range = input.optional("trlRange", null, TrlRange::of);
            o.trlFrom = range == null ? null : range.from();
            o.trlTo = range == null ? null : range.to();
        }
        if (input.has("budgetRange")) {
            BudgetRange range = input.optional("budgetRange", null, BudgetRange::of);
            Money from = range == null ? null : range.from();
            Money to = range == null ? null : range.to();
            o.budgetFrom = amount(from);
            o.budgetFromCurrency = from == null ? null : from.currency();
            o.budgetTo = amount(to);
            o.budgetToCurrency = to == null ? null : to.currency();
        }
    }

    private static void terms(TransferOpportunityEntity o, Input input) {
        o.deadline = input.optional("deadline", o.deadline, InputValue::day);
        Integer months = input.optional("termMonths", o.termMonths, OpportunityContent::months);
        o.termMonths = months == null ? TransferOpportunityEntity.LONGEST_MONTHS : months;
        o.contact = input.optional("contact", o.contact, Contact::of);
        o.openToNonMembers = input.required("openToNonMembers", o.openToNonMembers, InputValue::yes);
        o.audience = input.required("audience", o.audience, audience -> audience.constant(Audience.class));
        o.ownerDisclosure = input.required(
                "ownerDisclosure", o.ownerDisclosure, disclosure -> disclosure.constant(OwnerDisclosure.class));
    }

    static int months(InputValue value) {
        return value.integer(1, TransferOpportunityEntity.LONGEST_MONTHS);
    }

    private static <E extends Enum<E>> List<String> names(
            Input input, String field, List<String> current, Class<E> type) {
        return input
                .list(
                        field,
                        current,
                        type.getEnumConstants().length,
                        value -> value.constant(type).name())
                .stream()
                .distinct()
                .toList();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : new BigDecimal(money.amount());
    }

    /** Without touching the set when nothing changes, so that the version stays. */
    private static <T> void keepOnly(Set<T> set, Set<T> wanted) {
        set.retainAll(wanted);
        set.addAll(wanted);
    }
}
