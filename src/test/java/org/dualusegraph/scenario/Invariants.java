package org.dualusegraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dualusegraph.testing.Database;

/** What is always true of the graph, as SQL that counts what contradicts it. */
public final class Invariants {

    private static final String OPEN =
            "('DRAFT', 'CONTROL_HOLD', 'SUBMITTED', 'ACKNOWLEDGED', 'SHORTLISTED', 'IN_NEGOTIATION')";
    private static final String WIDTH =
            "array_position(ARRAY['OWNER', 'MEMBERS', 'REGISTERED', 'PUBLIC'], %s.audience)";

    /** The audit rows of an object since it was last imported follow on each other, and the last one tells what it is now. */
    private static final String LATEST =
            "SELECT DISTINCT ON (subject_id) subject_id, to_state, to_version FROM audit_entry"
                    + " WHERE to_version IS NOT NULL ORDER BY subject_id, to_version DESC, at DESC";

    private Invariants() {}

    public static void hold() throws SQLException {
        Map<String, String> broken = new LinkedHashMap<>();
        for (Map.Entry<String, String> rule : rules().entrySet()) {
            if (Database.number("SELECT count(*) FROM " + rule.getValue()) > 0) {
                broken.put(
                        rule.getKey(),
                        Database.text("SELECT to_jsonb(x) FROM (SELECT * FROM " + rule.getValue() + ") AS x"));
            }
        }
        assertThat(broken).isEmpty();
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put(
                "a published technology has an owner and a level of readiness that is not above its target",
                "technology t WHERE t.state IN ('PUBLISHED', 'REVISION_PENDING') AND (t.trl_target < t.trl_current"
                        + " OR NOT EXISTS (SELECT FROM technology_owner o WHERE o.technology_id = t.id AND o.role = 'OWNER'))");
        rules.put(
                "a technology approved here belongs to an active member and has the facts that reviewers ask for",
                "technology t WHERE t.state IN ('PUBLISHED', 'REVISION_PENDING') AND t.id IN (SELECT subject_id FROM audit_entry"
                        + " WHERE action = 'approveTechnology') AND (t.problem_solved IS NULL OR t.looking_for IS NULL"
                        + " OR t.trl_evidence IS NULL OR NOT EXISTS (SELECT FROM technology_owner o JOIN cluster_membership m"
                        + " ON m.organisation_id = o.organisation_id AND m.status = 'ACTIVE'"
                        + " WHERE o.technology_id = t.id AND o.role = 'OWNER'))");
        rules.put(
                "a pending revision exists in the states that have one, and only there",
                "technology t WHERE t.source_id LIKE 'storm:%' AND ((t.state = 'REVISION_PENDING' AND t.revision IS NULL)"
                        + " OR (t.revision IS NOT NULL AND t.state NOT IN ('REVISION_PENDING', 'SUSPENDED')))");
        rules.put(
                "the history of readiness ends with the readiness of now",
                "technology t WHERE t.trl_current IS NOT NULL AND t.trl_current IS DISTINCT FROM (SELECT a.current"
                        + " FROM technology_assessment a WHERE a.technology_id = t.id ORDER BY a.recorded_at DESC, a.id DESC LIMIT 1)"
                        + " AND NOT EXISTS (SELECT FROM technology_assessment a WHERE a.technology_id = t.id"
                        + " AND a.current = t.trl_current)");
        rules.put(
                "an offer has a technology that its owner holds",
                "transfer_opportunity p WHERE p.kind = 'TECHNOLOGY_OFFER' AND p.source_id LIKE 'storm:%' AND NOT EXISTS (SELECT"
                        + " FROM technology_owner o WHERE o.technology_id = p.technology_id"
                        + " AND o.organisation_id = p.owner_id AND o.role <> 'LICENSEE')");
        rules.put(
                "an opportunity is open for at most twelve months and renewed at most twice",
                "transfer_opportunity p WHERE p.expires_at <= p.published_at OR p.renewals > 2"
                        + " OR p.expires_at > coalesce(p.renewed_at, p.published_at) + interval '12 months 1 day'");
        rules.put(
                "what is closed says why",
                "transfer_opportunity p WHERE p.state = 'CLOSED' AND p.closing IS NULL"
                        + " AND p.id IN (SELECT subject_id FROM audit_entry WHERE to_state = 'CLOSED')");
        rules.put(
                "an organisation has one open expression of interest in an opportunity",
                "(SELECT FROM expression_of_interest e WHERE e.state IN " + OPEN
                        + " GROUP BY e.opportunity_id, e.from_organisation_id HAVING count(*) > 1) AS twice");
        rules.put(
                "nobody is interested in what is its own",
                "expression_of_interest e JOIN transfer_opportunity p ON p.id = e.opportunity_id"
                        + " WHERE p.owner_id = e.from_organisation_id");
        rules.put(
                "what is declined has a reason",
                "expression_of_interest e WHERE e.state = 'DECLINED' AND e.decline_reason IS NULL");
        rules.put(
                "an agreement has both parties, and only agreed interest has one",
                "expression_of_interest e JOIN transfer_opportunity p ON p.id = e.opportunity_id"
                        + " LEFT JOIN agreement a ON a.expression_of_interest_id = e.id"
                        + " WHERE (e.state = 'AGREEMENT') <> (a.id IS NOT NULL) OR a.id IS NOT NULL AND 2 <> (SELECT count(*)"
                        + " FROM agreement_party y WHERE y.agreement_id = a.id"
                        + " AND y.organisation_id IN (e.from_organisation_id, p.owner_id))");
        rules.put(
                "an organisation has one membership that is not ended",
                "(SELECT FROM cluster_membership WHERE status <> 'ENDED' GROUP BY organisation_id HAVING count(*) > 1) AS twice");
        rules.put(
                "a person has one affiliation with an organisation that is not ended",
                "(SELECT FROM affiliation WHERE status <> 'ENDED' AND person_id IS NOT NULL"
                        + " GROUP BY person_id, organisation_id HAVING count(*) > 1) AS twice");
        for (String table : new String[] {"technology", "transfer_opportunity", "expression_of_interest"}) {
            rules.put(
                    "every change of a " + table + " has its audit row",
                    table + " x JOIN (" + LATEST + ") AS e ON e.subject_id = x.id WHERE e.to_version <> x.version"
                            + " AND x.id NOT IN (SELECT subject_id FROM audit_entry WHERE action = 'IMPORT_UPDATE')");
        }
        rules.put(
                "audit rows follow on each other",
                "(SELECT subject_type, action, from_version, from_state, lag(to_version) OVER w AS version, lag(to_state) OVER w AS state FROM audit_entry"
                        + " WHERE to_version IS NOT NULL AND subject_id NOT IN (SELECT subject_id FROM audit_entry"
                        + " WHERE action LIKE 'IMPORT_%') WINDOW w AS (PARTITION BY subject_id ORDER BY to_version, from_version NULLS FIRST, at))"
                        + " AS chain WHERE version IS NOT NULL AND version IS DISTINCT FROM from_version");
        return rules;
    }
}
