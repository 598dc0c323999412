package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dualusegraph.organisation.Checksums;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;

/** Makes every change of a person. */
@Singleton
public class PersonService implements MutationModel {

    private static final int NAME = 200;
    private static final int LANGUAGES = 20;
    private static final Pattern ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
    private static final String ORCID_ADDRESS = "https://orcid.org/";

    private final Workflows workflows;
    private final Actors actors;

    public PersonService(Workflows workflows, Actors actors) {
        this.workflows = workflows;
        this.actors = actors;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<PersonEntity> workflow =
                workflows.of(mutations, "Person", People.PERSON, PersonEntity.class, PersonRights.RIGHTS);
        workflow.on("updateProfile", PersonAction.UPDATE, this::myself, PersonService::update);
    }

    private UUID myself(Change change) {
        return actors.person(change.subject());
    }

    private static void update(PersonEntity person, Change change) {
        Input input = change.input();
        PersonAction.UPDATE.require(person.currentState());
        person.name = input.optional("name", person.name, name -> name.text(NAME));
        person.email = input.optional("email", person.email, Contact::email);
        person.orcid = input.optional("orcid", person.orcid, PersonService::orcid);
        person.languages = input.list("languages", person.languages, LANGUAGES, InputValue::languageTag).stream()
                .distinct()
                .toList();
        input.check();
    }

    private static String orcid(InputValue value) {
        String text = value.text(NAME);
        String orcid = (text.startsWith(ORCID_ADDRESS) ? text.substring(ORCID_ADDRESS.length()) : text)
                .toUpperCase(Locale.ROOT);
        if (!ORCID.matcher(orcid).matches() || !Checksums.isMod11Radix2(orcid.replace("-", ""))) {
            throw value.invalid("This is not an ORCID iD.");
        }
        return orcid;
    }
}
