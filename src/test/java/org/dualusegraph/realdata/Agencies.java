package org.dualusegraph.realdata;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names the public bodies that own what the sources publish. */
final class Agencies {

    static final Agency US_GOVERNMENT = Agency.named("Government of the United States", null, null);
    static final Agency NASA = Agency.named("National Aeronautics and Space Administration", "NASA", US_GOVERNMENT);
    static final Agency DEFENSE = Agency.named("Department of Defense", "DoD", US_GOVERNMENT);
    static final Agency HOMELAND_SECURITY = Agency.named("Department of Homeland Security", "DHS", US_GOVERNMENT);
    /** The European Commission is in ROR's extract, so it is known by its ROR id wherever it comes from. */
    static final String EUROPEAN_COMMISSION_ROR = "00k4n6c32";

    private static final String HEADQUARTERS = "Headquarters";

    private Agencies() {}

    /** The agency of that name; the government where the source names none. */
    static Agency agency(@Nullable String name) {
        if (name == null) {
            return US_GOVERNMENT;
        }
        for (var known : new Agency[] {US_GOVERNMENT, NASA, DEFENSE, HOMELAND_SECURITY}) {
            if (name.equalsIgnoreCase(known.name()) || name.equalsIgnoreCase(known.acronym())) {
                return known;
            }
        }
        return Agency.named(name, null, US_GOVERNMENT);
    }

    /** The branch of an agency, e.g. the Navy; the agency itself where the source names none. */
    static Agency branch(@Nullable String agency, @Nullable String branch) {
        return branch == null ? agency(agency) : agency(agency).part(branch);
    }

    /** A NASA centre by any of its spellings; NASA itself where the source names none. */
    static Agency center(@Nullable String name) {
        if (name == null) {
            return NASA;
        }
        return NASA.part(name.contains(HEADQUARTERS) ? HEADQUARTERS : name);
    }

    static Row europeanCommissionRef() {
        return new Row().put("identifier", identifier("ROR", EUROPEAN_COMMISSION_ROR));
    }

    /** Says only what the ROR record says too, so that loading both, in any order, changes nothing. */
    static Row europeanCommission() {
        return Row.of("Organisation")
                .put(
                        "identifiers",
                        List.of(identifier("ROR", EUROPEAN_COMMISSION_ROR), identifier("WIKIDATA", "Q8880")))
                .put("legalName", "European Commission")
                .put("countryOfEstablishment", "BE");
    }

    /** Whether the buyer is a defence or security body: its technology has both civil and defence use. */
    static boolean isDefence(@Nullable String agency) {
        var name = agency == null ? "" : agency.toLowerCase(Locale.ROOT);
        return name.contains("defense") || name.contains("homeland security");
    }

    private static Row identifier(String scheme, String value) {
        return new Row().put("scheme", scheme).put("value", value);
    }
}
