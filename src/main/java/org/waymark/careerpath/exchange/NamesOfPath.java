package org.waymark.careerpath.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.Slug;

/**
 * Gives ids to what a table knows by name only. What is here under that name keeps its id; anything else has one made
 * from its name, so that the same table always gives the same ids.
 */
final class NamesOfPath {

    /** A name that makes no id of its own. */
    static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1;

        private final Sentence why;

        private UnusableException(Sentence why) {
            super(why.key());
            this.why = why;
        }

        Sentence why() {
            return why;
        }
    }

    private record First(String name, int line) {}

    private final String what;
    private final Map<String, String> idsHere = new HashMap<>();
    private final Map<String, String> namesHere = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, First> firsts = new HashMap<>();

    private NamesOfPath(String what) {
        this.what = what;
    }

    /**
     * Names of what is here; two of the same name have their ids for themselves.
     *
     * @param what they are, as the beginning of ids for those that are numbered
     */
    static <T> NamesOfPath of(String what, List<T> here, Function<T, String> name, Function<T, String> id) {
        NamesOfPath names = new NamesOfPath(what);
        Set<String> ambiguous = new HashSet<>();
        here.forEach(one -> {
            names.namesHere.put(id.apply(one), name.apply(one));
            if (names.idsHere.put(name.apply(one), id.apply(one)) != null) {
                ambiguous.add(name.apply(one));
            }
        });
        names.idsHere.keySet().removeAll(ambiguous);
        return names;
    }

    String id(String name, int line) throws UnusableException {
        String known = made.get(name);
        if (known != null) {
            return known;
        }
        String here = idsHere.get(name);
        String id = here == null ? fresh(name) : here;
        First first = firsts.computeIfAbsent(id, ignored -> new First(name, line));
        if (!first.name().equals(name)) {
            throw new UnusableException(
                    ImportProblem.say("same-address", name, first.name(), Integer.toString(first.line())));
        }
        made.put(name, id);
        return id;
    }

    private String fresh(String name) throws UnusableException {
        if (!Slug.isSpoken(name)) {
            throw new UnusableException(ImportProblem.say("no-letter", name));
        }
        return Slug.candidates(name, what)
                .filter(id -> !isOfAnother(id, name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether something else has an id because it sounds alike; what was renamed, and what may be a slip, do not count. */
    private boolean isOfAnother(String id, String name) {
        First first = firsts.get(id);
        if (first != null) {
            return !Slug.isAlike(first.name(), name);
        }
        String here = namesHere.get(id);
        String stem = Slug.of(name);
        return here != null && (stem.isEmpty() || (Slug.of(here).equals(stem) && !Slug.isAlike(here, name)));
    }

    /** The name that an id was given for; empty if it was given for none. */
    Optional<String> name(String id) {
        return Optional.ofNullable(firsts.get(id)).map(First::name);
    }
}
