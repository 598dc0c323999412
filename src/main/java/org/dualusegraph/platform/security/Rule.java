package org.dualusegraph.platform.security;

/**
 * A condition on a row that depends on the viewer, written in SQL: {@code t.} stands for the table, {@code l.} for the link row
 * and {@code :subject} for the viewer's OIDC subject. The one place where visibility is defined.
 */
@FunctionalInterface
public interface Rule {

    /** Everyone sees every row. */
    Rule EVERYONE = clearance -> "TRUE";

    /** Only cluster managers and export-control officers see the rows. */
    Rule STAFF_ONLY = clearance -> clearance == Clearance.STAFF ? "TRUE" : "FALSE";

    String MY_ORGANISATIONS = "(SELECT viewer_organisations(:subject))::uuid[]";
    String REPRESENTED_ORGANISATIONS = "(SELECT viewer_organisations_as(:subject, 'REPRESENTATIVE'))::uuid[]";
    String AM_MEMBER = "(SELECT viewer_is_member(:subject))";
    String AM_MEMBER_OR_OBSERVER =
            "((SELECT viewer_is_member(:subject)) OR (SELECT viewer_is_at_government_body(:subject)))";

    /** The condition for a viewer with this clearance. */
    String sql(Clearance clearance);

    /** The same condition on the row of another table of a statement, by its alias. */
    default Rule on(String alias) {
        return clearance -> sql(clearance).replaceAll("\\bt\\.", alias + ".");
    }

    /**
     * Audience and lifecycle of a publishable table with a column {@code audience}.
     *
     * @param live when the row is published, on {@code t.}
     * @param own when the row belongs to one of the viewer's organisations, on {@code t.} and {@link #MY_ORGANISATIONS}
     */
    static Rule published(String live, String own) {
        return clearance -> switch (clearance) {
            case ANONYMOUS -> "(t.audience = 'PUBLIC' AND " + live + ")";
            case SIGNED_IN -> "(" + live + " AND " + audience(AM_MEMBER) + " OR " + own + ")";
            case OBSERVER -> "(" + live + " AND " + audience(AM_MEMBER_OR_OBSERVER) + " OR " + own + ")";
            case STAFF -> "TRUE";
        };
    }

    /** The detail tier of a technology: members, the owner and staff. */
    static Rule membersAnd(String own) {
        return clearance -> switch (clearance) {
            case ANONYMOUS -> "FALSE";
            case SIGNED_IN, OBSERVER -> "(" + AM_MEMBER + " OR " + own + ")";
            case STAFF -> "TRUE";
        };
    }

    /** The detail tier of what members and government observers read alike. */
    static Rule membersObserversAnd(String own) {
        return clearance -> switch (clearance) {
            case ANONYMOUS -> "FALSE";
            case SIGNED_IN -> "(" + AM_MEMBER + " OR " + own + ")";
            case OBSERVER -> "(" + AM_MEMBER_OR_OBSERVER + " OR " + own + ")";
            case STAFF -> "TRUE";
        };
    }

    /** A condition that everyone must meet except the owner and staff. */
    static Rule openOr(String open, String own) {
        return clearance -> switch (clearance) {
            case ANONYMOUS -> open;
            case SIGNED_IN, OBSERVER -> "(" + open + " OR " + own + ")";
            case STAFF -> "TRUE";
        };
    }

    /** Rows that nobody sees for being staff alone. */
    static Rule signedIn(String condition) {
        return clearance -> clearance == Clearance.ANONYMOUS ? "FALSE" : condition;
    }

    private static String audience(String member) {
        return "(t.audience IN ('PUBLIC', 'REGISTERED') OR t.audience = 'MEMBERS' AND " + member + ")";
    }
}
