package org.waymark.careerpath.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.Differing;
import org.waymark.careerpath.document.Origins;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleFamily;
import org.waymark.careerpath.document.RoleNote;
import org.waymark.careerpath.editing.PathImportReport.Change;
import org.waymark.careerpath.editing.PathImportReport.Counts;
import org.waymark.careerpath.editing.PathImportReport.Difference;

/** Sets what is stored beside what a file says, and tells the differences. */
final class PathChanges {

    private final List<Change> changes = new ArrayList<>();
    private int added;
    private int changed;
    private int gone;
    private int unchanged;

    private PathChanges() {}

    static PathChanges none() {
        return new PathChanges();
    }

    static PathChanges between(@Nullable PathDocument stored, PathDocument file) {
        PathChanges result = new PathChanges();
        if (stored == null) {
            result.countAdded(1, say("path.new", file.name(), file.id()));
        } else {
            result.count(say("path", file.name()), pathDifferences(stored, file));
        }
        PathDocument before = stored == null
                ? new PathDocument(file.id(), "", null, null, null, null, List.of(), List.of(), List.of(), List.of())
                : stored;
        result.compare(
                before.tracks(),
                file.tracks(),
                PathDocument.Track::id,
                track -> say("track", track.name(), track.id()),
                PathChanges::trackDifferences);
        result.compare(
                before.competencies(),
                file.competencies(),
                PathDocument.Competency::id,
                competency -> say("competency", competency.name(), competency.id()),
                PathChanges::competencyDifferences);
        result.compareRoles(before, file);
        return result;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    Counts counts() {
        return new Counts(added, changed, gone, unchanged);
    }

    private void compareRoles(PathDocument before, PathDocument file) {
        Map<String, PathDocument.Role> stored = byId(before.roles(), PathDocument.Role::id);
        Map<String, PathDocument.Role> fresh = byId(file.roles(), PathDocument.Role::id);
        for (PathDocument.Role role : file.roles()) {
            PathDocument.Role other = stored.get(role.id());
            if (other == null) {
                countAdded(1 + parts(file, role), RoleContents.with(words(role), file, role));
            } else {
                count(words(role), roleDifferences(other, role));
                compareExpectations(file, other, role);
                compareSteps(before, file, role);
            }
        }
        for (PathDocument.Role role : before.roles()) {
            if (!fresh.containsKey(role.id())) {
                gone += 1 + parts(before, role);
                changes.add(new Change(Difference.GONE, RoleContents.with(words(role), before, role)));
            }
        }
    }

    private void compareExpectations(PathDocument file, PathDocument.Role before, PathDocument.Role after) {
        List<Integer> origins = Origins.of(before.expectations(), after.expectations());
        for (int i = 0; i < origins.size(); i++) {
            PathDocument.Expectation expectation = after.expectations().get(i);
            Sentence place = place(file, after, expectation);
            if (origins.get(i) < 0) {
                countAdded(1, say("expectation.text", place, quote(expectation.text())));
            } else {
                PathDocument.Expectation other = before.expectations().get(origins.get(i));
                List<Sentence> differences = new ArrayList<>();
                note(differences, "text", other.text(), expectation.text());
                note(differences, "competency", other.competency(), expectation.competency());
                note(differences, "proficiency", other.proficiency(), expectation.proficiency());
                note(differences, "id", other.id(), expectation.id());
                note(differences, "builds-on", other.buildsOn(), expectation.buildsOn());
                if (!other.examples().equals(expectation.examples())) {
                    differences.add(say("examples", quote(expectation.text())));
                }
                count(place, differences);
            }
        }
        for (int j = 0; j < before.expectations().size(); j++) {
            if (!origins.contains(j)) {
                gone++;
                PathDocument.Expectation expectation = before.expectations().get(j);
                changes.add(new Change(
                        Difference.GONE,
                        say("expectation.text", place(file, after, expectation), quote(expectation.text()))));
            }
        }
    }

    private void compareSteps(PathDocument before, PathDocument file, PathDocument.Role role) {
        compare(
                steps(before, role),
                steps(file, role),
                PathDocument.Step::to,
                step -> say(
                        "step",
                        role.title(),
                        step.to(),
                        say("kind." + step.kind().word())),
                PathChanges::stepDifferences);
    }

    private <T> void compare(
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, Sentence> words,
            BiFunction<T, T, List<Sentence>> differences) {
        Map<String, T> stored = byId(before, id);
        Map<String, T> fresh = byId(after, id);
        fresh.forEach((key, item) -> {
            T other = stored.get(key);
            if (other == null) {
                countAdded(1, words.apply(item));
            } else {
                count(words.apply(item), differences.apply(other, item));
            }
        });
        stored.forEach((key, item) -> {
            if (!fresh.containsKey(key)) {
                gone++;
                changes.add(new Change(Difference.GONE, words.apply(item)));
            }
        });
    }

    private void countAdded(int things, Sentence words) {
        added += things;
        changes.add(new Change(Difference.NEW, words));
    }

    private void count(Sentence words, List<Sentence> differences) {
        if (differences.isEmpty()) {
            unchanged++;
        } else {
            changed++;
            changes.add(new Change(
                    Difference.CHANGED, say("changed", words, Sentence.joined("base.list.semicolon", differences))));
        }
    }

    private static List<Sentence> pathDifferences(PathDocument before, PathDocument after) {
        List<Sentence> differences = new ArrayList<>();
        note(differences, "name", before.name(), after.name());
        note(differences, "department", before.department(), after.department());
        note(differences, "summary", before.summary(), after.summary());
        note(differences, "promotions", before.promotions(), after.promotions());
        note(differences, "family", word(before.family()), word(after.family()));
        noteOrder(differences, "tracks", before.tracks(), after.tracks(), PathDocument.Track::id);
        noteOrder(
                differences, "competencies", before.competencies(), after.competencies(), PathDocument.Competency::id);
        noteOrder(differences, "roles", before.roles(), after.roles(), PathDocument.Role::id);
        return differences;
    }

    private static List<Sentence> trackDifferences(PathDocument.Track before, PathDocument.Track after) {
        List<Sentence> differences = new ArrayList<>();
        note(differences, "name", before.name(), after.name());
        note(differences, "summary", before.summary(), after.summary());
        return differences;
    }

    private static List<Sentence> competencyDifferences(PathDocument.Competency before, PathDocument.Competency after) {
        List<Sentence> differences = new ArrayList<>();
        note(differences, "name", before.name(), after.name());
        note(differences, "summary", before.summary(), after.summary());
        return differences;
    }

    private static List<Sentence> roleDifferences(PathDocument.Role before, PathDocument.Role after) {
        List<Sentence> differences = new ArrayList<>();
        note(differences, "title", before.title(), after.title());
        note(differences, "level", Integer.toString(before.level()), Integer.toString(after.level()));
        note(differences, "track", before.track(), after.track());
        note(differences, "summary", before.summary(), after.summary());
        for (RoleNote one : RoleNote.ALL) {
            note(differences, one.key(), one.text(before.notes(), "; "), one.text(after.notes(), "; "));
        }
        return differences;
    }

    private static @Nullable String word(@Nullable RoleFamily family) {
        return family == null ? null : family.word();
    }

    private static List<Sentence> stepDifferences(PathDocument.Step before, PathDocument.Step after) {
        List<Sentence> differences = new ArrayList<>();
        note(differences, "kind", before.kind().word(), after.kind().word());
        note(differences, "note", before.note(), after.note());
        return differences;
    }

    private static void note(
            List<Sentence> differences, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            differences.add(say("field", say("field." + field), quote(before, after), quote(after, before)));
        }
    }

    private static <T> void noteOrder(
            List<Sentence> differences, String what, List<T> before, List<T> after, Function<T, String> id) {
        List<String> old = before.stream().map(id).toList();
        List<String> fresh = after.stream().map(id).toList();
        if (!old.stream()
                .filter(fresh::contains)
                .toList()
                .equals(fresh.stream().filter(old::contains).toList())) {
            differences.add(say("order." + what));
        }
    }

    private static Sentence quote(@Nullable String text, @Nullable String other) {
        return text == null ? say("nothing") : Differing.quote(text, other == null ? "" : other);
    }

    private static Sentence quote(String text) {
        return quote(text, null);
    }

    private static Sentence words(PathDocument.Role role) {
        return say("role", role.title(), role.id());
    }

    private static Sentence place(PathDocument file, PathDocument.Role role, PathDocument.Expectation expectation) {
        String competency = file.competencies().stream()
                .filter(one -> one.id().equals(expectation.competency()))
                .map(PathDocument.Competency::name)
                .findFirst()
                .orElse(expectation.competency());
        return say("expectation", role.title(), competency);
    }

    /** What is told of a difference, or a part of it. */
    static Sentence say(String name, Object... arguments) {
        return Sentence.of("careerpath.difference." + name, arguments);
    }

    private static int parts(PathDocument document, PathDocument.Role role) {
        return role.expectations().size() + steps(document, role).size();
    }

    private static List<PathDocument.Step> steps(PathDocument document, PathDocument.Role role) {
        return document.steps().stream()
                .filter(step -> step.from().equals(role.id()))
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(id.apply(item), item));
        return byId;
    }
}
