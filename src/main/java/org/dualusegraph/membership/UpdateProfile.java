package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** The mutation updateProfile. */
public final class UpdateProfile {

    private UpdateProfile() {}

    @Input("UpdateProfileInput")
    @Description("What the viewer says about itself. What is absent stays as it is, an explicit null clears.")
    public record Arguments(
            @Description("Name to show, at most 200 characters.")
            String name,

            @Description("E-mail address, at most 200 characters.")
            String email,

            @Description(
                    "ORCID iD, such as 0000-0002-1825-0097, with or without https://orcid.org/; its check digit is checked.")
            String orcid,

            @Description("Languages that the person works in, as at most 20 BCP 47 tags, such as ro.")
            List<String> languages,

            @Description(
                    "The version that the caller has read; CONFLICT when the person has another one by now. May be left out, because before its first change a person has none.")
            Integer expectedVersion) {}

    @Type("UpdateProfilePayload")
    @Description("What came of updateProfile.")
    public record Payload(
            @Description("The person after the change; null when nothing was changed.")
            Person person,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
