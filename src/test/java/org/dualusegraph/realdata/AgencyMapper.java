package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps every agency, branch and centre that the sources name to an organisation under its parent. */
final class AgencyMapper {

    private final List<Path> nasa;
    private final List<Path> sbir;

    /**
     * @param nasa the files whose records name a NASA centre
     * @param sbir the files whose records name an agency and its branches
     */
    AgencyMapper(List<Path> nasa, List<Path> sbir) {
        this.nasa = nasa;
        this.sbir = sbir;
    }

    void write(RowSink rows) throws IOException {
        var agencies = new LinkedHashMap<String, Agency>();
        List.of(Agencies.NASA, Agencies.DEFENSE, Agencies.HOMELAND_SECURITY).forEach(known -> add(known, agencies));
        for (var file : nasa) {
            JsonLines.each(file, source -> add(NasaOrganisations.agency(source), agencies));
        }
        for (var file : sbir) {
            JsonLines.each(file, source -> add(SbirTopicMapper.owner(source), agencies));
        }
        rows.add(Agencies.europeanCommission());
        for (var agency : agencies.values()) {
            rows.add(agency.organisation());
        }
        for (var agency : agencies.values()) {
            var parent = agency.parent();
            if (parent != null) {
                rows.add(relation(agency, parent));
            }
        }
    }

    /** Parents come first. */
    private static void add(@Nullable Agency agency, Map<String, Agency> agencies) {
        if (agency != null && !agencies.containsKey(agency.key())) {
            add(agency.parent(), agencies);
            agencies.put(agency.key(), agency);
        }
    }

    private static Row relation(Agency agency, Agency parent) {
        return Row.of("OrganisationRelation")
                .put("from", agency.ref())
                .put("type", "PARENT")
                .put("to", parent.ref());
    }
}
