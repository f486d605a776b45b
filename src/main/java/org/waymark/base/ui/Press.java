package org.waymark.base.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;

/**
 * What a button that the browser draws is called with: what it does and, where it gives words away, whom it named. A click can
 * come late, when the page was drawn anew for somebody else; it says whom its author saw.
 *
 * @param name what to do
 * @param reader whom the button named, null where it gives nothing away
 */
public record Press(String name, @Nullable NamedReader reader) {

    private static final String TO = "@";

    /**
     * Names a button that gives words away.
     *
     * @param name what it does
     * @param reader to whom, as the page says
     * @return what the button is called with; another one for another reader, so that it is drawn as another button
     */
    public static String to(String name, PersonId reader) {
        return name + TO + reader;
    }

    /**
     * Reads what a button was called with.
     *
     * @param pressed the browser says so, and nobody has checked it
     * @return with whom it named
     */
    public static Press parse(String pressed) {
        int at = pressed.lastIndexOf(TO);
        return at < 0
                ? new Press(pressed, null)
                : new Press(
                        pressed.substring(0, at),
                        new NamedReader(new PersonId(Long.parseLong(pressed.substring(at + TO.length())))));
    }

    /**
     * Whom the button named.
     *
     * @return the reader
     * @throws IllegalArgumentException if it named nobody, which no button of ours does that gives words away
     */
    public NamedReader named() {
        return Optional.ofNullable(reader)
                .orElseThrow(() -> new IllegalArgumentException("Whatever gives words away names a reader"));
    }
}
