package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one statement that answers a query, as a script of pgbench, with what its viewer may see. */
final class Limit {

    /** Who sees what is published, as a condition of the limit. */
    private static final Map<String, String> AUDIENCE = Map.of(
            "anonymous",
            "{t}.audience = 'PUBLIC'",
            "member",
            "({t}.audience IN ('PUBLIC', 'REGISTERED') OR {t}.audience = 'MEMBERS'"
                    + " AND (SELECT viewer_is_member('bench-member')))");

    private static final Map<String, String> LIVE = Map.of(
            "technology", "{t}.state IN ('PUBLISHED', 'REVISION_PENDING')",
            "opportunity", "{t}.state = 'PUBLISHED' AND {t}.expires_at > now()",
            "event",
                    "{t}.state IN ('PUBLISHED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'RUNNING', 'COMPLETED', 'CANCELLED', 'POSTPONED')");

    private static final String MINE = "ANY ((SELECT viewer_organisations('bench-member'))::uuid[])";

    /** What somebody sees of their own organisations, published or not. */
    private static final Map<String, String> OWN = Map.of(
            "technology",
                    "EXISTS (SELECT 1 FROM technology_owner own WHERE own.technology_id = {t}.id"
                            + " AND own.role <> 'LICENSEE' AND own.organisation_id = " + MINE + ")",
            "opportunity", "{t}.owner_id = " + MINE,
            "event",
                    "EXISTS (SELECT 1 FROM event_organisation own WHERE own.event_id = {t}.id"
                            + " AND own.role = 'ORGANISER' AND own.organisation_id = " + MINE + ")");

    private Limit() {}

    /** The script of a query for the viewer "anonymous" or "member". */
    static String script(String query, String viewer) throws IOException {
        String script = Files.readString(Path.of("src/bench/limit", query + ".sql"));
        for (String table : LIVE.keySet()) {
            for (String alias : List.of("t", "p", "e")) {
                String condition = visible(table, viewer).replace("{t}", alias);
                script = script.replace("{" + table + " " + alias + "}", condition);
            }
        }
        return script;
    }

    /** What is published about a technology is seen by those who see the technology. */
    private static String visible(String table, String viewer) {
        String visible = LIVE.get(table) + " AND " + AUDIENCE.get(viewer);
        if (table.equals("opportunity")) {
            visible += " AND (SELECT TRUE FROM technology about WHERE about.id = {t}.technology_id AND "
                    + visible("technology", viewer).replace("{t}", "about") + ")";
        }
        return viewer.equals("anonymous") ? visible : "(" + visible + " OR " + OWN.get(table) + ")";
    }
}
