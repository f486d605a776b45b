package org.waymark.base.ui;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;

/**
 * What a button that the browser draws is called with: what it does and, where it gives words away, whom it named. A click can
 * come late, when the page was drawn anew for somebody else; it says whom its author saw.
 *
 * @param <A> all that can be done where the button stands
 * @param action what to do
 * @param reader whom the button named, null where it gives nothing away
 */
public record Press<A extends Enum<A>>(A action, @Nullable NamedReader reader) {

    private static final String TO = "@";

    /**
     * Names a button that gives words away.
     *
     * @param action what it does
     * @param reader to whom, as the page says
     * @return what the button is called with; another one for another reader, so that it is drawn as another button
     */
    public static String to(Enum<?> action, PersonId reader) {
        return action.name() + TO + reader;
    }

    /**
     * Reads what a button was called with.
     *
     * @param <A> all that can be done
     * @param actions all that can be done
     * @param pressed the browser says so, and nobody has checked it
     * @return with whom it named
     * @throws IllegalArgumentException if that is none of the actions, which no button of ours says
     */
    public static <A extends Enum<A>> Press<A> parse(Class<A> actions, String pressed) {
        int at = pressed.lastIndexOf(TO);
        return at < 0
                ? new Press<>(named(actions, pressed), null)
                : new Press<>(
                        named(actions, pressed.substring(0, at)),
                        new NamedReader(new PersonId(Long.parseLong(pressed.substring(at + TO.length())))));
    }

    /**
     * Finds what the browser names.
     *
     * @param <A> all that can be named
     * @param values all that can be named
     * @param name the browser says so, and nobody has checked it
     * @return the value of that name
     * @throws IllegalArgumentException if there is none
     */
    public static <A extends Enum<A>> A named(Class<A> values, String name) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The page offers no such " + values.getSimpleName()));
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
