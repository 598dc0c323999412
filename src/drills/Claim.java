package drills;

/** What a drill claims and does not find. */
final class Claim extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Claim(String message) {
        super(message);
    }

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new Claim(what);
        }
    }
}
