package org.dualusegraph.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rows that are valid as they stand; the fields given, written with single quotes, are added or replace the usual ones. */
final class Rows {

    /** Two organisations of the demo cluster and a technology of the first. */
    static final String OWNER = "{'sourceId': 'demo:org-carpatica-optics'}";

    static final String OTHER = "{'sourceId': 'demo:org-barsa-aero'}";
    static final String TECHNOLOGY = "{'sourceId': 'demo:tech-swir-lens'}";

    private static final JsonMapper MAPPER = new JsonMapper();

    private Rows() {}

    static String organisation(String sourceId, String... fields) {
        return row("Organisation", sourceId, "'legalName': 'Import " + sourceId + "'", fields);
    }

    static String technology(String sourceId, String... fields) {
        return row(
                "Technology",
                sourceId,
                "'title': {'en': 'Import'}, 'direction': 'SPIN_IN'," + " 'owners': [{'organisation': " + OWNER
                        + ", 'role': 'OWNER'}]",
                fields);
    }

    static String opportunity(String sourceId, String... fields) {
        return row(
                "TransferOpportunity",
                sourceId,
                "'kind': 'RD_REQUEST', 'direction': 'SPIN_IN'," + " 'title': {'en': 'Import'}, 'owner': " + OWNER,
                fields);
    }

    static String event(String sourceId, String... fields) {
        return row(
                "Event",
                sourceId,
                "'kind': 'FAIR', 'format': 'IN_PERSON', 'title': {'en': 'Import'},"
                        + " 'startsAt': '2026-05-01T09:00:00Z', 'endsAt': '2026-05-02T15:00:00Z',"
                        + " 'timezone': 'Europe/Bucharest'",
                fields);
    }

    static String scheme(String code, String... fields) {
        return merge("{'__typename': 'ConceptScheme', 'code': '" + code + "', 'title': {'en': 'Import'}}", fields);
    }

    static String concept(String scheme, String notation, String... fields) {
        return merge(
                "{'__typename': 'Concept', 'scheme': '" + scheme + "', 'notation': '" + notation
                        + "', 'label': {'en': 'Import'}}",
                fields);
    }

    static String membership(String organisation, String... fields) {
        return merge(
                "{'__typename': 'ClusterMembership', 'organisation': {'sourceId': '" + organisation
                        + "'}, 'category': 'FULL', 'since': '2026-01-01'}",
                fields);
    }

    static String affiliation(String organisation, String subject, String... fields) {
        return merge(
                "{'__typename': 'Affiliation', 'organisation': {'sourceId': '" + organisation + "'}, 'subject': '"
                        + subject + "', 'role': 'EDITOR'}",
                fields);
    }

    static String relation(String from, String type, String to) {
        return "{'__typename': 'OrganisationRelation', 'from': {'sourceId': '" + from + "'}, 'type': '" + type
                + "', 'to': {'sourceId': '" + to + "'}}";
    }

    static String participation(String event, String organisation, String role) {
        return "{'__typename': 'EventParticipation', 'event': {'sourceId': '" + event
                + "'}, 'organisation': {'sourceId': '" + organisation + "'}, 'role': '" + role + "'}";
    }

    /** An update of an object that is there: nothing but its key and these fields. */
    static String patch(String type, String sourceId, String fields) {
        return "{'__typename': '" + type + "', 'sourceId': '" + sourceId + "', " + fields + "}";
    }

    /** The row without some of its fields. */
    static String without(String row, String... fields) {
        ObjectNode json = parse(row);
        for (String field : fields) {
            json.remove(field);
        }
        return json.toString();
    }

    private static String row(String type, String sourceId, String usual, String... fields) {
        return merge("{'__typename': '" + type + "', 'sourceId': '" + sourceId + "', " + usual + "}", fields);
    }

    private static String merge(String usual, String... fields) {
        ObjectNode json = parse(usual);
        for (String field : fields) {
            json.setAll(parse("{" + field + "}"));
        }
        return json.toString();
    }

    private static ObjectNode parse(String row) {
        try {
            return (ObjectNode) MAPPER.readTree(row.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(row, e);
        }
    }
}
