package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.organisation.HelixSector;
import org.dualusegraph.organisation.IdentifierInput;
import org.dualusegraph.organisation.OrganisationType;
import org.dualusegraph.platform.graphql.LocalizedTextInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("MembershipApplicationContentInput")
@Description(
        "What an applicant says. What is absent stays as it is, an explicit null clears (REQUIRED where that cannot"
                + " be).")
public record MembershipApplicationContentInput(
        @Description("The organisation, as a whole, where it is not in the graph yet.")
        Proposed proposed,

        @Description("Why it wants to be a member, at most 20,000 characters a language. Needed to submit.")
        LocalizedTextInput motivation,

        @Description("Which kind of membership it asks for. Needed to submit.")
        MembershipCategory categoryAsked,

        @Description("Its sector in the helix model, as it sees itself.")
        HelixSector helix,

        @Description("What it undertakes to keep. All are needed to submit.")
        Undertakings undertakings,

        @Description("The answer to questions, at most 20,000 characters. Needed to submit again.")
        String answer) {

    @Input("ProposedOrganisationInput")
    @Description("An organisation that is not in the graph yet.")
    public record Proposed(
            @NonNull @Description("Registered name, at most 500 characters.")
            String legalName,

            @NonNull @Description("What kind of organisation it is.")
            OrganisationType type,

            @Description("Country where it is established, as ISO 3166-1 alpha-2, uppercase.")
            String countryOfEstablishment,

            @Description("Its home page, with http:// or https://, at most 2,000 characters.")
            String website,

            @Description("Its entries in registers, at most 50, each checked by the form and the check digits of its"
                    + " scheme; INVALID_VALUE when they are wrong, or it belongs to an organisation in the graph.")
            List<IdentifierInput> identifiers) {}

    @Input("MembershipUndertakingsInput")
    @Description("What an applicant undertakes to keep: true does, false and null take it back.")
    public record Undertakings(
            @Description("The statute of the cluster.") Boolean statute,

            @Description("The cluster's policy on export control.")
            Boolean exportControlPolicy,

            @Description("The processing of the data that is given.")
            Boolean dataProcessing) {}
}
