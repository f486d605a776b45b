package org.waymark.careerpath;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives ids to what a table knows by name only. What is here under that name keeps its id; anything else has one made
 * from its name, so that the same table always gives the same ids.
 */
final class NamesOfPath {

    /** A name that makes no id of its own. The message says why, as a sentence. */
    static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1;

        private UnusableException(String message) {
            super(message);
        }
    }

    private record First(String name, int line) {}

    private final Map<String, String> idsHere = new HashMap<>();
    private final Map<String, First> firsts = new HashMap<>();

    private NamesOfPath() {}

    /** Names of what is here; two of the same name have their ids for themselves. */
    static <T> NamesOfPath of(List<T> here, Function<T, String> name, Function<T, String> id) {
        NamesOfPath names = new NamesOfPath();
        Set<String> ambiguous = new HashSet<>();
        here.forEach(one -> {
            if (names.idsHere.put(name.apply(one), id.apply(one)) != null) {
                ambiguous.add(name.apply(one));
            }
        });
        names.idsHere.keySet().removeAll(ambiguous);
        return names;
    }

    String id(String name, int line) throws UnusableException {
        String id = idsHere.getOrDefault(name, Slug.of(name));
        if (id.isEmpty()) {
            throw new UnusableException("“" + name + "” has no letter or digit to make an address from.");
        }
        First first = firsts.computeIfAbsent(id, ignored -> new First(name, line));
        if (!first.name().equals(name)) {
            throw new UnusableException("“" + name + "” and “" + first.name() + "” in line " + first.line()
                    + " would have the same address. If they are the same, write them alike.");
        }
        return id;
    }

    /** The name that an id was given for; empty if it was given for none. */
    Optional<String> name(String id) {
        return Optional.ofNullable(firsts.get(id)).map(First::name);
    }
}
