package org.waymark.wall.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.wall.model.Fact.Pair;
import org.waymark.wall.model.Fact.Sort;

/**
 * The part of the model about what colleagues are asked for by name: who tells it decides whether and what whoever asked reads, and whether
 * that one may pass it on to their manager. In a pair, the employee is who asked, the manager who was asked.
 */
final class Told {

    /** Whether two are in the line today in which something was given at a moment. */
    interface Lines {
        boolean counts(Pair pair, int at);
    }

    /** What somebody asks for, until they call it off. */
    private static final class Request {
        private boolean declined;
        private boolean mayPassOn;
    }

    /** What somebody tells whoever asked, and the manager of that one to whom it was passed on. */
    private static final class Tale {
        private @Nullable String draft;
        private @Nullable String shared;
        private @Nullable Who passedTo;
        private int at;

        private void take() {
            shared = null;
            takeBack();
        }

        private void takeBack() {
            passedTo = null;
        }
    }

    /** How many people somebody can ask at a time. */
    private static final int MOST = 5;

    private final Lines lines;
    private final IntSupplier moments;
    private final Map<Pair, Request> requests = new LinkedHashMap<>();
    /** Who said no to what was called off since: they are not asked anew for longer than a history lasts. */
    private final Set<Pair> noes = new LinkedHashSet<>();

    private final Map<Pair, Tale> tales = new LinkedHashMap<>();

    Told(Lines lines, IntSupplier moments) {
        this.lines = lines;
        this.moments = moments;
    }

    boolean isAsked(Pair pair) {
        return requests.containsKey(pair);
    }

    boolean mayAsk(Pair asked) {
        return !noes.contains(asked)
                && requests.keySet().stream()
                                .filter(pair -> pair.employee() == asked.employee())
                                .count()
                        < MOST;
    }

    /** Asked, and did not say no. */
    boolean isOpen(Pair pair) {
        Request request = requests.get(pair);
        return request != null && !request.declined;
    }

    boolean mayPassOn(Pair pair) {
        Request request = requests.get(pair);
        return request != null && request.mayPassOn;
    }

    boolean isDrafted(Pair pair) {
        return of(pair).draft != null;
    }

    boolean isShared(Pair pair) {
        return of(pair).shared != null;
    }

    void ask(Pair pair) {
        requests.putIfAbsent(pair, new Request());
    }

    /** What was read stays readable; what was passed on is taken back. */
    void callOff(Pair pair) {
        Request request = requests.remove(pair);
        if (request != null) {
            of(pair).takeBack();
            if (request.declined) {
                noes.add(pair);
            }
        }
    }

    void decline(Pair pair) {
        Request request = Objects.requireNonNull(requests.get(pair));
        request.declined = true;
        request.mayPassOn = false;
        of(pair).take();
    }

    void allow(Pair pair, boolean mayPassOn) {
        Request request = Objects.requireNonNull(requests.get(pair));
        request.declined = false;
        request.mayPassOn = mayPassOn;
        if (!mayPassOn) {
            of(pair).takeBack();
        }
    }

    void draft(Pair pair, String words) {
        of(pair).draft = words;
    }

    /** Told anew, it is nobody's but theirs who asked. */
    void share(Pair pair) {
        Tale tale = of(pair);
        tale.shared = tale.draft;
        tale.takeBack();
    }

    void withdraw(Pair pair) {
        of(pair).take();
    }

    void erase(Pair pair) {
        tales.remove(pair);
    }

    /** A manager who told it themselves has it. */
    void passOn(Pair pair, Who manager) {
        Tale tale = of(pair);
        tale.passedTo = manager == pair.manager() ? null : manager;
        tale.at = moments.getAsInt();
    }

    void takeBack(Pair pair) {
        of(pair).takeBack();
    }

    void eraseAlone(Who author) {
        tales.forEach((pair, tale) -> {
            // What was told to somebody who does not ask any more is not changed.
            if (pair.manager() == author && (tale.shared == null || isOpen(pair))) {
                tale.draft = tale.shared;
            }
        });
    }

    /** What was asked goes with either of the two. */
    void forget(Who who) {
        requests.keySet().removeIf(pair -> pair.employee() == who || pair.manager() == who);
        noes.removeIf(pair -> pair.employee() == who || pair.manager() == who);
        tales.forEach((pair, tale) -> {
            if (pair.manager() == who) {
                tale.draft = null;
            }
        });
    }

    void release(Who who) {
        tales.keySet().removeIf(pair -> pair.manager() == who);
    }

    /** Who asks whom, and what was said to that, as far as one of the two learns it. */
    Set<String> asked(Who viewer) {
        return requests.entrySet().stream()
                .filter(entry -> viewer == entry.getKey().employee()
                        || viewer == entry.getKey().manager())
                .map(entry -> asked(
                        entry.getKey().employee().name(),
                        entry.getKey().manager().name(),
                        entry.getValue().declined,
                        entry.getValue().mayPassOn))
                .collect(Collectors.toSet());
    }

    static String asked(String asker, String asked, boolean declined, boolean mayPassOn) {
        return asker + " asks " + asked + (declined ? ", who said no" : "") + (mayPassOn ? ", to pass it on" : "");
    }

    private Tale of(Pair pair) {
        return tales.computeIfAbsent(pair, ignored -> new Tale());
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        tales.forEach((pair, tale) -> {
            if (tale.draft != null) {
                facts.add(new Fact(Sort.STORY, tale.draft, pair.manager(), pair, EnumSet.of(pair.manager())));
            }
            if (tale.shared != null) {
                Set<Who> readers = new LinkedHashSet<>(List.of(pair.manager(), pair.employee()));
                Who manager = tale.passedTo;
                if (manager != null && lines.counts(new Pair(pair.employee(), manager), tale.at)) {
                    readers.add(manager);
                }
                facts.add(new Fact(Sort.STORY_SHARED, tale.shared, pair.manager(), pair, readers));
            }
        });
        return facts;
    }
}
