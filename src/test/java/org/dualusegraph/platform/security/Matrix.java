package org.dualusegraph.platform.security;

import static org.dualusegraph.testing.Rows.concept;
import static org.dualusegraph.testing.Rows.source;
import static org.dualusegraph.testing.Rows.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dualusegraph.testing.Rows;

/** Everything that visibility depends on, in every combination, and who may see what, in plain Java. */
final class Matrix {

    static final String ALL = "concepts: {some: {scheme: {eq: \"matrix\"}}}";

    private static final List<String> AUDIENCES = List.of("PUBLIC", "REGISTERED", "MEMBERS", "OWNER");
    private static final Set<String> LIVE_TECHNOLOGIES = Set.of("PUBLISHED", "REVISION_PENDING");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    enum Kind {
        TECHNOLOGY(
                "technology",
                "technologies",
                "owners: {some: %s}",
                List.of(
                        "DRAFT",
                        "IN_REVIEW",
                        "CHANGES_REQUESTED",
                        "CONTROL_REVIEW",
                        "PUBLISHED",
                        "REVISION_PENDING",
                        "SUSPENDED",
                        "ARCHIVED")),
        OPPORTUNITY(
                "opportunity",
                "opportunities",
                "owner: %s",
                List.of(
                        "DRAFT",
                        "IN_REVIEW",
                        "CHANGES_REQUESTED",
                        "PUBLISHED",
                        "EXPIRED",
                        "WITHDRAWN",
                        "CLOSED",
                        "SUSPENDED",
                        "PUBLISHED_PAST")),
        EVENT(
                "event",
                "events",
                "organisations: {some: %s}",
                List.of(
                        "DRAFT",
                        "PUBLISHED",
                        "REGISTRATION_OPEN",
                        "REGISTRATION_CLOSED",
                        "RUNNING",
                        "COMPLETED",
                        "CANCELLED",
                        "POSTPONED"));

        final String one;
        final String many;
        final String holderFilter;
        final List<String> states;

        Kind(String one, String many, String holderFilter, List<String> states) {
            this.one = one;
            this.many = many;
            this.holderFilter = holderFilter;
            this.states = states;
        }
    }

    /** Whose the objects are. */
    enum Holder {
        CARPATICA("demo:org-carpatica-optics"),
        PRAHOVA("demo:org-prahova-energie"),
        SIRET("demo:org-siret-ape"),
        OTHER("matrix:org-other");

        final String sourceId;

        Holder(String sourceId) {
            this.sourceId = sourceId;
        }
    }

    enum Standing {
        ANONYMOUS,
        SIGNED_IN,
        MEMBER,
        STAFF
    }

    record Person(String user, Standing standing, boolean observer, Set<Holder> organisations) {

        @Override
        public String toString() {
            return user.isEmpty() ? "anonymous" : user;
        }
    }

    static final List<Person> PEOPLE = List.of(
            new Person("", Standing.ANONYMOUS, false, Set.of()),
            new Person("radu", Standing.SIGNED_IN, false, Set.of()),
            new Person("ana", Standing.MEMBER, false, Set.of(Holder.CARPATICA)),
            new Person("bogdan", Standing.MEMBER, false, Set.of(Holder.CARPATICA)),
            new Person("carmen", Standing.MEMBER, false, Set.of(Holder.CARPATICA)),
            new Person("horia", Standing.SIGNED_IN, false, Set.of(Holder.PRAHOVA)),
            new Person("ioana", Standing.SIGNED_IN, false, Set.of()),
            new Person("george", Standing.MEMBER, true, Set.of()),
            new Person("paul", Standing.SIGNED_IN, false, Set.of()),
            new Person("ofelia", Standing.STAFF, false, Set.of()),
            new Person("maria", Standing.STAFF, false, Set.of()));

    /** George while his government body is no member: an observer only. */
    static final Person OBSERVER = new Person("george", Standing.SIGNED_IN, true, Set.of());

    /**
     * One object.
     *
     * @param guest takes part without owning: licensee, exhibitor
     * @param named whether the owner is named to everyone
     * @param technology key of the technology that an opportunity is about
     */
    record Thing(
            Kind kind,
            String key,
            String audience,
            String state,
            Holder holder,
            Set<Holder> guest,
            boolean named,
            String technology) {

        boolean live() {
            return switch (kind) {
                case TECHNOLOGY -> LIVE_TECHNOLOGIES.contains(state);
                case OPPORTUNITY -> state.equals("PUBLISHED");
                case EVENT -> !state.equals("DRAFT");
            };
        }

        String shownState() {
            return state.equals("PUBLISHED_PAST") ? "EXPIRED" : state;
        }

        boolean links(Holder organisation) {
            return holder == organisation || guest.contains(organisation);
        }
    }

    private final Map<String, Thing> things = new LinkedHashMap<>();

    Matrix() {
        for (Kind kind : Kind.values()) {
            for (String state : kind.states) {
                AUDIENCES.forEach(audience -> add(kind, state, audience));
            }
        }
    }

    private void add(Kind kind, String state, String audience) {
        for (Holder holder : Holder.values()) {
            add(kind, state, audience, holder, Set.of(), true);
            if (kind == Kind.OPPORTUNITY) {
                add(kind, state, audience, holder, Set.of(), false);
            } else if (holder == Holder.OTHER) {
                add(kind, state, audience, holder, Set.of(Holder.CARPATICA, Holder.PRAHOVA), true);
            }
        }
    }

    private void add(Kind kind, String state, String audience, Holder holder, Set<Holder> guest, boolean named) {
        String key = String.join(
                "-",
                "matrix:" + kind,
                audience,
                state,
                holder.name(),
                guest.isEmpty() ? "own" : "guest",
                named ? "open" : "secret");
        // Prime to the number of technologies, so that every kind of opportunity meets many kinds of technology.
        List<Thing> technologies = of(Kind.TECHNOLOGY);
        boolean about = kind == Kind.OPPORTUNITY && things.size() % 3 != 0;
        String technology = about ? technologies.get(things.size() * 7 % technologies.size()).key : "";
        things.put(key, new Thing(kind, key, audience, state, holder, guest, named, technology));
    }

    List<Thing> of(Kind kind) {
        return things.values().stream().filter(thing -> thing.kind == kind).toList();
    }

    List<String> keys(Kind kind, Predicate<Thing> which) {
        return of(kind).stream().filter(which).map(Thing::key).sorted().toList();
    }

    static <T> List<List<T>> chunks(List<T> all, int size) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + size)
                .map(from -> all.subList(from, Math.min(all.size(), from + size)))
                .toList();
    }

    Thing thing(String key) {
        Thing thing = things.get(key);
        if (thing == null) {
            throw new IllegalArgumentException(key);
        }
        return thing;
    }

    // The reference.

    boolean sees(Person person, Thing thing) {
        return full(person, thing)
                || thing.live()
                        && admits(thing.audience, person)
                        && (thing.technology.isEmpty() || sees(person, thing(thing.technology)));
    }

    /** Staff, and the people of the owner. */
    private static boolean full(Person person, Thing thing) {
        return person.standing == Standing.STAFF || person.organisations.contains(thing.holder);
    }

    private static boolean admits(String audience, Person person) {
        return switch (audience) {
            case "PUBLIC" -> true;
            case "REGISTERED" -> person.standing != Standing.ANONYMOUS;
            case "MEMBERS" -> person.standing == Standing.MEMBER || person.observer;
            default -> false;
        };
    }

    boolean knowsOwner(Person person, Thing thing) {
        return sees(person, thing) && (thing.named || full(person, thing));
    }

    boolean seesDetail(Person person, Thing thing) {
        boolean observes = person.observer && thing.kind == Kind.OPPORTUNITY;
        return sees(person, thing) && (full(person, thing) || person.standing == Standing.MEMBER || observes);
    }

    boolean seesTechnologyOf(Person person, Thing opportunity) {
        return knowsOwner(person, opportunity)
                && !opportunity.technology.isEmpty()
                && sees(person, thing(opportunity.technology));
    }

    // The rows.

    void load() {
        Rows rows = new Rows()
                .tag("matrix")
                .add(
                        "Organisation",
                        Map.of("sourceId", Holder.OTHER.sourceId, "legalName", "Matrix Other", "type", "OTHER"));
        of(Kind.TECHNOLOGY).forEach(thing -> rows.add("Technology", technology(thing)));
        of(Kind.OPPORTUNITY).forEach(thing -> rows.add("TransferOpportunity", opportunity(thing)));
        of(Kind.EVENT).forEach(thing -> rows.add("Event", event(thing)));
        of(Kind.EVENT).forEach(thing -> {
            rows.add("EventParticipation", participation(thing, thing.holder, "ORGANISER"));
            thing.guest.forEach(guest -> rows.add("EventParticipation", participation(thing, guest, "EXHIBITOR")));
        });
        rows.load();
    }

    private static Map<String, Object> common(Thing thing) {
        return new LinkedHashMap<>(Map.of(
                "sourceId", thing.key,
                "title", text(thing.kind + " " + thing.audience),
                "concepts", List.of(concept("matrix", "all")),
                "state", thing.state.replace("_PAST", ""),
                "visibility",
                        thing.named
                                ? Map.of("audience", thing.audience)
                                : Map.of("audience", thing.audience, "ownerDisclosure", "ANONYMOUS_UNTIL_ACCEPTED")));
    }

    private static Map<String, Object> technology(Thing thing) {
        List<Map<String, Object>> owners = new ArrayList<>();
        owners.add(Map.of("organisation", source(thing.holder.sourceId), "role", "OWNER", "share", 60));
        thing.guest.forEach(guest -> owners.add(Map.of("organisation", source(guest.sourceId), "role", "LICENSEE")));
        Map<String, Object> row = common(thing);
        for (String field : List.of(
                "teaser",
                "summary",
                "problemSolved",
                "advantageOverStateOfArt",
                "economicComparison",
                "civilApplications",
                "defenceApplications")) {
            row.put(field, text(field));
        }
        row.put("direction", "SPIN_OFF");
        row.put("trl", Map.of("current", 4, "target", 6, "evidence", "secret evidence"));
        row.put("owners", owners);
        return row;
    }

    private static Map<String, Object> opportunity(Thing thing) {
        Map<String, Object> row = common(thing);
        boolean past = thing.state.equals("PUBLISHED_PAST");
        for (String field : List.of("teaser", "description", "lookingFor", "partnerRole")) {
            row.put(field, text(field));
        }
        row.put("kind", "TECHNOLOGY_REQUEST");
        row.put("direction", "SPIN_IN");
        row.put("sourceUrl", "https://matrix.example/" + thing.holder);
        row.put("publishedAt", NOW.minus(40, ChronoUnit.DAYS).toString());
        row.put("expiresAt", NOW.plus(past ? -60 : 86_400, ChronoUnit.SECONDS).toString());
        row.put("owner", source(thing.holder.sourceId));
        if (!thing.technology.isEmpty()) {
            row.put("technology", source(thing.technology));
        }
        return row;
    }

    private static Map<String, Object> event(Thing thing) {
        Map<String, Object> row = common(thing);
        row.put("kind", "FAIR");
        row.put("format", "ONLINE");
        row.put("startsAt", "2027-05-01T09:00:00Z");
        row.put("endsAt", "2027-05-02T09:00:00Z");
        row.put("timezone", "Europe/Bucharest");
        return row;
    }

    private static Map<String, Object> participation(Thing thing, Holder organisation, String role) {
        return Map.of("event", source(thing.key), "organisation", source(organisation.sourceId), "role", role);
    }
}
