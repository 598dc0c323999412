package org.dualusegraph.platform.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "Something that the caller can put right. With it nothing was changed, and the object of the payload is null.")
public record UserError(
        @NonNull @Description("What kind of fault it is.") UserErrorCode code,

        @Description("Where in the input: names of fields and positions in lists, such as content, owners, 0, share."
                + " For what the object itself lacks, its field, such as problemSolved."
                + " Empty when it concerns the input as a whole.")
        List<String> field,

        @NonNull @Description("One sentence for people. It holds nothing that was sent.")
        String message,

        @Description("With ILLEGAL_TRANSITION: what the viewer may do with the object as it is now,"
                + " by the names of its allowedActions. Empty otherwise.")
        List<String> allowedActions) {

    public static UserError of(UserErrorCode code, List<String> field, String message) {
        return new UserError(code, field, message, List.of());
    }

    /** The same words for what never existed and for what the viewer may not see. */
    public static UserError notFound(List<String> field) {
        return of(UserErrorCode.NOT_FOUND, field, "There is no such object.");
    }

    /** In the API's own shape. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", code.name());
        field.forEach(json.putArray("field")::add);
        json.put("message", message);
        allowedActions.forEach(json.putArray("allowedActions")::add);
        return json;
    }
}
