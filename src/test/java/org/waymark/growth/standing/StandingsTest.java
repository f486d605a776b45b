package org.waymark.growth.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnThing.Extent;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.GrowthOverview;
import org.waymark.growth.GrowthState;
import org.waymark.growth.standing.StandingDetail.Expectation;
import org.waymark.growth.standing.Standings.Part;
import org.waymark.privacy.WhatIWrote;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class StandingsTest {

    private static final String ROLE = "standing-test.senior";

    @Autowired
    private Standings standings;

    @Autowired
    private GrowthOverview growth;

    @Autowired
    private Sharing sharing;

    @Autowired
    private WhatIWrote words;

    @Autowired
    private PathImport imports;

    @Autowired
    private Company company;

    private PersonId manager;
    private PersonId employee;
    private PersonId colleague;
    private PersonId director;

    @BeforeEach
    void hire() {
        ladder("Plans a week.");
        director = company.person("Dora Director");
        manager = company.reportOf(director, "Mona Manager");
        employee = company.reportOf(manager, "Ines Calder");
        colleague = company.reportOf(manager, "Cleo Colleague");
    }

    // Beginning

    @Test
    void either_begins_it_for_both_and_nobody_else_learns_of_it() {
        StandingId byEmployee = begin(employee, manager);
        assertThat(as(employee, standings::all)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(byEmployee);
            assertThat(one.isMine()).isTrue();
            assertThat(one.title()).isEqualTo("Senior");
        });
        assertThat(as(manager, standings::all)).singleElement().satisfies(one -> {
            assertThat(one.isMine()).isFalse();
            assertThat(Objects.requireNonNull(one.other()).id()).isEqualTo(employee);
        });
        // Whoever did not begin it is told who did.
        assertThat(state(employee).next()).isNull();
        assertThat(Objects.requireNonNull(state(manager).next())).satisfies(next -> {
            assertThat(next.key()).isEqualTo("growth.standing.begun");
            assertThat(next.arguments()).containsExactly("Ines");
        });
        StandingId byManager = begin(manager, colleague);
        assertThat(as(colleague, standings::all))
                .extracting(StandingSummary::id)
                .containsExactly(byManager);
        for (PersonId other : List.of(colleague, director)) {
            assertUnknown(other, byEmployee);
        }
        assertThat(as(director, standings::all)).isEmpty();
    }

    @Test
    void it_is_begun_with_nobody_but_the_other_one_of_a_line() {
        assertThatThrownBy(() -> begin(employee, colleague)).isInstanceOf(NoLongerReport.class);
        assertThatThrownBy(() -> begin(director, employee)).isInstanceOf(NoLongerReport.class);
        assertThatThrownBy(() -> begin(employee, director)).isInstanceOf(NoLongerReport.class);
    }

    @Test
    void one_that_both_have_not_opened_goes_on() {
        StandingId first = begin(employee, manager);
        assertThat(begin(manager, employee)).isEqualTo(first);
        open(first);
        assertThat(begin(manager, employee)).isNotEqualTo(first);
    }

    @Test
    void what_would_go_on_is_known_to_the_two_before_they_begin_with_the_competencies_in_which_it_began() {
        assertThat(as(employee, () -> standings.unopened(manager, ROLE))).isEmpty();
        StandingId part = as(employee, () -> standings.begin(new NamedReader(manager), ROLE, List.of("Craft")));
        assertThat(as(employee, () -> standings.unopened(manager, ROLE))).hasValueSatisfying(one -> {
            assertThat(one.id()).isEqualTo(part);
            assertThat(one.competencies()).containsExactly("Craft");
        });
        assertThat(as(manager, () -> standings.unopened(employee, ROLE)))
                .map(UnopenedStanding::id)
                .contains(part);
        assertThat(as(manager, () -> standings.unopened(colleague, ROLE))).isEmpty();
        for (PersonId other : List.of(colleague, director)) {
            assertThat(as(other, () -> standings.unopened(employee, ROLE))).isEmpty();
            assertThat(as(other, () -> standings.unopened(manager, ROLE))).isEmpty();
        }
        open(part);
        assertThat(as(employee, () -> standings.unopened(manager, ROLE))).isEmpty();
    }

    @Test
    void what_was_seen_and_what_comes_of_it_can_be_taken_back_to_nothing() {
        StandingId id = begin(employee, manager);
        does(employee, () -> {
            standings.choose(id, 1, Seen.SEEN);
            standings.choose(id, 1, null);
            standings.chooseOutcome(id, Outcome.GO_ON);
            standings.chooseOutcome(id, null);
        });
        assertThat(expectations(employee, id)
                        .getFirst()
                        .mine()
                        .text(StandingContent.SEEN)
                        .words())
                .isEmpty();
        assertThat(as(employee, () -> standings.open(id)).agreed().hasSomething())
                .isFalse();
        assertThatThrownBy(() -> share(employee, id, manager)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_can_be_held_against_a_part_of_what_the_role_asks() {
        StandingId part = as(employee, () -> standings.begin(new NamedReader(manager), ROLE, List.of("Craft")));
        assertThat(expectations(employee, part))
                .extracting(Expectation::competency)
                .containsOnly("Craft");
        assertThatThrownBy(() -> as(
                        colleague,
                        () -> standings.begin(new NamedReader(manager), ROLE, List.of("Nothing of the kind"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as(
                        colleague, () -> standings.begin(new NamedReader(manager), "standing-test.nobody", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_later_change_of_the_ladder_does_not_change_what_stands_there() {
        StandingId before = begin(employee, manager);
        ladder("Plans a year.");
        assertThat(expectations(employee, before))
                .extracting(Expectation::expects)
                .contains("Plans a week.");
        open(before);
        assertThat(expectations(employee, begin(employee, manager)))
                .extracting(Expectation::expects)
                .contains("Plans a year.")
                .doesNotContain("Plans a week.");
    }

    @Test
    void one_that_is_set_aside_is_so_for_whoever_did_and_waits_for_them_no_more() {
        StandingId id = begin(employee, manager);
        write(manager, id, 1, "You lay walls straight.");
        does(manager, () -> standings.share(id, new NamedReader(employee)));
        does(employee, () -> standings.setAside(id));
        assertThat(as(employee, standings::all)).singleElement().satisfies(one -> {
            assertThat(one.isAside()).isTrue();
        });
        assertThat(state(employee).next()).as("waits no more").isNull();
        assertThat(Objects.requireNonNull(state(employee).says()).arguments()).containsExactly(0L);
        assertThat(as(manager, standings::all))
                .extracting(StandingSummary::isAside)
                .containsExactly(false);
        assertThat(as(employee, () -> standings.openLatestOn(List.of(ROLE)))).isEmpty();
        does(employee, () -> standings.takeUp(id));
        assertThat(as(employee, () -> standings.openLatestOn(List.of(ROLE))))
                .map(detail -> detail.summary().id())
                .contains(id);
        assertThat(as(manager, () -> standings.openLatestOn(List.of(ROLE)))).isEmpty();
    }

    @Test
    void beginning_the_same_again_takes_up_what_was_set_aside() {
        StandingId id = begin(employee, manager);
        does(employee, () -> standings.setAside(id));
        assertThat(begin(employee, manager)).isEqualTo(id);
        assertThat(as(employee, standings::all))
                .extracting(StandingSummary::isAside)
                .containsExactly(false);
    }

    @Test
    void nobody_sets_aside_what_is_not_theirs() {
        StandingId id = begin(employee, manager);
        for (PersonId other : List.of(colleague, director)) {
            for (StandingId theirs : List.of(id, new StandingId(999_999_999))) {
                assertThatThrownBy(() -> does(other, () -> standings.setAside(theirs)))
                        .isInstanceOf(UnknownStanding.class);
                assertThatThrownBy(() -> does(other, () -> standings.takeUp(theirs)))
                        .isInstanceOf(UnknownStanding.class);
            }
        }
    }

    // Both sides

    @Test
    void neither_reads_the_other_before_both_have_shared() {
        StandingId id = begin(employee, manager);
        write(employee, id, 1, "I lay walls.");
        write(manager, id, 1, "You lay walls straight.");
        nothingRead(id);
        share(manager, id, employee);
        nothingRead(id);
        assertThat(summary(employee, id).theirsSharedAt()).isNotNull();
        assertThat(summary(employee, id).isOpened()).isFalse();
        share(employee, id, manager);
        assertThat(read(employee, id, 1)).contains("You lay walls straight.");
        assertThat(read(manager, id, 1)).contains("I lay walls.");
        assertThat(summary(employee, id).isOpened()).isTrue();
        assertThat(summary(manager, id).isOpened()).isTrue();
    }

    @Test
    void that_somebody_has_written_the_other_one_does_not_learn() {
        StandingId id = begin(employee, manager);
        write(manager, id, 1, "You lay walls straight.");
        assertThat(summary(employee, id).theirsSharedAt()).isNull();
        assertThat(summary(manager, id).mineSharedAt()).isNull();
    }

    @Test
    void what_one_wrote_nothing_to_the_other_one_still_reads_once_both_have_shared() {
        StandingId id = begin(employee, manager);
        write(employee, id, 1, "I lay walls.");
        write(manager, id, 2, "You plan a week ahead.");
        share(employee, id, manager);
        share(manager, id, employee);
        assertThat(read(employee, id, 2)).contains("You plan a week ahead.");
        assertThat(read(employee, id, 1)).isEmpty();
        assertThat(read(manager, id, 1)).contains("I lay walls.");
    }

    @Test
    void one_standing_opens_no_other_one() {
        StandingId first = begin(employee, manager);
        open(first);
        StandingId second = begin(employee, manager);
        write(manager, second, 1, "Second time.");
        share(manager, second, employee);
        assertThat(read(employee, second, 1)).isEmpty();
        StandingId of = begin(manager, colleague);
        write(manager, of, 1, "Of the colleague.");
        share(manager, of, colleague);
        assertThat(read(colleague, of, 1)).isEmpty();
    }

    @Test
    void once_both_have_shared_nothing_is_shared_anew_until_it_is_taken_back() {
        StandingId id = begin(employee, manager);
        open(id);
        write(employee, id, 1, "I have read yours.");
        share(employee, id, manager);
        assertThat(read(manager, id, 1)).contains("Side of " + employee);
    }

    @Test
    void whoever_takes_theirs_back_closes_it_for_both() {
        StandingId id = begin(employee, manager);
        open(id);
        does(employee, () -> standings.takeBack(id));
        nothingRead(id);
        assertThat(summary(manager, id).theirsSharedAt()).isNull();
        write(employee, id, 1, "In other words.");
        share(employee, id, manager);
        assertThat(read(manager, id, 1)).contains("In other words.");
        assertThat(read(employee, id, 1)).contains("Side of " + manager);
        does(manager, () -> standings.takeBack(id));
        nothingRead(id);
    }

    @Test
    void what_was_seen_can_be_said_without_words() {
        StandingId id = begin(employee, manager);
        does(employee, () -> standings.choose(id, 1, Seen.NOT_ASKED));
        does(manager, () -> standings.choose(id, 1, Seen.NOT_YET));
        share(employee, id, manager);
        share(manager, id, employee);
        assertThat(text(expectations(employee, id).getFirst().theirs(), StandingContent.SEEN))
                .contains(Seen.NOT_YET.name());
        assertThat(text(expectations(manager, id).getFirst().theirs(), StandingContent.SEEN))
                .contains(Seen.NOT_ASKED.name());
    }

    @Test
    void nothing_is_shared_of_which_nothing_was_written() {
        StandingId id = begin(employee, manager);
        assertThatThrownBy(() -> share(employee, id, manager)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_is_shared_with_nobody_but_the_other_one() {
        StandingId id = begin(employee, manager);
        write(employee, id, 1, "I lay walls.");
        for (PersonId other : List.of(colleague, director, employee)) {
            assertThatThrownBy(() -> share(employee, id, other)).isInstanceOf(UnknownStanding.class);
        }
    }

    @Test
    void somebody_elses_is_refused_like_one_that_does_not_exist() {
        StandingId id = begin(employee, manager);
        open(id);
        for (StandingId unknown : List.of(id, new StandingId(Long.MAX_VALUE))) {
            assertUnknown(colleague, unknown);
            assertThatThrownBy(() -> write(colleague, unknown, 1, "x")).isInstanceOf(UnknownStanding.class);
            assertThatThrownBy(() -> does(colleague, () -> standings.choose(unknown, 1, Seen.SEEN)))
                    .isInstanceOf(UnknownStanding.class);
            assertThatThrownBy(() -> share(colleague, unknown, manager)).isInstanceOf(UnknownStanding.class);
            assertThatThrownBy(() -> does(colleague, () -> standings.takeBack(unknown)))
                    .isInstanceOf(UnknownStanding.class);
            assertThatThrownBy(() -> does(colleague, () -> standings.saveAgreed(unknown, "x", 0)))
                    .isInstanceOf(UnknownStanding.class);
            assertThatThrownBy(() -> does(colleague, () -> standings.chooseOutcome(unknown, Outcome.PROPOSE)))
                    .isInstanceOf(UnknownStanding.class);
            assertThatThrownBy(() -> does(colleague, () -> standings.shareAgreed(unknown, new NamedReader(manager))))
                    .isInstanceOf(UnknownStanding.class);
            assertThatThrownBy(() -> does(colleague, () -> standings.withdrawAgreed(unknown)))
                    .isInstanceOf(UnknownStanding.class);
        }
        assertThatThrownBy(() -> write(employee, id, 99, "x")).isInstanceOf(UnknownStanding.class);
    }

    // The end of a line

    @Test
    void former_manager_reads_nothing_after_handover_and_the_employee_keeps_what_was_shared_with_them() {
        StandingId id = begin(employee, manager);
        open(id);
        company.changeManager(employee, director);
        assertUnknown(manager, id);
        assertThat(as(manager, standings::all)).isEmpty();
        assertUnknown(director, id);
        assertThat(read(employee, id, 1)).contains("Side of " + manager);
        assertThat(summary(employee, id).isOpened()).isTrue();
        assertThat(summary(employee, id).takesWords()).isFalse();
        assertThatThrownBy(() -> write(employee, id, 1, "Later.")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> share(employee, id, manager)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_not_opened_in_a_line_is_not_opened_by_the_next_one_of_the_same_two() {
        StandingId id = begin(employee, manager);
        write(employee, id, 1, "I lay walls.");
        share(employee, id, manager);
        company.changeManager(employee, director);
        company.changeManager(employee, manager);
        assertUnknown(manager, id);
        assertThatThrownBy(() -> write(manager, id, 1, "x")).isInstanceOf(UnknownStanding.class);
        assertThat(read(employee, id, 1)).isEmpty();
        assertThatThrownBy(() -> write(employee, id, 1, "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_part_that_was_given_in_a_line_of_before_opens_nothing_in_the_next_one() {
        StandingId id = begin(employee, manager);
        write(employee, id, 1, "I lay walls.");
        write(manager, id, 1, "You lay walls straight.");
        share(employee, id, manager);
        company.changeManager(employee, director);
        company.changeManager(employee, manager);
        // No page leads there: the engine refuses it as well.
        ContentRef side = StandingContent.SIDE.on(id.subject(1)).about(employee);
        does(manager, () -> sharing.share(side, new NamedReader(employee)));
        nothingShared(employee, manager, id);
        nothingShared(manager, employee, id);
    }

    private void nothingShared(PersonId viewer, PersonId author, StandingId id) {
        assertThat(as(viewer, () -> sharing.openOne(StandingContent.SIDE, author, id.subject(1))))
                .isEmpty();
    }

    @Test
    void whoever_looks_after_what_they_wrote_reads_whether_both_have_shared() {
        StandingId id = begin(employee, manager);
        write(employee, id, 1, "I lay walls.");
        share(employee, id, manager);
        assertThat(extents(employee)).containsExactly(Extent.SEALED);
        write(manager, id, 1, "You lay walls straight.");
        share(manager, id, employee);
        assertThat(extents(employee)).containsExactly(Extent.BOTH);
        assertThat(extents(manager)).containsExactly(Extent.BOTH);
        does(manager, () -> standings.takeBack(id));
        assertThat(extents(employee)).containsExactly(Extent.SEALED);
    }

    @Test
    void what_is_erased_or_withdrawn_where_it_is_looked_after_closes_it_as_well() throws SQLException {
        StandingId id = begin(employee, manager);
        open(id);
        String thing = manager + "~" + id.subject(1);
        Withdrawn withdrawn = as(employee, () -> words.change("growth.own.standing", thing, Change.WITHDRAW))
                .orElseThrow();
        nothingRead(id);
        boolean isBack = as(employee, () -> words.putBack("growth.own.standing", withdrawn, new NamedReader(manager)));
        assertThat(isBack).isTrue();
        assertThat(read(manager, id, 1)).contains("Side of " + employee);
        does(employee, () -> words.change("growth.own.standing", thing, Change.ERASE));
        nothingRead(id);
        Set<String> ready = Database.asSuperuser(connection ->
                Database.column(connection, "select what from content_ready where author_id = " + employee));
        assertThat(ready).isEmpty();
    }

    private List<Extent> extents(PersonId author) {
        return as(author, words::shared).groups().stream()
                .filter(group -> group.kind().equals("growth.own.standing"))
                .flatMap(group -> group.things().stream())
                .map(thing -> Objects.requireNonNull(thing.sharing()).extent())
                .toList();
    }

    // What comes of it

    @Test
    void what_both_agreed_is_each_ones_own_until_it_is_shared_and_says_whether_it_is_ready() {
        StandingId id = begin(employee, manager);
        open(id);
        does(employee, () -> {
            standings.saveAgreed(id, "We look again in spring.", 0);
            standings.chooseOutcome(id, Outcome.GO_ON);
        });
        does(manager, () -> {
            standings.saveAgreed(id, "I write the proposal.", 0);
            standings.chooseOutcome(id, Outcome.PROPOSE);
        });
        assertThat(as(manager, () -> standings.open(id)).theirs()).isNull();
        assertThat(as(employee, () -> standings.open(id)).theirs()).isNull();
        does(employee, () -> standings.shareAgreed(id, new NamedReader(manager)));
        does(manager, () -> standings.shareAgreed(id, new NamedReader(employee)));
        Agreed byManager =
                Objects.requireNonNull(as(employee, () -> standings.open(id)).theirs());
        assertThat(byManager.words()).isEqualTo("I write the proposal.");
        assertThat(byManager.outcome()).isEqualTo(Outcome.PROPOSE);
        Agreed byEmployee =
                Objects.requireNonNull(as(manager, () -> standings.open(id)).theirs());
        assertThat(byEmployee.words()).isEqualTo("We look again in spring.");
        assertThat(byEmployee.outcome()).isEqualTo(Outcome.GO_ON);
        does(employee, () -> standings.withdrawAgreed(id));
        assertThat(as(manager, () -> standings.open(id)).theirs()).isNull();
    }

    @Test
    void repeated_it_knows_the_ones_before() {
        StandingId first = begin(employee, manager);
        open(first);
        StandingId second = begin(employee, manager);
        assertThat(as(employee, () -> standings.open(second)).earlier())
                .extracting(StandingSummary::id)
                .containsExactly(first);
        assertThat(as(employee, () -> standings.open(first)).earlier()).isEmpty();
    }

    // Among the parts of growth

    @Test
    void growth_says_how_many_are_open_and_who_waits_without_a_word() {
        assertThat(state(employee).says()).isNull();
        StandingId id = begin(employee, manager);
        assertThat(Objects.requireNonNull(state(employee).says()).arguments()).containsExactly(1L);
        assertThat(state(employee).next()).isNull();
        write(manager, id, 1, "A secret.");
        share(manager, id, employee);
        assertThat(Objects.requireNonNull(state(employee).next()).arguments()).containsExactly("Mona");
        assertThat(state(manager).next()).isNull();
        write(employee, id, 1, "Mine.");
        share(employee, id, manager);
        assertThat(state(employee).next()).isNull();
        assertThat(Objects.requireNonNull(state(employee).says()).arguments()).containsExactly(0L);
    }

    private GrowthState state(PersonId person) {
        return as(person, growth::areas).stream()
                .filter(state -> state.address().equals(StandingArea.ADDRESS))
                .findFirst()
                .orElseThrow();
    }

    private void ladder(String second) {
        String ladder = """
            format: waymark/path/1
            id: standing-test
            name: Standing
            competencies:
              - {id: craft, name: Craft}
              - {id: plan, name: Planning}
            roles:
              - {id: senior, title: Senior, level: 1, expectations: {craft: [Lays a wall.], plan: [%s]}}
            """.formatted(second);
        assertThat(RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
    }

    private StandingId begin(PersonId by, PersonId other) {
        return as(by, () -> standings.begin(new NamedReader(other), ROLE, List.of()));
    }

    private void write(PersonId author, StandingId id, int number, String words) {
        does(author, () -> standings.save(id, number, Part.WORDS, words, -1));
    }

    private void share(PersonId author, StandingId id, PersonId reader) {
        does(author, () -> standings.share(id, new NamedReader(reader)));
    }

    /** Both share their side of the first expectation. */
    private void open(StandingId id) {
        write(employee, id, 1, "Side of " + employee);
        write(manager, id, 1, "Side of " + manager);
        share(employee, id, manager);
        share(manager, id, employee);
    }

    private StandingSummary summary(PersonId viewer, StandingId id) {
        return as(viewer, () -> standings.open(id)).summary();
    }

    private List<Expectation> expectations(PersonId viewer, StandingId id) {
        return as(viewer, () -> standings.open(id)).expectations();
    }

    private Optional<String> read(PersonId viewer, StandingId id, int number) {
        return text(expectations(viewer, id).get(number - 1).theirs(), StandingContent.WORDS);
    }

    private static Optional<String> text(@Nullable SharedContent content, String name) {
        return Optional.ofNullable(content).flatMap(one -> one.texts().getOrDefault(name, Optional.empty()));
    }

    private void nothingRead(StandingId id) {
        for (PersonId person : List.of(employee, manager)) {
            assertThat(expectations(person, id)).allMatch(one -> one.theirs() == null);
        }
    }

    private void assertUnknown(PersonId viewer, StandingId id) {
        assertThatThrownBy(() -> as(viewer, () -> standings.open(id))).isInstanceOf(UnknownStanding.class);
    }
}
