package org.dualusegraph.organisation;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation updateOrganisation. */
public final class UpdateOrganisation {

    private UpdateOrganisation() {}

    @Input("UpdateOrganisationInput")
    @Description("An organisation to be changed.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("What to change of it.") OrganisationContentInput content) {}

    @Type("UpdateOrganisationPayload")
    @Description("What came of updateOrganisation.")
    public record Payload(
            @Description("The organisation after the change; null when nothing was changed.")
            Organisation organisation,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
