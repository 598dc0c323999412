package org.dualusegraph.realdata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Lists the mapped sources of a data folder in the order in which they are to be loaded. */
final class RealData {

    private final Path folder;
    private final Clock clock;
    private final List<Source> sources = new ArrayList<>();

    private RealData(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The sources whose files are in the folder; the clock tells which fairs are past. */
    static List<Source> sources(Path folder, Clock clock) {
        var data = new RealData(folder, clock);
        data.vocabularies();
        data.organisations();
        data.technologies();
        data.opportunities();
        data.fairs();
        return List.copyOf(data.sources);
    }

    private void vocabularies() {
        for (var vocabulary : VocabularyFile.values()) {
            var file = file("vocabularies/" + vocabulary.fileName());
            add("vocabulary " + vocabulary.code(), file, rows -> new VocabularyMapper(vocabulary, file).write(rows));
        }
    }

    private void organisations() {
        var romanian = file("ror_organisations/organisations_ro.jsonl");
        var european = file("ror_organisations/organisations_europe.jsonl");
        var ror = new RorMapper(List.of(romanian, european));
        add("ror ro", romanian, rows -> ror.write(romanian, rows));
        add("ror europe", european, rows -> ror.write(european, rows));
        for (var area : List.of("ro", "europe")) {
            var file = file("defence_fairs/exhibitors_" + area + ".jsonl");
            add("exhibitors " + area, file, rows -> ExhibitorMapper.write(file, rows));
        }
        var nasa = List.of(nasa("software"), nasa("patents"), nasa("techport_projects"));
        var sbir = List.of(sbir("awards_phase2"), sbir("topics_closed"));
        sources.add(new Source("agencies", new AgencyMapper(nasa, sbir)::write));
        add("techport leads", nasa("techport_projects"), rows -> NasaOrganisations.writeLeads(nasa.getLast(), rows));
        add("sbir firms", sbir("awards_phase2"), rows -> SbirFirms.write(sbir.getFirst(), rows));
    }

    private void technologies() {
        var software = nasa("software");
        var patents = nasa("patents");
        var projects = nasa("techport_projects");
        var awards = sbir("awards_phase2");
        add("nasa software", software, rows -> NasaMapper.writeSoftware(software, rows));
        add("nasa patents", patents, rows -> NasaMapper.writePatents(patents, rows));
        add("techport projects", projects, rows -> TechportMapper.write(projects, rows));
        add("sbir awards", awards, rows -> SbirAwardMapper.write(awards, rows));
    }

    private void opportunities() {
        var topics = sbir("topics_closed");
        var calls = file("eu_funding_calls/calls_open.jsonl");
        add("sbir topics", topics, rows -> SbirTopicMapper.write(topics, rows));
        add("eu funding calls", calls, rows -> FundingCallMapper.write(calls, rows));
    }

    private void fairs() {
        var events = file("defence_fairs/events.jsonl");
        var participations = file("defence_fairs/participations.csv");
        var organisers = new OrganiserMapper(events);
        add("fair organisers", events, organisers::writeOrganisations);
        add("fairs", events, new FairMapper(events, clock)::write);
        add("fair organiser roles", events, organisers::writeParticipations);
        add("fair exhibitor roles", participations, rows -> FairMapper.writeExhibitors(participations, rows));
    }

    private void add(String name, Path file, Source.Mapping mapping) {
        if (Files.isRegularFile(file)) {
            sources.add(new Source(name, mapping));
        }
    }

    private Path nasa(String name) {
        return file("nasa_technology/" + name + ".jsonl");
    }

    private Path sbir(String name) {
        return file("us_sbir/" + name + ".jsonl");
    }

    private Path file(String path) {
        return folder.resolve(path);
    }
}
