package org.dualusegraph.platform.execution;

import java.util.List;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Declares the codes of errors, which no other field has for its type. */
@GraphQLApi
public class ErrorCodeApi {
    @Query
    @NonNull
    @Description("Every value that extensions.code of an error can have; with it, code generators know the type.")
    public List<ErrorCode> errorCodes() {
        return Declared.field();
    }
}
