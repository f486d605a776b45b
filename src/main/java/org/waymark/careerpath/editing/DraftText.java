package org.waymark.careerpath.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.SaidException;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleFamily;
import org.waymark.careerpath.document.RoleNote;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.careerpath.document.StepKind;

/** Reads and writes the single texts of a draft. A document never changes; writing makes another. */
final class DraftText {

    private static final int HIGHEST_LEVEL = 99;

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
            case FAMILY ->
                text(document.family() == null ? null : document.family().word());
            case TRACK_NAME -> text(document.tracks(), one -> one.id().equals(place.id()), PathDocument.Track::name);
            case TRACK_SUMMARY ->
                text(document.tracks(), one -> one.id().equals(place.id()), PathDocument.Track::summary);
            case COMPETENCY_NAME ->
                text(document.competencies(), one -> one.id().equals(place.id()), PathDocument.Competency::name);
            case COMPETENCY_SUMMARY ->
                text(document.competencies(), one -> one.id().equals(place.id()), PathDocument.Competency::summary);
            case STEP_KIND ->
                text(document.steps(), isAt(place), one -> one.kind().word());
            case STEP_NOTE -> text(document.steps(), isAt(place), PathDocument.Step::note);
            default -> text(document.roles(), one -> one.id().equals(place.id()), one -> read(one, place));
        };
    }

    private static @Nullable String read(PathDocument.Role role, DraftPlace place) {
        return switch (place.field()) {
            case ROLE_TITLE -> role.title();
            case ROLE_LEVEL -> Integer.toString(role.level());
            case ROLE_TRACK -> role.track();
            case ROLE_SUMMARY -> role.summary();
            case ROLE_NOTE -> place.note().text(role.notes(), "\n");
            case CELL -> CellText.write(cell(role, place.other()));
            case CELL_PROFICIENCY -> CellText.commonProficiency(cell(role, place.other()));
            default -> throw new IllegalArgumentException(place.field() + " is not of a role");
        };
    }

    /**
     * Writes a text.
     *
     * @param place what it belongs to is there
     * @param text blank for none
     * @throws SaidException for a level, a track, a family, a note or a kind of step that is none, and for a name with a character that
     *     nobody sees
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
                        field == DraftField.FAMILY ? (RoleFamily) RoleNote.FAMILY.parse(words) : document.family(),
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
                        one -> write(document, one, place, words)));
    }

    private static PathDocument.Role write(
            PathDocument document, PathDocument.Role role, DraftPlace place, String words) {
        DraftField field = place.field();
        return new PathDocument.Role(
                role.id(),
                field == DraftField.ROLE_TITLE ? words : role.title(),
                field == DraftField.ROLE_LEVEL ? number(words, 1, HIGHEST_LEVEL) : role.level(),
                field == DraftField.ROLE_TRACK ? track(document, words) : role.track(),
                field == DraftField.ROLE_SUMMARY ? orNull(words) : role.summary(),
                role.expectations(),
                field == DraftField.ROLE_NOTE
                        ? RoleNotes.of(note -> note.equals(place.note())
                                ? note.parse(words)
                                : note.said().apply(role.notes()))
                        : role.notes());
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

    private static <T> Optional<String> text(List<T> items, Predicate<T> which, Function<T, @Nullable String> text) {
        return items.stream().filter(which).findFirst().flatMap(one -> text(text.apply(one)));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.of(text == null ? "" : text);
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
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
