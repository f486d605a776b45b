package org.waymark.careerpath.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.testing.Company.as;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.security.RunAs;
import org.waymark.base.text.UnfitTextException;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.testing.Company;
import org.waymark.testing.English;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class PathDraftsTest {

    private static final DraftPlace SUMMARY = DraftPlace.of(DraftField.SUMMARY);

    @Autowired
    PathDrafts drafts;

    @Autowired
    PathVersions versions;

    @Autowired
    CareerPaths paths;

    @Autowired
    PathImport imports;

    @Autowired
    Company company;

    private static <T> T team(Supplier<T> work) {
        return RunAs.operator(work);
    }

    private static void team(Runnable work) {
        RunAs.operator(() -> {
            work.run();
            return true;
        });
    }

    private PathDocument document(String path) {
        return team(() -> drafts.open(path)).orElseThrow().document();
    }

    private void write(String path, DraftPlace place, String text) {
        assertThat(team(() -> drafts.save(path, place, place.read(document(path)), text)))
                .isInstanceOf(DraftAnswer.Kept.class);
    }

    private DraftReview review(String path) {
        return team(() -> drafts.review(path)).orElseThrow();
    }

    private int publish(String path, String note) {
        DraftReview seen = review(path);
        return team(() -> drafts.publish(path, seen, note));
    }

    private String summary(String path) {
        return String.valueOf(team(() -> paths.path(path)).orElseThrow().summary());
    }

    @Test
    void a_draft_begins_with_the_first_change_and_is_seen_by_nobody_else_until_it_is_published() {
        TinyLadder.has(imports, "drafted", "one", "two");
        assertThat(team(() -> drafts.open("drafted")).orElseThrow().isDraft()).isFalse();
        write("drafted", SUMMARY, "For everybody who drafts.");
        assertThat(team(() -> drafts.open("drafted")).orElseThrow().isDraft()).isTrue();
        assertThat(summary("drafted")).isEqualTo("null");
        assertThat(team(() -> drafts.preview("drafted")).orElseThrow().summary())
                .isEqualTo("For everybody who drafts.");

        assertThat(publish("drafted", "Says whom it is for.")).isEqualTo(2);

        assertThat(summary("drafted")).isEqualTo("For everybody who drafts.");
        assertThat(team(() -> drafts.open("drafted")).orElseThrow().isDraft()).isFalse();
        assertThat(team(() -> versions.all("drafted")))
                .extracting(
                        VersionSummary::number,
                        version -> version.note().isEmpty() ? English.of(version.remark()) : version.note())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, "Says whom it is for."),
                        org.assertj.core.api.Assertions.tuple(1, "Imported from a file."));
    }

    @Test
    void two_people_who_edit_different_texts_are_not_in_each_others_way() {
        TinyLadder.has(imports, "together", "one");
        PathDocument seen = document("together");
        write("together", SUMMARY, "From the one.");
        DraftPlace title = DraftPlace.of(DraftField.ROLE_TITLE, "one");
        assertThat(team(() -> drafts.save("together", title, title.read(seen), "From the other")))
                .isEqualTo(new DraftAnswer.Kept("From the other"));
        assertThat(SUMMARY.read(document("together"))).isEqualTo("From the one.");
    }

    @Test
    void of_two_who_edit_the_same_text_the_second_is_told_and_overwrites_nothing() {
        TinyLadder.has(imports, "same-text", "one");
        write("same-text", SUMMARY, "From the one.");
        assertThat(team(() -> drafts.save("same-text", SUMMARY, "", "From the other.")))
                .isEqualTo(new DraftAnswer.Overtaken("From the one."));
        assertThat(SUMMARY.read(document("same-text"))).isEqualTo("From the one.");
        // Having seen it, they may insist.
        assertThat(team(() -> drafts.save("same-text", SUMMARY, "From the one.", "From the other.")))
                .isEqualTo(new DraftAnswer.Kept("From the other."));
    }

    @Test
    void of_many_who_begin_and_write_at_the_same_moment_nothing_is_lost() throws Exception {
        TinyLadder.has(imports, "crowded", "one", "two", "three", "four", "five", "six");
        List<String> roles = List.of("one", "two", "three", "four", "five", "six");
        CountDownLatch ready = new CountDownLatch(roles.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DraftAnswer>> answers = roles.stream()
                    .map(role -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        DraftPlace place = DraftPlace.of(DraftField.ROLE_SUMMARY, role);
                        return team(() -> drafts.save("crowded", place, "", "Written for " + role + "."));
                    }))
                    .toList();
            for (Future<DraftAnswer> answer : answers) {
                assertThat(answer.get()).isInstanceOf(DraftAnswer.Kept.class);
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(document("crowded").roles())
                .extracting(PathDocument.Role::summary)
                .containsExactlyElementsOf(
                        roles.stream().map(role -> "Written for " + role + ".").toList());
    }

    @Test
    void what_somebody_has_changed_since_is_not_removed() {
        TinyLadder.has(imports, "removing", "one", "two");
        PathDocument seen = document("removing");
        write("removing", DraftPlace.of(DraftField.ROLE_SUMMARY, "two"), "New words.");
        assertThatExceptionOfType(StaleDraftException.class)
                .isThrownBy(() -> team(() -> drafts.remove("removing", DraftElement.ROLE, "two", seen)));
        team(() -> drafts.remove("removing", DraftElement.ROLE, "two", document("removing")));
        assertThat(document("removing").roles())
                .extracting(PathDocument.Role::id)
                .containsExactly("one");
        assertThat(team(() -> drafts.save(
                        "removing", DraftPlace.of(DraftField.ROLE_SUMMARY, "two"), "New words.", "More words.")))
                .isEqualTo(new DraftAnswer.Gone());
    }

    @Test
    void parts_come_in_the_order_that_they_are_put_in() {
        TinyLadder.has(imports, "ordered-parts", "one", "two", "three");
        team(() -> drafts.move("ordered-parts", DraftElement.ROLE, "three", "one"));
        team(() -> drafts.move("ordered-parts", DraftElement.ROLE, "one", null));
        assertThat(document("ordered-parts").roles())
                .extracting(PathDocument.Role::id)
                .containsExactly("three", "two", "one");
    }

    @Test
    void a_new_role_stands_beside_the_one_that_is_open_and_moves_with_its_level() {
        RunAs.operator(() -> imports.apply("""
            format: waymark/path/1
            id: new-role
            name: New role
            competencies: [{id: craft, name: Craft}]
            roles:
              - {id: one, title: One, level: 1}
              - {id: two, title: Two, level: 2}
              - {id: three, title: Three, level: 3}
            """, PathImportOptions.NONE));
        team(() -> drafts.addRole("new-role", "Beside", "one"));
        team(() -> drafts.add("new-role", DraftElement.ROLE, "Top"));
        assertThat(document("new-role").roles())
                .extracting(role -> role.id() + " " + role.level())
                .containsExactly("one 1", "beside 1", "two 2", "three 3", "top 3");
        write("new-role", DraftPlace.of(DraftField.ROLE_LEVEL, "top"), "2");
        write("new-role", DraftPlace.of(DraftField.ROLE_LEVEL, "one"), "4");
        assertThat(document("new-role").roles())
                .extracting(PathDocument.Role::id)
                .containsExactly("beside", "two", "top", "three", "one");
        team(() -> drafts.move("new-role", DraftElement.ROLE, "top", "two"));
        write("new-role", DraftPlace.of(DraftField.ROLE_LEVEL, "top"), "2");
        assertThat(document("new-role").roles())
                .extracting(PathDocument.Role::id)
                .containsExactly("beside", "top", "two", "three", "one");
    }

    @Test
    void the_review_says_in_words_what_a_new_role_brings_along() {
        TinyLadder.has(imports, "worded", "one", "two");
        team(() -> drafts.addRole("worded", "Third", "one"));
        write("worded", new DraftPlace(DraftField.CELL, "third", "craft"), "- Does it.\n- Does more.");
        team(() -> drafts.addStep("worded", "third", "worded.two"));
        team(() -> drafts.addStep("worded", "third", "elsewhere.role"));
        assertThat(review("worded").changes())
                .extracting(change -> English.of(change.what()))
                .containsExactly(
                        "role “Third” (third), which asks “Does it.” in Craft and “Does more.” in Craft and leads to"
                                + " “two” and elsewhere.role");
    }

    @Test
    void what_was_published_since_the_draft_began_is_shown_before_it_would_be_undone() {
        TinyLadder.has(imports, "overtaken", "one");
        write("overtaken", SUMMARY, "Drafted.");
        TinyLadder.has(imports, "overtaken", "one", "two");
        DraftReview review = review("overtaken");
        assertThat(review.version()).isEqualTo(2);
        assertThat(review.overtaken())
                .extracting(change -> English.of(change.what()))
                .anySatisfy(what -> assertThat(what).contains("role “two”"));
        assertThat(review.changes())
                .extracting(change -> English.of(change.what()))
                .anySatisfy(what -> assertThat(what).contains("role “two”"));
    }

    @Test
    void nobody_publishes_what_they_have_not_looked_at() {
        TinyLadder.has(imports, "unseen", "one");
        write("unseen", SUMMARY, "Drafted.");
        DraftReview seen = review("unseen");
        write("unseen", SUMMARY, "Drafted by somebody else.");
        assertThatExceptionOfType(StaleDraftException.class)
                .isThrownBy(() -> team(() -> drafts.publish("unseen", seen, "Mine.")));
        DraftReview again = review("unseen");
        TinyLadder.has(imports, "unseen", "one", "two");
        assertThatExceptionOfType(StaleDraftException.class)
                .isThrownBy(() -> team(() -> drafts.publish("unseen", again, "Mine.")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> team(() -> drafts.publish("unseen", review("unseen"), "  ")));
    }

    @Test
    void what_a_file_could_not_say_is_a_problem_before_it_is_published() {
        String path = team(() -> drafts.begin("Problem path"));
        String role = team(() -> drafts.add(path, DraftElement.ROLE, "First"));
        write(path, DraftPlace.of(DraftField.ROLE_TITLE, role), "");
        DraftReview review = review(path);
        assertThat(review.problems()).isNotEmpty();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> team(() -> drafts.publish(path, review, "Now.")));
        write(path, DraftPlace.of(DraftField.ROLE_TITLE, role), "First role");
        team(() -> drafts.add(path, DraftElement.COMPETENCY, "Craft"));
        write(path, new DraftPlace(DraftField.CELL, role, "craft"), "- Does it.");
        assertThat(review(path).problems()).isEmpty();
        assertThat(publish(path, "It begins.")).isEqualTo(1);
        assertThat(team(() -> paths.role(path + "." + role)).orElseThrow().asked())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.expectations().getFirst().text()).isEqualTo("Does it."));
    }

    @Test
    void what_builds_on_what_survives_the_editor_and_ends_where_its_ground_is_removed() {
        team(() -> imports.apply("""
            format: waymark/path/1
            id: linked-draft
            name: Linked
            competencies: [{id: craft, name: Craft}]
            roles:
              - {id: one, title: One, level: 1, expectations: {craft: [{id: cuts, text: Cuts.}, Sweeps.]}}
              - {id: two, title: Two, level: 2, expectations: {craft: [{text: Carves., builds-on: cuts}]}}
            """, PathImportOptions.NONE));
        DraftPlace lower = new DraftPlace(DraftField.CELL, "one", "craft");
        write("linked-draft", lower, "- Cuts straight.\n- Sweeps.");
        // Cut out and put back at the end, with a pause between.
        write("linked-draft", lower, "- Sweeps.");
        write("linked-draft", lower, "- Sweeps.\n- Cuts.");
        write("linked-draft", new DraftPlace(DraftField.CELL, "two", "craft"), "- Carves oak.");
        assertThat(review("linked-draft").problems()).isEmpty();
        publish("linked-draft", "Oak.");
        assertThat(links("linked-draft")).containsExactly(tuple(null, null), tuple("cuts", null), tuple(null, "cuts"));
        write("linked-draft", lower, "- Sweeps.");
        assertThat(review("linked-draft").problems()).isEmpty();
        assertThat(review("linked-draft").changes())
                .extracting(change -> English.of(change.what()))
                .contains("“Two”, Craft: what it builds on “cuts” → nothing");
        publish("linked-draft", "Nobody cuts.");
        assertThat(links("linked-draft")).containsExactly(tuple(null, null), tuple(null, null));
        team(() -> versions.restore("linked-draft", 2, 3, "Somebody does."));
        assertThat(links("linked-draft")).containsExactly(tuple(null, null), tuple("cuts", null), tuple(null, "cuts"));
    }

    private List<Tuple> links(String path) {
        return document(path).roles().stream()
                .flatMap(role -> role.expectations().stream())
                .map(one -> tuple(one.id(), one.buildsOn()))
                .toList();
    }

    @Test
    void an_earlier_version_is_read_as_it_was_compared_and_published_again() {
        TinyLadder.has(imports, "restored", "one", "two");
        write("restored", DraftPlace.of(DraftField.ROLE_TITLE, "one"), "The first");
        team(() -> drafts.addStep("restored", "one", "restored.two"));
        publish("restored", "Better titles.");
        assertThat(team(() -> versions.role("restored.one", 1))
                        .orElseThrow()
                        .role()
                        .title())
                .isEqualTo("one");
        assertThat(team(() -> versions.difference("restored", 1, 2)))
                .extracting(change -> English.of(change.what()))
                .containsExactly(
                        "role “The first” (one): title “one” → “The first”",
                        "step from “The first” to restored.two (lateral)");
        assertThatExceptionOfType(StaleDraftException.class)
                .isThrownBy(() -> team(() -> versions.restore("restored", 1, 1, "Back.")));
        team(() -> versions.restore("restored", 1, 2, "The old titles were better."));
        assertThat(team(() -> paths.role("restored.one")).orElseThrow().role().title())
                .isEqualTo("one");
        assertThat(team(() -> versions.all("restored")))
                .extracting(VersionSummary::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void a_ladder_and_its_parts_can_be_named_in_any_script() {
        String path = team(() -> drafts.begin("Строители"));
        assertThat(path).isEqualTo("stroiteli");
        assertThat(team(() -> drafts.add(path, DraftElement.ROLE, "工程师"))).isEqualTo("gong-cheng-shi");
        assertThat(team(() -> drafts.add(path, DraftElement.ROLE, "工程狮"))).isEqualTo("gong-cheng-shi-2");
        assertThat(team(() -> drafts.add(path, DraftElement.TRACK, "𐓷𐓘𐓻"))).isEqualTo("track-1");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> team(() -> drafts.add(path, DraftElement.TRACK, " … ")));
    }

    @Test
    void a_name_holds_nothing_that_nobody_sees() {
        String path = team(() -> drafts.begin("Weavers"));
        write(path, DraftPlace.of(DraftField.NAME), " Cafe\u0301\u00a0weavers ");
        assertThat(document(path).name()).isEqualTo("Caf\u00e9 weavers");
        assertThatExceptionOfType(UnfitTextException.class)
                .isThrownBy(() -> write(path, DraftPlace.of(DraftField.NAME), "Weavers\u200b"));
        assertThatExceptionOfType(UnfitTextException.class)
                .isThrownBy(() -> team(() -> drafts.add(path, DraftElement.ROLE, "\u202eredaeL")));
        assertThatExceptionOfType(UnfitTextException.class)
                .isThrownBy(() -> team(() -> drafts.begin("Spinners\u200b")));
        assertThat(document(path).name()).isEqualTo("Caf\u00e9 weavers");
    }

    @Test
    void employees_see_what_was_published_and_no_draft() {
        TinyLadder.has(imports, "closed-draft", "one");
        write("closed-draft", SUMMARY, "Drafted.");
        var employee = company.person("Edda Employee");
        DraftReview seen = review("closed-draft");
        for (Runnable attempt : List.<Runnable>of(
                () -> drafts.all(),
                () -> drafts.open("closed-draft"),
                () -> drafts.preview("closed-draft"),
                () -> drafts.previewRole("closed-draft.one"),
                () -> drafts.save("closed-draft", SUMMARY, "Drafted.", "Mine."),
                () -> drafts.publish("closed-draft", seen, "Mine."),
                () -> drafts.discard("closed-draft", document("closed-draft")),
                () -> versions.restore("closed-draft", 1, 1, "Mine."))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Company.does(employee, attempt));
        }
        assertThat(as(employee, () -> versions.path("closed-draft", 1))).isPresent();
    }
}
