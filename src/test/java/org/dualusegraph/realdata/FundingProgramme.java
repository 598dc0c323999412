package org.dualusegraph.realdata;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells from a call's programme which way its results go and which Horizon Europe part it belongs to. */
final class FundingProgramme {

    /** The beginning of a topic's id, and the programme part that it stands for. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("ERC-", "HORIZON.1.1"),
            Map.entry("HORIZON-MSCA-", "HORIZON.1.2"),
            Map.entry("HORIZON-INFRA-", "HORIZON.1.3"),
            Map.entry("HORIZON-HLTH-", "HORIZON.2.1"),
            Map.entry("HORIZON-CL2-", "HORIZON.2.2"),
            Map.entry("HORIZON-CL3-", "HORIZON.2.3"),
            Map.entry("HORIZON-CL4-", "HORIZON.2.4"),
            Map.entry("HORIZON-CL5-", "HORIZON.2.5"),
            Map.entry("HORIZON-CL6-", "HORIZON.2.6"),
            Map.entry("HORIZON-EIC-", "HORIZON.3.1"),
            Map.entry("HORIZON-EIE-", "HORIZON.3.2"),
            Map.entry("HORIZON-WIDERA-", "HORIZON.4.1"),
            Map.entry("HORIZON-EURATOM-", "EURATOM2027"));

    private FundingProgramme() {}

    /**
     * Defence and internal-security programmes take civil research in; digital and connectivity programmes serve both
     * sides; all others, Horizon Europe by its regulation, are civil only.
     */
    static String direction(String topic, String programme) {
        var id = topic.toUpperCase(Locale.ROOT);
        if (id.startsWith("EDF-") || id.startsWith("HORIZON-CL3-") || programme.equals("European Defence Fund")) {
            return "SPIN_IN";
        }
        return switch (programme) {
            case "ISF" -> "SPIN_IN";
            case "Digital Europe", "Connecting Europe Facility" -> "BIDIRECTIONAL";
            default -> "CIVIL_ONLY";
        };
    }

    static List<Row> concepts(String topic) {
        var id = topic.toUpperCase(Locale.ROOT);
        return PARTS.entrySet().stream()
                .filter(part -> id.startsWith(part.getKey()))
                .map(part -> new Row().put("scheme", "horizon-europe").put("notation", part.getValue()))
                .toList();
    }
}
