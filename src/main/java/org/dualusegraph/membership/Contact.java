package org.dualusegraph.membership;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.regex.Pattern;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@RegisterForReflection
@Description("A person to talk to. Personal data: told only to whom the person agreed to talk to.")
public record Contact(
        @NonNull @Description("Name of the person.") String name,

        @NonNull @Description("E-mail address.") String email,
        @Description("Telephone number.") @Nullable String phone) {

    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,30}");

    /** A ContactInput. */
    public static Contact of(InputValue value) {
        Input input = value.object();
        return new Contact(
                input.get("name", name -> name.text(LONGEST)),
                input.get("email", Contact::email),
                input.optional("phone", null, phone -> matching(phone, PHONE, "This is not a telephone number.")));
    }

    static String email(InputValue value) {
        return matching(value, EMAIL, "This is not an e-mail address.");
    }

    private static String matching(InputValue value, Pattern pattern, String message) {
        String text = value.text(LONGEST);
        if (!pattern.matcher(text).matches()) {
            throw value.invalid(message);
        }
        return text;
    }
}
