package org.dualusegraph.organisation;

import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Declares the mutations of organisations. */
@GraphQLApi
public class OrganisationMutations {

    @Mutation
    @Description(
            "Changes the profile of an organisation. For its representatives and cluster managers; FORBIDDEN otherwise. What the cluster vouches for, legalName, type, helix, countryOfEstablishment and status, is changed by cluster managers only: FORBIDDEN_FIELD otherwise, and nothing is changed.")
    public UpdateOrganisation.@Nullable Payload updateOrganisation(
            @NonNull @Description(Doc.INPUT) UpdateOrganisation.Arguments input) {
        return Declared.field();
    }
}
