package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** The read model of persons and their affiliations. */
@Singleton
public class People implements ReadModel {

    /** What the ids of persons and of affiliations begin with. */
    static final String PERSON = "PE";

    static final String AFFILIATION = "AF";

    /** The key of the viewer's person, null before its first change. */
    static final String ME = "(SELECT p.id FROM person p WHERE p.subject = :subject)";

    private static final Rule COLLEAGUES = Rule.openOr(
            "FALSE",
            "('AUDITOR' = ANY(:roles) OR t.subject = :subject OR EXISTS (SELECT 1 FROM affiliation a WHERE a.person_id = t.id"
                    + " AND a.status <> 'ENDED' AND a.organisation_id = ANY(" + Rule.MY_ORGANISATIONS + ")))");
    private static final Rule OF_THE_ORGANISATION = Rule.openOr(
            "FALSE", "(t.organisation_id = ANY(" + Rule.MY_ORGANISATIONS + ") OR t.person_id = " + ME + ")");
    private static final String CODE =
            "CASE WHEN t.status = 'INVITED' AND t.invitation_expires_at > now() AND (t.organisation_id = ANY("
                    + Rights.organisationsAs("ADMIN") + ") OR " + Rights.MANAGER + " AND t.invited_by = " + ME
                    + ") THEN t.invitation_code END";

    @Override
    public void declare(Models models) {
        models.type("Person")
                .table("person", COLLEAGUES)
                .node(PERSON)
                .columns("name", "email", "orcid", "languages", "erasedAt", "version", "createdAt", "updatedAt")
                .column("allowedActions", PersonRights.RIGHTS.allowed());
        models.type("Viewer").one("person", "Person", ME);
        models.type("AuditEvent").one("actor", "Person", "t.actor_id");
        models.type("Affiliation")
                .table("affiliation", OF_THE_ORGANISATION)
                .node(AFFILIATION)
                .one("organisation", "Organisation", "t.organisation_id")
                .one("person", "Person", "t.person_id")
                .columns("role", "title", "status", "since", "until", "invitationExpiresAt")
                .columns("version", "createdAt", "updatedAt")
                .column("invitationCode", CODE)
                .column("allowedActions", AffiliationRights.RIGHTS.allowed())
                .filter("role", Filters.of("t.role"))
                .filter("status", Filters.of("t.status"))
                .filter("createdAt", Filters.of("t.created_at"))
                .filter("updatedAt", Filters.of("t.updated_at"))
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .order("UPDATED_AT", "t.updated_at", CursorType.DATE_TIME);
        models.type("Organisation").many("affiliations", "Affiliation", Link.column("organisation_id"));
    }
}
