package org.waymark.identity.invitation;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.MailAddressRule;

/**
 * Whom an administrator invites in one go, of those who work here and have no account.
 *
 * @param department the name of one, null for people of any
 * @param addresses their mail addresses, null for people of any
 */
public record InvitedPeople(
        @Nullable String department, @Nullable List<String> addresses) implements Serializable {

    /** All who have no account. */
    public static final InvitedPeople EVERYBODY = new InvitedPeople(null, null);

    /** What stands around addresses in lists, tables and mail programs. */
    private static final Pattern AROUND = Pattern.compile("[\\s,;<>\"()\\[\\]]+");

    /**
     * The people of a list or a file, whatever else stands in it.
     *
     * @param text as somebody pasted it, or the text of a CSV file
     * @return those whose mail address is in it
     */
    public static InvitedPeople ofText(String text) {
        return new InvitedPeople(
                null,
                AROUND.splitAsStream(text)
                        .flatMap(word -> MailAddressRule.read(word).stream())
                        .distinct()
                        .toList());
    }

    /**
     * The addresses of a list.
     *
     * @return empty for people of any address
     */
    public List<String> addressesOrNone() {
        return addresses == null ? List.of() : addresses;
    }
}
