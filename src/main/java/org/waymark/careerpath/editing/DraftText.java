package org.waymark.careerpath.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.SaidException;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleFamily;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.careerpath.document.StepKind;

/** Reads and writes the single texts of a draft. A document never changes; writing makes another. */
final class DraftText {

    private static final int HIGHEST_LEVEL = 99;
    private static final int MOST_SEATS = 100_000;

    private static final Set<DraftField> NAMES = Set.of(
            DraftField.NAME,
            DraftField.DEPARTMENT,
            DraftField.TRACK_NAME,
            DraftField.COMPETENCY_NAME,
            DraftField.ROLE_TITLE);

    private DraftText() {}

    /**
     * The text at a place.
     *
     * @return empty if what it belongs to is not there; an empty text if nothing is written
     */
    static Optional<String> read(PathDocument document, DraftPlace place) {
        return switch (place.field()) {
            case NAME -> Optional.of(document.name());
            case DEPARTMENT -> text(document.department());
            case SUMMARY -> text(document.summary());
            case PROMOTIONS -> text(document.promotions());
            case FAMILY -> word(document.family());
            case TRACK_NAME, TRACK_SUMMARY ->
                document.tracks().stream()
                        .filter(one -> one.id().equals(place.id()))
                        .findFirst()
                        .flatMap(
                                one -> place.field() == DraftField.TRACK_NAME ? text(one.name()) : text(one.summary()));
            case COMPETENCY_NAME, COMPETENCY_SUMMARY ->
                document.competencies().stream()
                        .filter(one -> one.id().equals(place.id()))
                        .findFirst()
                        .flatMap(one ->
                                place.field() == DraftField.COMPETENCY_NAME ? text(one.name()) : text(one.summary()));
            case STEP_KIND, STEP_NOTE ->
                document.steps().stream()
                        .filter(isAt(place))
                        .findFirst()
                        .flatMap(one -> place.field() == DraftField.STEP_KIND
                                ? text(one.kind().word())
                                : text(one.note()));
            default ->
                document.roles().stream()
                        .filter(one -> one.id().equals(place.id()))
                        .findFirst()
                        .flatMap(one -> read(one, place));
        };
    }

    private static Optional<String> read(PathDocument.Role role, DraftPlace place) {
        RoleNotes notes = role.notes();
        return switch (place.field()) {
            case ROLE_TITLE -> text(role.title());
            case ROLE_LEVEL -> text(Integer.toString(role.level()));
            case ROLE_TRACK -> text(role.track());
            case ROLE_SUMMARY -> text(role.summary());
            case ROLE_HELPS -> text(String.join("\n", notes.helps()));
            case ROLE_WEEK -> text(notes.week());
            case ROLE_SEATS -> text(notes.seats() == null ? null : Integer.toString(notes.seats()));
            case ROLE_OPENING -> text(notes.opening());
            case ROLE_FAMILY -> word(notes.family());
            case CELL -> text(CellText.write(cell(role, place.other())));
            case CELL_PROFICIENCY -> text(CellText.commonProficiency(cell(role, place.other())));
            default -> Optional.empty();
        };
    }

    /**
     * Writes a text.
     *
     * @param place what it belongs to is there
     * @param text blank for none
     * @throws SaidException for a level, a number of seats, a track, a family or a kind of step that is none, and for a name with a
     *     character that nobody sees
     */
    static PathDocument write(PathDocument document, DraftPlace place, String text) {
        DraftField field = place.field();
        String words = NAMES.contains(field) ? OneLine.checked(text) : text.strip();
        return switch (field) {
            case NAME, DEPARTMENT, SUMMARY, PROMOTIONS, FAMILY ->
                new PathDocument(
                        document.id(),
                        field == DraftField.NAME ? words : document.name(),
                        field == DraftField.DEPARTMENT ? orNull(words) : document.department(),
                        field == DraftField.SUMMARY ? orNull(words) : document.summary(),
                        field == DraftField.PROMOTIONS ? orNull(words) : document.promotions(),
                        field == DraftField.FAMILY ? family(words) : document.family(),
                        document.tracks(),
                        document.competencies(),
                        document.roles(),
                        document.steps());
            case TRACK_NAME, TRACK_SUMMARY ->
                DraftElements.withTracks(
                        document,
                        changed(
                                document.tracks(),
                                one -> one.id().equals(place.id()),
                                one -> new PathDocument.Track(
                                        one.id(),
                                        field == DraftField.TRACK_NAME ? words : one.name(),
                                        field == DraftField.TRACK_SUMMARY ? orNull(words) : one.summary())));
            case COMPETENCY_NAME, COMPETENCY_SUMMARY ->
                DraftElements.withCompetencies(
                        document,
                        changed(
                                document.competencies(),
                                one -> one.id().equals(place.id()),
                                one -> new PathDocument.Competency(
                                        one.id(),
                                        field == DraftField.COMPETENCY_NAME ? words : one.name(),
                                        field == DraftField.COMPETENCY_SUMMARY ? orNull(words) : one.summary())));
            case STEP_KIND, STEP_NOTE ->
                DraftElements.withSteps(
                        document,
                        changed(
                                document.steps(),
                                isAt(place),
                                one -> new PathDocument.Step(
                                        one.from(),
                                        one.to(),
                                        field == DraftField.STEP_KIND ? StepKind.of(words) : one.kind(),
                                        field == DraftField.STEP_NOTE ? orNull(words) : one.note())));
            case CELL, CELL_PROFICIENCY ->
                DraftElements.withRoles(
                        document,
                        changed(
                                document.roles(),
                                one -> one.id().equals(place.id()),
                                one -> writeCell(document, one, place, words)));
            case ROLE_LEVEL -> {
                PathDocument changed = writeRole(document, place, words);
                yield changed.equals(document) ? document : DraftElements.onItsLevel(changed, place.id());
            }
            default -> writeRole(document, place, words);
        };
    }

    private static PathDocument writeRole(PathDocument document, DraftPlace place, String words) {
        return DraftElements.withRoles(
                document,
                changed(
                        document.roles(),
                        one -> one.id().equals(place.id()),
                        one -> write(document, one, place.field(), words)));
    }

    private static PathDocument.Role write(
            PathDocument document, PathDocument.Role role, DraftField field, String words) {
        RoleNotes notes = role.notes();
        return new PathDocument.Role(
                role.id(),
                field == DraftField.ROLE_TITLE ? words : role.title(),
                field == DraftField.ROLE_LEVEL ? number(words, 1, HIGHEST_LEVEL) : role.level(),
                field == DraftField.ROLE_TRACK ? track(document, words) : role.track(),
                field == DraftField.ROLE_SUMMARY ? orNull(words) : role.summary(),
                role.expectations(),
                new RoleNotes(
                        field == DraftField.ROLE_HELPS ? lines(words) : notes.helps(),
                        field == DraftField.ROLE_WEEK ? orNull(words) : notes.week(),
                        field == DraftField.ROLE_SEATS
                                ? words.isEmpty() ? null : Integer.valueOf(number(words, 0, MOST_SEATS))
                                : notes.seats(),
                        field == DraftField.ROLE_OPENING ? orNull(words) : notes.opening(),
                        field == DraftField.ROLE_FAMILY ? family(words) : notes.family()));
    }

    private static PathDocument.Role writeCell(
            PathDocument document, PathDocument.Role role, DraftPlace place, String words) {
        List<PathDocument.Expectation> before = cell(role, place.other());
        List<PathDocument.Expectation> after = place.field() == DraftField.CELL
                ? CellText.read(words, place.other(), before)
                : before.stream()
                        .map(one -> new PathDocument.Expectation(
                                one.competency(), one.text(), orNull(words), one.examples(), one.id(), one.buildsOn()))
                        .toList();
        List<PathDocument.Expectation> all = new ArrayList<>();
        for (PathDocument.Competency competency : document.competencies()) {
            all.addAll(competency.id().equals(place.other()) ? after : cell(role, competency.id()));
        }
        return DraftElements.withExpectations(role, all);
    }

    private static List<PathDocument.Expectation> cell(PathDocument.Role role, String competency) {
        return role.expectations().stream()
                .filter(one -> one.competency().equals(competency))
                .toList();
    }

    private static Predicate<PathDocument.Step> isAt(DraftPlace place) {
        return step -> step.from().equals(place.id()) && step.to().equals(place.other());
    }

    private static <T> List<T> changed(List<T> items, Predicate<T> which, UnaryOperator<T> change) {
        return items.stream()
                .map(item -> which.test(item) ? change.apply(item) : item)
                .toList();
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.of(text == null ? "" : text);
    }

    private static Optional<String> word(@Nullable RoleFamily family) {
        return Optional.of(family == null ? "" : family.word());
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static List<String> lines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable RoleFamily family(String word) {
        return word.isEmpty()
                ? null
                : RoleFamily.of(word).orElseThrow(() -> new SaidException("careerpath.edit.no-family"));
    }

    private static @Nullable String track(PathDocument document, String id) {
        if (!id.isEmpty()
                && document.tracks().stream().noneMatch(track -> track.id().equals(id))) {
            throw new SaidException("careerpath.edit.no-track");
        }
        return orNull(id);
    }

    private static int number(String words, int least, int most) {
        int number = words.matches("\\d{1,6}") ? Integer.parseInt(words) : -1;
        if (number < least || number > most) {
            throw new SaidException("careerpath.edit.no-number", Integer.toString(least), Integer.toString(most));
        }
        return number;
    }
}
