package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.opportunity.CountryRuleMode;
import org.dualusegraph.opportunity.OpportunityKind;
import org.dualusegraph.opportunity.OpportunityState;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.opportunity.TransferOpportunityEntity;
import org.dualusegraph.organisation.OrganisationType;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.security.OwnerDisclosure;
import org.dualusegraph.technology.TechnologyEntity;
import org.dualusegraph.technology.TransferDirection;
import org.jspecify.annotations.Nullable;

/** Rows that are transfer opportunities, known by id, ref or sourceId. */
@Singleton
class OpportunityRows extends EntityRows<TransferOpportunityEntity> {

    OpportunityRows() {
        super("TransferOpportunity", TransferOpportunityEntity.class);
    }

    @Override
    List<Ref> ownKeys(Line line) {
        return commonKeys(line);
    }

    @Override
    TransferOpportunityEntity create() {
        return new TransferOpportunityEntity();
    }

    @Override
    void read(Row row, TransferOpportunityEntity opportunity, Batch batch) {
        row.required("sourceId", Value.text(200), value -> opportunity.sourceId = value);
        row.optional("sourceUrl", Value::asUrl, value -> opportunity.sourceUrl = value);
        row.required("kind", Value.oneOf(OpportunityKind.class), value -> opportunity.kind = value);
        row.required("direction", Value.oneOf(TransferDirection.class), value -> opportunity.direction = value);
        row.required("title", Languages.text(Value.NAME), value -> opportunity.title = value);
        text(row, "teaser", value -> opportunity.teaser = value);
        text(row, "description", value -> opportunity.description = value);
        text(row, "lookingFor", value -> opportunity.lookingFor = value);
        text(row, "partnerRole", value -> opportunity.partnerRole = value);
        readPartner(row, opportunity);
        readTerms(row, opportunity);
        row.required("owner", batch.references.to("Organisation"), value -> opportunity.ownerId = value);
        row.optional("technology", batch.references.to("Technology"), value -> opportunity.technologyId = value);
        row.list("concepts", 100, batch.references::concept, value -> sync(opportunity.conceptIds, value));
        row.defaulted("state", Value.oneOf(OpportunityState.class), value -> opportunity.state = value);
        row.object("visibility", visibility -> {
            visibility.defaulted("audience", Value.oneOf(Audience.class), value -> opportunity.audience = value);
            visibility.defaulted(
                    "ownerDisclosure",
                    Value.oneOf(OwnerDisclosure.class),
                    value -> opportunity.ownerDisclosure = value);
        });
        row.afterwards(() -> {
            opportunity.settle();
            requireConsistent(row, opportunity, batch);
        });
    }

    private static void text(Row row, String field, Consumer<@Nullable List<LocalizedValue>> set) {
        row.optional(field, Languages.text(Value.TEXT), set);
    }

    private static void readPartner(Row row, TransferOpportunityEntity opportunity) {
        row.list(
                "partnershipTypes",
                20,
                Value.oneOf(PartnershipType.class),
                value -> opportunity.partnershipTypes = OrganisationRows.names(value));
        row.list(
                "partnerOrgTypes",
                20,
                Value.oneOf(OrganisationType.class),
                value -> opportunity.partnerOrgTypes = OrganisationRows.names(value));
        row.object("partnerCountries", rule -> {
            rule.defaulted("mode", Value.oneOf(CountryRuleMode.class), value -> opportunity.partnerCountryMode = value);
            rule.list("countries", 250, Value::asCountry, value -> opportunity.partnerCountries = value);
        });
        row.list("languageSkills", 50, Value.text(35), value -> opportunity.languageSkills = value);
    }

    private static void readTerms(Row row, TransferOpportunityEntity opportunity) {
        row.object("trlRange", range -> {
            range.optional("from", Value.integer(1, 9), value -> opportunity.trlFrom = value);
            range.optional("to", Value.integer(1, 9), value -> opportunity.trlTo = value);
        });
        row.object("budgetRange", range -> {
            money(
                    range,
                    "from",
                    value -> opportunity.budgetFrom = value,
                    value -> opportunity.budgetFromCurrency = value);
            money(range, "to", value -> opportunity.budgetTo = value, value -> opportunity.budgetToCurrency = value);
        });
        row.optional("deadline", Value::asDate, value -> opportunity.deadline = value);
        row.optional("publishedAt", Value::asInstant, value -> opportunity.publishedAt = value);
        row.optional("expiresAt", Value::asInstant, value -> opportunity.expiresAt = value);
        row.defaulted("renewals", Value.integer(0, 2), value -> opportunity.renewals = value);
    }

    private static void money(
            Row range, String field, Consumer<@Nullable BigDecimal> amount, Consumer<@Nullable String> currency) {
        range.object(field, money -> {
            money.optional("amount", Value::asAmount, amount);
            money.optional("currency", OpportunityRows::currency, currency);
        });
    }

    private static String currency(Value value) {
        try {
            return Currency.getInstance(value.asText(3)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new RowException(value.path(), ImportErrorCode.UNKNOWN_CODE, "Use an ISO 4217 code, such as EUR.");
        }
    }

    private static void requireConsistent(Row row, TransferOpportunityEntity opportunity, Batch batch) {
        requireTechnology(row, opportunity, batch);
        requireTerm(row, opportunity);
        if ((opportunity.trlFrom == null) != (opportunity.trlTo == null)) {
            row.reject("trlRange", ImportErrorCode.MISSING_FIELD, "A range has both ends.");
        } else if (opportunity.trlFrom != null
                && opportunity.trlTo != null
                && opportunity.trlTo < opportunity.trlFrom) {
            row.reject("trlRange", ImportErrorCode.INVALID_VALUE, "The range ends before it begins.");
        }
        if ((opportunity.budgetFrom == null) != (opportunity.budgetFromCurrency == null)
                || (opportunity.budgetTo == null) != (opportunity.budgetToCurrency == null)) {
            row.reject("budgetRange", ImportErrorCode.MISSING_FIELD, "Money has an amount and a currency.");
        }
    }

    private static void requireTechnology(Row row, TransferOpportunityEntity opportunity, Batch batch) {
        if (opportunity.kind != OpportunityKind.TECHNOLOGY_OFFER) {
            return;
        }
        if (opportunity.technologyId == null) {
            row.reject("technology", ImportErrorCode.MISSING_FIELD, "A technology offer names its technology.");
            return;
        }
        TechnologyEntity technology = batch.session.find(TechnologyEntity.class, opportunity.technologyId);
        if (technology != null && opportunity.ownerId != null && !technology.isOwnedBy(opportunity.ownerId)) {
            row.reject("technology", ImportErrorCode.INVALID_VALUE, "A technology is offered by one of its owners.");
        }
    }

    private static void requireTerm(Row row, TransferOpportunityEntity opportunity) {
        Instant published = opportunity.publishedAt;
        if (published == null) {
            if (opportunity.hasBeenPublished()) {
                row.reject("publishedAt", ImportErrorCode.MISSING_FIELD, "The state says it was published: when?");
            }
            return;
        }
        Instant latest = opportunity.latestExpiry(published);
        if (opportunity.expiresAt == null) {
            opportunity.expiresAt = latest;
        } else if (!opportunity.expiresAt.isAfter(published) || opportunity.expiresAt.isAfter(latest)) {
            row.reject(
                    "expiresAt",
                    ImportErrorCode.INVALID_VALUE,
                    "It expires after it is published, and at most 12 months after that or its renewal.");
        }
    }
}
