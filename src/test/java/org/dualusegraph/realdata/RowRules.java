package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields and values that the import format knows, for checking mapped rows. */
final class RowRules {

    /** One line a type: its fields, required ones starred, each with the kind of its value. */
    private static final Map<String, Map<String, String>> FIELDS = table("""
        ConceptScheme code*:name title*:title edition:name homepage:name licence:name
        Concept scheme*:name notation*:name label*:title definition:text parent:name
        Organisation sourceId:source identifiers:Identifier[] legalName*:name displayName:text aliases:name[] \
        acronyms:name[] type:OrganisationType helix:HelixSector countryOfEstablishment:country \
        addresses:Address[] website:url description:text foundedYear:number status:OrganisationStatus
        OrganisationRelation from*:Ref type*:OrganisationRelationType to*:Ref
        Technology sourceId*:source sourceUrl:url title*:title teaser:text summary:text problemSolved:text \
        advantageOverStateOfArt:text economicComparison:text civilApplications:text defenceApplications:text \
        direction*:TransferDirection trl:Trl mrl:number keywords:name[] iprs:IPRight[] concepts:ConceptRef[] \
        owners*:Owner[] state:TechnologyState visibility:Visibility
        TransferOpportunity sourceId*:source sourceUrl:url kind*:OpportunityKind direction*:TransferDirection \
        title*:title teaser:text description:text lookingFor:text partnerRole:text \
        partnershipTypes:PartnershipType[] partnerCountries:CountryRule trlRange:Range budgetRange:Budget \
        deadline:day publishedAt*:instant expiresAt:instant owner*:Ref concepts:ConceptRef[] \
        state:OpportunityState visibility:Visibility
        Event sourceId*:source kind*:EventKind format*:EventFormat title*:title description:text startsAt*:instant \
        endsAt*:instant timezone*:zone datePrecision:DatePrecision venue:Venue website:url state:EventState \
        visibility:Visibility
        EventParticipation event*:Ref organisation*:Ref role*:EventRole
        Identifier scheme*:IdentifierScheme value*:name
        Address street:name city:name postcode:name subdivision:name country:country latitude:number longitude:number
        Venue name:name address:name city:name country:country latitude:number longitude:number
        Ref sourceId:source identifier:Identifier
        ConceptRef scheme*:name notation*:name
        Owner organisation*:Ref role*:OwnerRole
        Trl current*:level target:level assessedOn:day evidence:long
        Range from*:level to*:level
        Budget from:Money to:Money
        Money amount*:amount currency*:name
        IPRight kind*:IPRightKind office:name number:name expiresOn:day jurisdictions:country[]
        CountryRule mode*:CountryRuleMode countries:country[]
        Visibility audience*:Audience ownerDisclosure:OwnerDisclosure
        """);

    /** The values of the enums, as far as the mapping may use them. */
    private static final Map<String, Set<String>> ENUMS = Map.ofEntries(
            values("OrganisationType", "UNIVERSITY", "GOVERNMENT_BODY", "OTHER"),
            values("HelixSector", "INDUSTRY", "ACADEMIA", "GOVERNMENT", "CIVIL_SOCIETY", "INTERMEDIARY"),
            values("OrganisationStatus", "ACTIVE", "INACTIVE", "WITHDRAWN"),
            values("OrganisationRelationType", "RELATED", "PARENT", "CHILD", "SUCCESSOR", "PREDECESSOR"),
            values("IdentifierScheme", "ROR", "WIKIDATA"),
            values("TransferDirection", "SPIN_IN", "SPIN_OFF", "BIDIRECTIONAL", "CIVIL_ONLY"),
            values("TechnologyState", "PUBLISHED"),
            values("OpportunityState", "PUBLISHED"),
            values("OpportunityKind", "RD_REQUEST", "CHALLENGE"),
            values("PartnershipType", "RD_COOPERATION"),
            values("EventKind", "FAIR"),
            values("EventFormat", "IN_PERSON", "ONLINE"),
            values("DatePrecision", "DAY", "MONTH", "YEAR"),
            values("EventState", "PUBLISHED", "COMPLETED"),
            values("EventRole", "ORGANISER", "EXHIBITOR"),
            values("OwnerRole", "OWNER"),
            values("IPRightKind", "PATENT_APPLIED", "PATENT_GRANTED", "COPYRIGHT", "OTHER"),
            values("CountryRuleMode", "ANY", "ALLOW", "DENY"),
            values("Audience", "PUBLIC"),
            values("OwnerDisclosure", "OPEN"));

    private RowRules() {}

    /** What is wrong with a row of a type; nothing when it keeps the format. */
    static List<String> problems(String type, JsonNode row) {
        var problems = new ArrayList<String>();
        var fields = FIELDS.get(type);
        if (fields == null) {
            return List.of("unknown type " + type);
        }
        row.properties().forEach(field -> {
            var name = field.getKey();
            var kind = fields.getOrDefault(name, fields.get(name + "*"));
            if (kind != null) {
                check(type + "." + name, kind, field.getValue(), problems);
            } else if (!name.equals("__typename")) {
                problems.add("unknown field " + type + "." + name);
            }
        });
        fields.keySet().stream()
                .filter(name -> name.endsWith("*") && !row.has(name.replace("*", "")))
                .forEach(name -> problems.add("missing " + type + "." + name));
        return problems;
    }

    private static void check(String path, String kind, JsonNode value, List<String> problems) {
        if (kind.endsWith("[]")) {
            if (!value.isArray() || value.isEmpty() || value.size() > 100) {
                problems.add(path + " is no list of 1 to 100: " + value);
            }
            value.forEach(item -> check(path, kind.replace("[]", ""), item, problems));
        } else if (FIELDS.containsKey(kind)) {
            problems.addAll(problems(kind, value));
        } else if (ENUMS.containsKey(kind)
                ? !ENUMS.get(kind).contains(value.asText())
                : !ValueRules.holds(kind, value)) {
            problems.add(path + " is no " + kind + ": " + value);
        }
    }

    private static Map.Entry<String, Set<String>> values(String name, String... values) {
        return Map.entry(name, Set.of(values));
    }

    private static Map<String, Map<String, String>> table(String lines) {
        var table = new HashMap<String, Map<String, String>>();
        lines.lines().map(line -> line.split(" ")).forEach(words -> {
            var fields = table.computeIfAbsent(words[0], name -> new HashMap<>());
            for (var word : List.of(words).subList(1, words.length)) {
                fields.put(word.split(":")[0], word.split(":")[1]);
            }
        });
        return table;
    }
}
