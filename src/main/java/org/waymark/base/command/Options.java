package org.waymark.base.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the words of a command: positional arguments, flags ({@code --apply}) and options with a value. */
public final class Options {

    private static final String PREFIX = "--";

    private final List<String> positional;
    private final Set<String> flags;
    private final Map<String, List<String>> values;

    private Options(List<String> positional, Set<String> flags, Map<String, List<String>> values) {
        this.positional = List.copyOf(positional);
        this.flags = Set.copyOf(flags);
        this.values = Map.copyOf(values);
    }

    /**
     * Reads arguments. A value follows its option after a space or an equals sign; after a lone {@code --} everything is
     * positional.
     *
     * @param arguments what follows the command's words
     * @param knownFlags names without the leading dashes
     * @param knownValues names of options with a value, without the leading dashes
     * @return the arguments, sorted
     * @throws UsageException for an unknown or repeated option, and for an option that lacks its value or has one too many
     */
    public static Options parse(List<String> arguments, Set<String> knownFlags, Set<String> knownValues)
            throws UsageException {
        return parse(arguments, knownFlags, knownValues, Set.of());
    }

    /**
     * Reads arguments, some of whose options may be repeated.
     *
     * @param arguments what follows the command's words
     * @param knownFlags names without the leading dashes
     * @param knownValues names of options with one value, without the leading dashes
     * @param knownLists names of options that may be given several times, without the leading dashes
     * @return the arguments, sorted
     * @throws UsageException as {@link #parse(List, Set, Set)}; an option of a list may be repeated
     */
    public static Options parse(
            List<String> arguments, Set<String> knownFlags, Set<String> knownValues, Set<String> knownLists)
            throws UsageException {
        List<String> positional = new ArrayList<>();
        Set<String> flags = new HashSet<>();
        Map<String, List<String>> values = new HashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals(PREFIX)) {
                rest.forEachRemaining(positional::add);
            } else if (!argument.startsWith(PREFIX)) {
                positional.add(argument);
            } else {
                int equals = argument.indexOf('=');
                String name = argument.substring(PREFIX.length(), equals < 0 ? argument.length() : equals);
                if (knownFlags.contains(name)) {
                    if (equals >= 0) {
                        throw new UsageException(PREFIX + name + " stands alone, without a value.");
                    }
                    flags.add(name);
                } else if (knownValues.contains(name) || knownLists.contains(name)) {
                    if (equals < 0 && !rest.hasNext()) {
                        throw new UsageException(PREFIX + name + " needs a value.");
                    }
                    String value = equals < 0 ? rest.next() : argument.substring(equals + 1);
                    boolean isMissing = value.isBlank() && !knownLists.contains(name);
                    if (isMissing || (equals < 0 && value.startsWith(PREFIX))) {
                        throw new UsageException(PREFIX + name + " needs a value.");
                    }
                    List<String> given = values.computeIfAbsent(name, ignored -> new ArrayList<>());
                    given.add(value);
                    if (given.size() > 1 && !knownLists.contains(name)) {
                        throw new UsageException(PREFIX + name + " is given twice.");
                    }
                } else {
                    throw new UsageException("There is no option " + PREFIX + name + ".");
                }
            }
        }
        return new Options(positional, flags, values);
    }

    /**
     * The arguments that are no options.
     *
     * @return in their order
     */
    public List<String> positional() {
        return positional;
    }

    /**
     * Whether a flag is set.
     *
     * @param flag its name, without the leading dashes
     * @return true if it was given
     */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /**
     * The value of an option.
     *
     * @param option its name, without the leading dashes
     * @return empty if it was not given, otherwise not blank
     */
    public Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    /**
     * The values of an option that may be repeated.
     *
     * @param option its name, without the leading dashes
     * @return in their order, blank ones among them; none if the option was not given
     */
    public List<String> values(String option) {
        return List.copyOf(values.getOrDefault(option, List.of()));
    }
}
