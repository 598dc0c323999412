package org.dualusegraph.scenario;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Rows;

/** An object that people quarrel about: what it is, and whose. */
record StormObject(Type type, String id, List<Company> sides) {

    private static final int TECHNOLOGIES = 500;
    private static final int OPPORTUNITIES = 300;
    private static final int INTERESTS = 200;
    private static final List<Api> STAFF =
            List.of(Api.as("maria"), Api.as("ofelia"), Api.as("elena"), Api.as("george"), Api.anonymous());

    /** What can be done, and by which mutation. */
    enum Type {
        TECHNOLOGY(
                "Technology",
                Map.ofEntries(
                        entry("UPDATE", "updateTechnology"),
                        entry("SUBMIT", "submitTechnology"),
                        entry("RETRACT", "retractTechnology"),
                        entry("DISCARD_REVISION", "discardTechnologyRevision"),
                        entry("REQUEST_CHANGES", "requestTechnologyChanges"),
                        entry("APPROVE", "approveTechnology"),
                        entry("SUSPEND", "suspendTechnology"),
                        entry("RESUME", "resumeTechnology"),
                        entry("ARCHIVE", "archiveTechnology"))),
        OPPORTUNITY(
                "TransferOpportunity",
                Map.ofEntries(
                        entry("UPDATE", "updateOpportunity"),
                        entry("SUBMIT", "submitOpportunity"),
                        entry("RETRACT", "retractOpportunity"),
                        entry("REQUEST_CHANGES", "requestOpportunityChanges"),
                        entry("PUBLISH", "publishOpportunity"),
                        entry("REVISE", "reviseOpportunity"),
                        entry("RENEW", "renewOpportunity"),
                        entry("WITHDRAW", "withdrawOpportunity"),
                        entry("CLOSE", "closeOpportunity"),
                        entry("SUSPEND", "suspendOpportunity"),
                        entry("RESUME", "resumeOpportunity"))),
        INTEREST(
                "ExpressionOfInterest",
                Map.ofEntries(
                        entry("UPDATE", "updateExpressionOfInterest"),
                        entry("SUBMIT", "submitExpressionOfInterest"),
                        entry("RELEASE", "releaseExpressionOfInterest"),
                        entry("BLOCK", "blockExpressionOfInterest"),
                        entry("ACKNOWLEDGE", "acknowledgeExpressionOfInterest"),
                        entry("SHORTLIST", "shortlistExpressionOfInterest"),
                        entry("ACCEPT", "acceptExpressionOfInterest"),
                        entry("DECLINE", "declineExpressionOfInterest"),
                        entry("WITHDRAW", "withdrawExpressionOfInterest"),
                        entry("RECORD_AGREEMENT", "recordAgreement"),
                        entry("EVALUATE", "evaluateExpressionOfInterest"),
                        entry("POST_MESSAGE", "postMessage")));

        final String typename;
        final Map<String, String> mutations;

        Type(String typename, Map<String, String> mutations) {
            this.typename = typename;
            this.mutations = mutations;
        }
    }

    /** One mutation, ready to be sent. */
    record Attempt(Changing mutation, Map<String, Object> input) {

        Response send(Api actor) {
            return mutation.send(actor, input);
        }
    }

    static List<StormObject> thousand(List<Company> companies) {
        Map<String, Company> owners = new HashMap<>();
        String run = UUID.randomUUID().toString();
        Rows rows = new Rows();
        for (int i = 0; i < TECHNOLOGIES; i++) {
            Company owner = companies.get(i % companies.size());
            owners.put("storm:t" + i + run, owner);
            rows.add("Technology", technology("storm:t" + i + run, owner, i));
        }
        for (int i = 0; i < OPPORTUNITIES; i++) {
            Company owner = companies.get(i % companies.size());
            owners.put("storm:o" + i + run, owner);
            Map<String, Object> row = opportunity("storm:o" + i + run, owner, i);
            if (i % 3 == 2) {
                row.put("kind", "TECHNOLOGY_OFFER");
                row.put("technology", Rows.source("storm:t" + i + run));
            }
            rows.add("TransferOpportunity", row);
        }
        rows.load();
        List<StormObject> objects = new ArrayList<>();
        owners.forEach((sourceId, owner) -> {
            Type type = sourceId.startsWith("storm:t") ? Type.TECHNOLOGY : Type.OPPORTUNITY;
            String lookup = type == Type.TECHNOLOGY ? "technology" : "opportunity";
            objects.add(new StormObject(type, id(lookup, sourceId), List.of(owner)));
        });
        objects.addAll(interests(objects, companies));
        return objects;
    }

    /** A published opportunity of a company. */
    static StormObject opportunity(Company owner) {
        String sourceId = "storm:" + UUID.randomUUID();
        new Rows().add("TransferOpportunity", opportunity(sourceId, owner, 0)).load();
        return new StormObject(Type.OPPORTUNITY, id("opportunity", sourceId), List.of(owner));
    }

    private static String id(String lookup, String sourceId) {
        return Api.as("maria")
                .tree("query ($s: String!) { found: " + lookup + "(by: {sourceId: $s}) { id } }", Map.of("s", sourceId))
                .at("/found/id")
                .asText();
    }

    private static Map<String, Object> technology(String sourceId, Company owner, int number) {
        Map<String, Object> row = new HashMap<>();
        row.put("sourceId", sourceId);
        for (String text : List.of(
                "title", "problemSolved", "advantageOverStateOfArt", "economicComparison", "teaser", "summary")) {
            row.put(text, Rows.text("Storm " + number));
        }
        row.put("direction", "SPIN_IN");
        row.put("trl", Map.of("current", 4, "evidence", "Measured."));
        row.put("state", List.of("DRAFT", "IN_REVIEW", "PUBLISHED").get(number % 3));
        row.put("visibility", Map.of("audience", "PUBLIC"));
        row.put("owners", List.of(Map.of("organisation", Rows.source(owner.sourceId()), "role", "OWNER")));
        return row;
    }

    private static Map<String, Object> opportunity(String sourceId, Company owner, int number) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> row = new HashMap<>();
        row.put("sourceId", sourceId);
        for (String text : List.of("title", "teaser", "description", "lookingFor")) {
            row.put(text, Rows.text("Storm " + number));
        }
        row.put("kind", "CHALLENGE");
        row.put("direction", "SPIN_IN");
        row.put("deadline", now.plus(60, ChronoUnit.DAYS).toString().substring(0, 10));
        row.put("partnershipTypes", List.of("TESTING"));
        row.put("languageSkills", List.of("en"));
        row.put("state", "PUBLISHED");
        row.put("publishedAt", now.minus(10, ChronoUnit.DAYS).toString());
        row.put("expiresAt", now.plus(100, ChronoUnit.DAYS).toString());
        row.put("visibility", Map.of("audience", "PUBLIC"));
        row.put("owner", Rows.source(owner.sourceId()));
        return row;
    }

    private static List<StormObject> interests(List<StormObject> objects, List<Company> companies) {
        List<StormObject> opportunities = objects.stream()
                .filter(object -> object.type == Type.OPPORTUNITY)
                .limit(INTERESTS)
                .toList();
        Changing create = new Changing("createExpressionOfInterest", "expressionOfInterest { id }");
        List<StormObject> interests = new ArrayList<>();
        for (StormObject opportunity : opportunities) {
            Company owner = opportunity.sides.getFirst();
            Company sender = companies.get((companies.indexOf(owner) + 1) % companies.size());
            JsonNode made = create.made(
                    sender.editor(),
                    Map.of("opportunity", opportunity.id, "fromOrganisation", sender.id(), "content", interest()));
            interests.add(new StormObject(Type.INTEREST, made.path("id").asText(), List.of(owner, sender)));
        }
        return interests;
    }

    static Map<String, Object> interest() {
        return Map.of(
                "message",
                "We are interested.",
                "whatTheyOffer",
                "A test bench.",
                "intendedUse",
                "CIVIL",
                "intendedEndUserCountry",
                "RO",
                "partnershipTypeAsked",
                "TESTING",
                "contact",
                Map.of("name", "Sanda Sender", "email", "sender@example.org"));
    }

    String query() {
        return "query ($id: ID!) { node(id: $id) { ... on " + type.typename + " { version allowedActions } } }";
    }

    /** Mostly somebody of one of the sides, else staff, a stranger or nobody. */
    Api anybody(Random random) {
        Company side = sides.get(random.nextInt(sides.size()));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> side.representative();
            case 3 -> side.admin();
            case 4 -> side.editor();
            case 5 -> Api.as("maria");
            case 6 -> Api.as("ofelia");
            default -> STAFF.get(random.nextInt(STAFF.size()));
        };
    }

    String anyAction(Random random) {
        List<String> all = type.mutations.keySet().stream().sorted().toList();
        return all.get(random.nextInt(all.size()));
    }

    Attempt change(String action, int version, Random random) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id, "expectedVersion", version));
        switch (action) {
            case "UPDATE" -> input.put("content", content(random));
            case "REQUEST_CHANGES" -> input.put("note", "Say more.");
            case "SUSPEND", "BLOCK" -> input.put("reason", "Under doubt.");
            case "CLOSE" -> input.put("reason", "NO_LONGER_NEEDED");
            case "DECLINE" -> input.put("reason", "CAPACITY");
            case "RECORD_AGREEMENT" -> {
                input.put("agreement", Map.of("kind", "LICENSING", "signedOn", "2026-11-02"));
                input.put("closesOpportunity", random.nextBoolean());
            }
            case "EVALUATE" -> adding(input, Map.of("recommendation", "UNSURE"));
            case "POST_MESSAGE" -> adding(input, Map.of("text", "When can we meet?"));
            default -> {}
        }
        return new Attempt(new Changing(type.mutations.getOrDefault(action, action), "__typename"), input);
    }

    private static void adding(Map<String, Object> input, Map<String, Object> what) {
        input.remove("expectedVersion");
        input.putAll(what);
    }

    private Map<String, Object> content(Random random) {
        Map<String, Object> text =
                Map.of("values", List.of(Map.of("lang", "en", "text", "Changed " + random.nextInt(1_000))));
        return switch (type) {
            case TECHNOLOGY -> Map.of("title", text, "lookingFor", text);
            case OPPORTUNITY -> Map.of("title", text, "contact", Map.of("name", "Olga", "email", "olga@example.org"));
            case INTEREST -> Map.of("message", "Changed " + random.nextInt(1_000));
        };
    }
}
