package org.dualusegraph.interest;

import java.time.Instant;
import org.dualusegraph.organisation.Organisation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What one side of an expression of interest wrote to the other.")
public record Message(
        @NonNull @Description("Which side wrote it.") MessageSide side,

        @Description(
                "The organisation that wrote it; null where the owner of the opportunity is anonymous to the viewer.")
        Organisation organisation,

        @NonNull @Description("The message, at most 20,000 characters.")
        String text,

        @NonNull @Description("When it was written.") Instant sentAt) {}
