package org.waymark.careerpath.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.careerpath.document.Slug;
import org.waymark.careerpath.document.StepKind;

/** Adds, removes and orders the parts of a draft. A document never changes; each of these makes another. */
final class DraftElements {

    private DraftElements() {}

    static PathDocument withTracks(PathDocument document, List<PathDocument.Track> tracks) {
        return with(document, tracks, document.competencies(), document.roles(), document.steps());
    }

    static PathDocument withCompetencies(PathDocument document, List<PathDocument.Competency> competencies) {
        return with(document, document.tracks(), competencies, document.roles(), document.steps());
    }

    static PathDocument withRoles(PathDocument document, List<PathDocument.Role> roles) {
        return document.withRoles(roles);
    }

    static PathDocument withSteps(PathDocument document, List<PathDocument.Step> steps) {
        return with(document, document.tracks(), document.competencies(), document.roles(), steps);
    }

    static PathDocument.Role withExpectations(PathDocument.Role role, List<PathDocument.Expectation> expectations) {
        return role.withExpectations(expectations);
    }

    private static PathDocument with(
            PathDocument document,
            List<PathDocument.Track> tracks,
            List<PathDocument.Competency> competencies,
            List<PathDocument.Role> roles,
            List<PathDocument.Step> steps) {
        return new PathDocument(
                document.id(),
                document.name(),
                document.department(),
                document.summary(),
                document.promotions(),
                document.family(),
                tracks,
                competencies,
                roles,
                steps);
    }

    /**
     * The id that a new part gets: from its name, with a number where another has it.
     *
     * @throws IllegalArgumentException if the name has no letter or digit to make one from
     */
    static String newId(PathDocument document, DraftElement part, String name) {
        if (!Slug.isSpoken(name)) {
            throw new IllegalArgumentException("A name has at least one letter or digit");
        }
        return Slug.free(name, part.name().toLowerCase(Locale.ROOT), ids(document, part)::contains);
    }

    static List<String> ids(PathDocument document, DraftElement part) {
        return switch (part) {
            case TRACK -> document.tracks().stream().map(PathDocument.Track::id).toList();
            case COMPETENCY ->
                document.competencies().stream()
                        .map(PathDocument.Competency::id)
                        .toList();
            case ROLE -> document.roles().stream().map(PathDocument.Role::id).toList();
        };
    }

    /**
     * Adds a part at the end; a role where its level belongs.
     *
     * @param level of a role, from 1 at the ground
     */
    static PathDocument add(PathDocument document, DraftElement part, String id, String name, int level) {
        return switch (part) {
            case TRACK -> withTracks(document, added(document.tracks(), new PathDocument.Track(id, name, null)));
            case COMPETENCY ->
                withCompetencies(document, added(document.competencies(), new PathDocument.Competency(id, name, null)));
            case ROLE ->
                onItsLevel(
                        withRoles(
                                document,
                                added(
                                        document.roles(),
                                        new PathDocument.Role(id, name, level, null, null, List.of(), RoleNotes.NONE))),
                        id);
        };
    }

    /** Puts a role after the last one that stands no higher. */
    static PathDocument onItsLevel(PathDocument document, String id) {
        Optional<PathDocument.Role> role = role(document, document.address(id));
        if (role.isEmpty()) {
            return document;
        }
        List<PathDocument.Role> others = new ArrayList<>(without(document.roles(), PathDocument.Role::id, id));
        int place = others.size();
        while (place > 0 && others.get(place - 1).level() > role.get().level()) {
            place--;
        }
        others.add(place, role.get());
        return withRoles(document, List.copyOf(others));
    }

    /** Adds a step of the kind that fits where it leads; one that is there already stays as it is. */
    static PathDocument addStep(PathDocument document, String from, String to) {
        boolean isThere = document.steps().stream()
                .anyMatch(step -> step.from().equals(from) && step.to().equals(to));
        Optional<PathDocument.Role> start = role(document, document.address(from));
        if (isThere || start.isEmpty() || document.address(from).equals(to)) {
            return document;
        }
        StepKind kind = role(document, to)
                .map(end -> end.level() > start.get().level() ? StepKind.PROMOTION : StepKind.LATERAL)
                .orElse(StepKind.ACROSS);
        return withSteps(document, added(document.steps(), new PathDocument.Step(from, to, kind, null)));
    }

    private static Optional<PathDocument.Role> role(PathDocument document, String address) {
        return document.roles().stream()
                .filter(role -> document.address(role.id()).equals(address))
                .findFirst();
    }

    static PathDocument removeStep(PathDocument document, String from, String to) {
        return withSteps(
                document,
                document.steps().stream()
                        .filter(step -> !step.from().equals(from) || !step.to().equals(to))
                        .toList());
    }

    /** Removes a part with all that makes no sense without it; roles of a track become roles of the trunk. */
    static PathDocument remove(PathDocument document, DraftElement part, String id) {
        return switch (part) {
            case TRACK ->
                withRoles(
                        withTracks(document, without(document.tracks(), PathDocument.Track::id, id)),
                        document.roles().stream()
                                .map(role -> id.equals(role.track())
                                        ? new PathDocument.Role(
                                                role.id(),
                                                role.title(),
                                                role.level(),
                                                null,
                                                role.summary(),
                                                role.expectations(),
                                                role.notes())
                                        : role)
                                .toList());
            case COMPETENCY ->
                withRoles(
                        withCompetencies(document, without(document.competencies(), PathDocument.Competency::id, id)),
                        document.roles().stream()
                                .map(role -> withExpectations(
                                        role,
                                        role.expectations().stream()
                                                .filter(one -> !one.competency().equals(id))
                                                .toList()))
                                .toList());
            case ROLE ->
                withSteps(
                        withRoles(document, without(document.roles(), PathDocument.Role::id, id)),
                        document.steps().stream()
                                .filter(step ->
                                        !step.from().equals(id) && !step.to().equals(document.address(id)))
                                .toList());
        };
    }

    /** All that {@link #remove} would take away, to tell whether it is still what somebody has seen. */
    static List<Object> content(PathDocument document, DraftElement part, String id) {
        List<Object> content = new ArrayList<>();
        switch (part) {
            case TRACK ->
                document.tracks().stream().filter(one -> one.id().equals(id)).forEach(content::add);
            case COMPETENCY -> {
                document.competencies().stream()
                        .filter(one -> one.id().equals(id))
                        .forEach(content::add);
                document.roles().stream()
                        .flatMap(role -> role.expectations().stream())
                        .filter(one -> one.competency().equals(id))
                        .forEach(content::add);
            }
            case ROLE -> {
                document.roles().stream().filter(one -> one.id().equals(id)).forEach(content::add);
                document.steps().stream()
                        .filter(step -> step.from().equals(id) || step.to().equals(document.address(id)))
                        .forEach(content::add);
            }
        }
        return content;
    }

    /**
     * Moves a part.
     *
     * @param before id of the part that it comes before, null for the end
     */
    static PathDocument move(PathDocument document, DraftElement part, String id, @Nullable String before) {
        return switch (part) {
            case TRACK -> withTracks(document, moved(document.tracks(), PathDocument.Track::id, id, before));
            case COMPETENCY ->
                inOrder(withCompetencies(
                        document, moved(document.competencies(), PathDocument.Competency::id, id, before)));
            case ROLE -> withRoles(document, moved(document.roles(), PathDocument.Role::id, id, before));
        };
    }

    /** Expectations stand in the order of their competencies. */
    private static PathDocument inOrder(PathDocument document) {
        return withRoles(
                document,
                document.roles().stream()
                        .map(role -> withExpectations(
                                role,
                                document.competencies().stream()
                                        .flatMap(competency -> role.expectations().stream()
                                                .filter(one -> one.competency().equals(competency.id())))
                                        .toList()))
                        .toList());
    }

    private static <T> List<T> added(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }

    private static <T> List<T> without(List<T> items, Function<T, String> id, String gone) {
        return items.stream().filter(item -> !id.apply(item).equals(gone)).toList();
    }

    private static <T> List<T> moved(List<T> items, Function<T, String> id, String which, @Nullable String before) {
        Optional<T> item =
                items.stream().filter(one -> id.apply(one).equals(which)).findFirst();
        if (item.isEmpty() || which.equals(before)) {
            return items;
        }
        List<T> others = new ArrayList<>(without(items, id, which));
        int place = others.stream().map(id).toList().indexOf(before == null ? "" : before);
        others.add(place < 0 ? others.size() : place, item.get());
        return List.copyOf(others);
    }
}
