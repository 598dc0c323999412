package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** The mutation erasePerson. */
public final class ErasePerson {

    private ErasePerson() {}

    @Input("ErasePersonInput")
    @Description("A person to be forgotten.")
    public record Arguments(
            @Id @Description("Id of the person; the viewer itself when left out.")
            String id,

            @Description(
                    "The version that the caller has read; CONFLICT when the person has another one by now. May be left out.")
            Integer expectedVersion) {}

    @Type("ErasePersonPayload")
    @Description("What came of erasePerson.")
    public record Payload(
            @Description(
                    "The person after the change, without personal data, for who may still see it: null for the person itself, which is nobody any more, and when nothing was changed.")
            Person person,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
