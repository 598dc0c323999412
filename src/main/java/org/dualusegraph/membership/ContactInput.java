package org.dualusegraph.membership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ContactInput")
@Description("A person to talk to, who agrees that the other side is told.")
public record ContactInput(
        @NonNull @Description("Name, at most 200 characters.")
        String name,

        @NonNull @Description("E-mail address, at most 200 characters.")
        String email,

        @Description("Telephone number.") String phone) {}
