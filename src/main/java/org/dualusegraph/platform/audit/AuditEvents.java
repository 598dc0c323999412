package org.dualusegraph.platform.audit;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;

/** The read model of the audit log. */
@Singleton
public class AuditEvents implements ReadModel {

    private static final String AUDITOR = "'AUDITOR' = ANY(:roles)";
    private static final Rule READERS =
            Rule.openOr("FALSE", "(" + AUDITOR + " OR t.organisation_ids && " + Rule.REPRESENTED_ORGANISATIONS + ")");
    private static final Rule ALL_OF_IT = Rule.openOr("FALSE", AUDITOR);

    @Override
    public void declare(Models models) {
        models.list("auditEvents", "AuditEvent");
        models.type("AuditEvent")
                .table("audit_entry", READERS)
                .node("AE")
                .columns("at", "action", "subjectType", "fromState", "toState", "fromVersion", "toVersion")
                .restricted(ALL_OF_IT, "requestId")
                .filter("subject", Filters.node("t.subject_type", "t.subject_id"))
                .filter("subjectType", Filters.of("t.subject_type"))
                .filter("action", Filters.of("t.action"))
                .filter("at", Filters.of("t.at"))
                .order("AT", "t.at", CursorType.DATE_TIME);
    }

    @Override
    public void complete(Models models) {
        models.type("AuditEvent").column("subjectId", globalId(models.tags()));
    }

    /** As {@link org.dualusegraph.platform.graphql.GlobalId} writes it, in SQL. */
    private static String globalId(Map<String, String> typesByTag) {
        String tag = new TreeMap<>(typesByTag)
                .entrySet().stream()
                        .map(entry -> "WHEN '" + entry.getValue() + "' THEN '\\x" + hex(entry.getKey()) + "'::bytea")
                        .collect(Collectors.joining(" ", "CASE t.subject_type ", " END"));
        return "translate(encode(" + tag + " || uuid_send(t.subject_id), 'base64'), '+/', '-_')";
    }

    private static String hex(String tag) {
        return HexFormat.of().formatHex(tag.getBytes(StandardCharsets.US_ASCII));
    }
}
