package org.waymark.careerpath.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/**
 * Which expectations of a path others can build on: those with an id, from any role below. That they stand below keeps anything from
 * building on itself.
 */
public final class Foundations {

    /** The level at which an expectation is asked, by its id. */
    private final Map<String, Integer> levels = new HashMap<>();

    private Foundations() {}

    /**
     * Looks at a path.
     *
     * @param document possibly with flaws
     * @return what can be built on in it
     */
    public static Foundations of(PathDocument document) {
        Foundations foundations = new Foundations();
        for (PathDocument.Role role : document.roles()) {
            for (PathDocument.Expectation expectation : role.expectations()) {
                if (expectation.id() != null) {
                    foundations.levels.putIfAbsent(expectation.id(), role.level());
                }
            }
        }
        return foundations;
    }

    /**
     * What is wrong with what an expectation builds on.
     *
     * @param role of the path
     * @param expectation one that the role asks
     * @return a sentence; empty where nothing is wrong, also where it builds on nothing
     */
    public Optional<Sentence> flaw(PathDocument.Role role, PathDocument.Expectation expectation) {
        String below = expectation.buildsOn();
        if (below == null) {
            return Optional.empty();
        }
        Integer level = levels.get(below);
        if (level == null) {
            return Optional.of(ImportProblem.say("no-expectation", below));
        }
        return level < role.level()
                ? Optional.empty()
                : Optional.of(ImportProblem.say(
                        "builds-on-no-lower", below, Integer.toString(level), Integer.toString(role.level())));
    }

    /**
     * Puts right what the browser does not show. Whoever writes there sees no ids, so what has the words that it has on the path gets
     * back what it is known by, and what builds on something that is gone builds on it no more.
     *
     * @param draft what was written
     * @param stored the path as everybody sees it, null if there is none yet
     * @return a document without a flaw of this kind
     */
    public static PathDocument settled(PathDocument draft, @Nullable PathDocument stored) {
        PathDocument whole = stored == null ? draft : withLinksOf(stored, draft);
        Foundations foundations = of(whole);
        return changed(whole, (role, one) -> foundations.flaw(role, one).isEmpty() ? one : one.linked(one.id(), null));
    }

    private static PathDocument withLinksOf(PathDocument stored, PathDocument draft) {
        Map<List<String>, PathDocument.Expectation> before = new HashMap<>();
        stored.roles().forEach(role -> role.expectations().forEach(one -> before.putIfAbsent(words(role, one), one)));
        Set<String> taken = new HashSet<>(of(draft).levels.keySet());
        return changed(draft, (role, one) -> {
            PathDocument.Expectation same = before.get(words(role, one));
            if (same == null || one.id() != null) {
                return one;
            }
            boolean isFree = same.id() != null && taken.add(same.id());
            return one.linked(isFree ? same.id() : null, one.buildsOn() == null ? same.buildsOn() : one.buildsOn());
        });
    }

    private static List<String> words(PathDocument.Role role, PathDocument.Expectation expectation) {
        return List.of(role.id(), expectation.competency(), expectation.text());
    }

    private static PathDocument changed(
            PathDocument document,
            BiFunction<PathDocument.Role, PathDocument.Expectation, PathDocument.Expectation> change) {
        return document.withRoles(document.roles().stream()
                .map(role -> role.withExpectations(role.expectations().stream()
                        .map(one -> change.apply(role, one))
                        .toList()))
                .toList());
    }
}
