package org.waymark.growth.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.PersonalContentProvider;
import org.waymark.base.privacy.PersonalContentProviders;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.sharing.ContentHandover;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.EarlierContent;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class GoalsTest {

    @Autowired
    private Goals goals;

    @Autowired
    private Sharing sharing;

    @Autowired
    private ContentHandover handover;

    @Autowired
    private List<PersonalContentProviders> providers;

    @Autowired
    private List<ContentTitles> titles;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void hire() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    // The way to a picture

    @Test
    void a_way_leads_from_the_picture_back_to_today_in_whatever_order_it_was_thought_of() {
        milestone(Horizon.TWO, "Two");
        milestone(Horizon.TEN, "Ten");
        milestone(Horizon.NEXT, "Next");
        milestone(Horizon.FIVE, "Five");
        milestone(Horizon.FIVE, "Five, nearer");
        assertThat(way()).containsExactly("TEN Ten", "FIVE Five", "FIVE Five, nearer", "TWO Two", "NEXT Next");
    }

    @Test
    void whoever_passes_a_milestone_becomes_as_near_or_as_far() {
        milestone(Horizon.TEN, "Ten");
        MilestoneId five = milestone(Horizon.FIVE, "Five");
        MilestoneId two = milestone(Horizon.TWO, "Two");
        MilestoneId next = milestone(Horizon.NEXT, "Next");
        does(employee, () -> goals.move(next, five));
        assertThat(way()).containsExactly("TEN Ten", "FIVE Next", "FIVE Five", "TWO Two");
        does(employee, () -> goals.move(five, null));
        assertThat(way()).containsExactly("TEN Ten", "FIVE Next", "TWO Two", "TWO Five");
        does(employee, () -> goals.move(two, two));
        assertThat(way()).containsExactly("TEN Ten", "FIVE Next", "TWO Two", "TWO Five");
    }

    @Test
    void a_milestone_that_is_said_to_be_nearer_stands_with_those_that_are_as_near() {
        MilestoneId ten = milestone(Horizon.TEN, "Ten");
        milestone(Horizon.FIVE, "Five");
        milestone(Horizon.TWO, "Two");
        does(employee, () -> goals.setHorizon(ten, Horizon.FIVE));
        assertThat(way()).containsExactly("FIVE Five", "FIVE Ten", "TWO Two");
    }

    @Test
    void only_the_nearest_milestone_has_a_day() {
        MilestoneId two = milestone(Horizon.TWO, "Two");
        MilestoneId next = milestone(Horizon.NEXT, "Next");
        LocalDate day = LocalDate.now(clock).plusDays(20);
        does(employee, () -> goals.setDue(next, day));
        assertThatThrownBy(() -> does(employee, () -> goals.setDue(two, day)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> does(
                        employee, () -> goals.setDue(next, LocalDate.now(clock).minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(milestones()).extracting(MilestoneDetail::due).containsExactly(null, day);
        does(employee, () -> goals.move(next, two));
        assertThat(milestones()).extracting(MilestoneDetail::due).containsExactly(null, null);
        does(employee, () -> goals.move(next, null));
        assertThat(milestones()).extracting(MilestoneDetail::due).containsExactly(null, day);
    }

    @Test
    void no_more_milestones_stand_on_a_way_than_one_reads_at_a_glance() {
        for (int i = 0; i < Goals.MOST_MILESTONES; i++) {
            milestone(Horizon.TWO, "Milestone " + i);
        }
        assertThatThrownBy(() -> milestone(Horizon.TWO, "One more")).isInstanceOf(IllegalArgumentException.class);
        assertThat(as(employee, () -> goals.add(2, Horizon.TWO))).isNotNull();
        for (int picture : new int[] {0, 4}) {
            assertThatThrownBy(() -> as(employee, () -> goals.add(picture, Horizon.TWO)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    // Whose it is

    @Test
    void somebody_elses_milestone_is_refused_like_one_that_does_not_exist() {
        MilestoneId theirs = milestone(Horizon.TWO, "Two");
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        MilestoneId own = as(colleague, () -> goals.add(1, Horizon.TWO));
        does(employee, () -> share(GoalContent.milestone(theirs)));
        for (MilestoneId id : List.of(theirs, new MilestoneId(theirs.value() + 1_000_000))) {
            for (PersonId other : List.of(colleague, manager)) {
                for (Runnable attempt : List.<Runnable>of(
                        () -> goals.move(id, null),
                        () -> goals.setHorizon(id, Horizon.NEXT),
                        () -> goals.setDue(id, null),
                        () -> goals.remove(id))) {
                    assertThatThrownBy(() -> does(other, attempt)).isInstanceOf(AccessDeniedException.class);
                }
                assertThatThrownBy(() -> does(
                                other, () -> sharing.save(GoalContent.milestone(id), GoalContent.WHAT, "Mine now", -1)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> does(colleague, () -> goals.move(own, id)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(way()).containsExactly("TWO Two");
    }

    @Test
    void a_milestone_of_another_way_is_nothing_to_come_before() {
        MilestoneId here = milestone(Horizon.TWO, "Two");
        MilestoneId there = as(employee, () -> goals.add(2, Horizon.TWO));
        assertThatThrownBy(() -> does(employee, () -> goals.move(here, there)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_writes_about_a_picture_or_an_experiment_that_there_cannot_be() {
        for (ContentRef ref : List.of(
                GoalContent.picture(0),
                GoalContent.picture(4),
                GoalContent.PICTURE.on("x"),
                GoalContent.PICTURE.on("01"),
                GoalContent.experiment(6))) {
            assertThatThrownBy(() -> does(
                            employee,
                            () -> sharing.save(
                                    ref, ref.kind().texts().getFirst().name(), "Words", -1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    // Only me, in full, topic, withdrawn

    @Test
    void what_is_not_shared_is_its_authors_alone() {
        paint("A house by the sea.");
        milestone(Horizon.TWO, "Two");
        assertThat(read(manager)).isEmpty();
        assertThat(titlesFor(manager, ids())).as("where it stands").isEmpty();
        assertThat(as(manager, goals::mine).begunPictures()).isEmpty();
        PersonId director = company.person("Dora Director");
        company.changeManager(manager, director);
        assertThatThrownBy(() -> read(director)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_manager_reads_what_was_shared_and_where_it_stands() {
        paint("A house by the sea.");
        MilestoneId two = milestone(Horizon.TWO, "Two");
        milestone(Horizon.NEXT, "Next");
        does(employee, () -> {
            share(GoalContent.picture(1));
            share(GoalContent.milestone(two));
        });
        assertThat(read(manager)).containsExactlyInAnyOrder("picture A house by the sea.", "milestone Two");
        assertThat(titlesFor(manager, ids()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(two.toString(), "In two years"));
        paint("A house in the hills.");
        assertThat(read(manager)).contains("picture A house by the sea.");
    }

    @Test
    void a_topic_says_which_milestone_and_no_word_of_a_picture() {
        paint("A house by the sea.");
        MilestoneId two = milestone(Horizon.TWO, "Two");
        write(GoalContent.milestone(two), "in-line", "My work on boats");
        does(employee, () -> {
            sharing.shareTopic(GoalContent.picture(1), named());
            sharing.shareTopic(GoalContent.milestone(two), named());
        });
        assertThat(read(manager)).containsExactlyInAnyOrder("", "milestone Two");
    }

    @Test
    void what_is_withdrawn_is_gone_at_once_and_can_be_put_back() {
        MilestoneId two = milestone(Horizon.TWO, "Two");
        does(employee, () -> share(GoalContent.milestone(two)));
        Withdrawn withdrawn =
                as(employee, () -> sharing.withdraw(GoalContent.milestone(two))).orElseThrow();
        assertThat(read(manager)).isEmpty();
        assertThat(as(employee, () -> sharing.putBack(withdrawn, named()))).isTrue();
        assertThat(read(manager)).containsExactly("milestone Two");
    }

    // Another manager

    @Test
    void former_manager_and_next_manager_see_nothing_until_it_is_handed_over() {
        paint("A house by the sea.");
        MilestoneId two = milestone(Horizon.TWO, "Two");
        does(employee, () -> {
            share(GoalContent.picture(1));
            share(GoalContent.milestone(two));
        });
        PersonId next = company.person("Nadia Next");
        company.changeManager(employee, next);
        assertThatThrownBy(() -> read(manager)).isInstanceOf(AccessDeniedException.class);
        assertThat(titlesFor(manager, ids())).as("where it stands").isEmpty();
        assertThat(read(next)).isEmpty();
        assertThat(as(employee, () -> handover.earlier(Map.of())))
                .extracting(EarlierContent::page)
                .containsExactlyInAnyOrder("growth/goals?show=picture-1", "growth/goals?show=milestone-" + two);
        does(employee, () -> handover.handOver(GoalContent.MILESTONE.key(), two.toString(), named(), true));
        assertThat(read(next)).containsExactly("milestone Two");
        assertThat(titlesFor(next, ids())).containsValue("In two years");
        assertThatThrownBy(() -> read(manager)).isInstanceOf(AccessDeniedException.class);
    }

    // Removed and erased

    @Test
    void what_is_removed_is_gone_for_its_reader_and_comes_back_where_it_was_for_its_author() {
        milestone(Horizon.TEN, "Ten");
        MilestoneId five = milestone(Horizon.FIVE, "Five");
        write(GoalContent.milestone(five), "to-change", "Fewer meetings");
        milestone(Horizon.FIVE, "Five, nearer");
        does(employee, () -> share(GoalContent.milestone(five)));
        RemovedGoal removed = as(employee, () -> goals.remove(five));
        assertThat(read(manager)).isEmpty();
        assertThat(way()).containsExactly("TEN Ten", "FIVE Five, nearer");
        assertThatThrownBy(() -> as(manager, () -> goals.putBack(removed))).isInstanceOf(AccessDeniedException.class);
        assertThat(as(employee, () -> goals.putBack(removed))).isTrue();
        assertThat(way()).containsExactly("TEN Ten", "FIVE Five", "FIVE Five, nearer");
        assertThat(milestones().get(1).content().words("to-change")).isEqualTo("Fewer meetings");
        assertThat(read(manager)).as("until it is shared anew").isEmpty();
    }

    @Test
    void a_picture_goes_with_its_way_and_comes_back_with_it() {
        paint("A house by the sea.");
        milestone(Horizon.TEN, "Ten");
        milestone(Horizon.NEXT, "Next");
        RemovedGoal removed = as(employee, () -> goals.removePicture(1));
        assertThat(as(employee, goals::mine).begunPictures()).isEmpty();
        assertThat(as(employee, () -> goals.putBack(removed))).isTrue();
        assertThat(way()).containsExactly("TEN Ten", "NEXT Next");
        assertThat(as(employee, goals::mine).pictures().getFirst().content().words(GoalContent.PICTURE_WORDS))
                .isEqualTo("A house by the sea.");
    }

    @Test
    void what_was_begun_anew_or_is_too_long_ago_is_not_written_over() {
        paint("A house by the sea.");
        RemovedGoal removed = as(employee, () -> goals.removePicture(1));
        paint("A house in the hills.");
        assertThat(as(employee, () -> goals.putBack(removed))).isFalse();
        RemovedGoal late = as(employee, () -> goals.removePicture(1));
        clock.advance(Duration.ofMinutes(2));
        assertThat(as(employee, () -> goals.putBack(late))).isFalse();
        assertThat(as(employee, goals::mine).begunPictures()).isEmpty();
    }

    @Test
    void with_the_words_that_are_erased_goes_the_place_on_the_way() {
        MilestoneId two = milestone(Horizon.TWO, "Two");
        milestone(Horizon.NEXT, "Next");
        assertThat(inOne(() -> own(GoalContent.MILESTONE.key()).change(two.toString(), Change.ERASE)))
                .isEmpty();
        assertThat(way()).containsExactly("NEXT Next");
        inOne(() -> {
            own(GoalContent.MILESTONE.key()).eraseAlone();
            return true;
        });
        assertThat(way()).isEmpty();
    }

    @Test
    void its_author_finds_a_milestone_by_its_own_words_and_a_picture_by_its_number() {
        paint("A house by the sea.");
        milestone(Horizon.TWO, "Two");
        assertThat(inOne(() -> own(GoalContent.MILESTONE.key()).alone()))
                .extracting(OwnThing::title)
                .containsExactly("Two");
        assertThat(inOne(() -> own(GoalContent.PICTURE.key()).alone()))
                .extracting(OwnThing::title)
                .containsExactly("Picture 1");
    }

    // In place of goals

    @Test
    void happy_where_one_is_can_be_said_shared_and_taken_back() {
        does(employee, () -> goals.choose(Stance.HAPPY_HERE));
        assertThat(as(employee, goals::mine).stance()).isEqualTo(Stance.HAPPY_HERE);
        assertThat(read(manager)).isEmpty();
        does(employee, () -> share(GoalContent.STANCE.one()));
        assertThat(read(manager)).containsExactly("stance HAPPY_HERE");
        does(employee, () -> goals.choose(null));
        assertThat(as(employee, goals::mine).stance()).isNull();
    }

    @Test
    void an_experiment_is_removed_and_put_back_like_everything_else() {
        write(GoalContent.experiment(2), GoalContent.TRY, "A day in sales");
        RemovedGoal removed = as(employee, () -> goals.removeExperiment(2));
        assertThat(as(employee, goals::mine).begunExperiments()).isEmpty();
        assertThat(as(employee, () -> goals.putBack(removed))).isTrue();
        assertThat(as(employee, goals::mine).begunExperiments())
                .extracting(experiment -> experiment.words(GoalContent.TRY))
                .containsExactly("A day in sales");
    }

    // ------------------------------------------------------------------------------------------------- helpers

    private void paint(String words) {
        write(GoalContent.picture(1), GoalContent.PICTURE_WORDS, words);
    }

    private MilestoneId milestone(Horizon horizon, String words) {
        MilestoneId id = as(employee, () -> goals.add(1, horizon));
        write(GoalContent.milestone(id), GoalContent.WHAT, words);
        return id;
    }

    private void write(ContentRef ref, String text, String words) {
        assertThat(as(employee, () -> sharing.save(ref, text, words, -1))).isPresent();
    }

    private void share(ContentRef ref) {
        sharing.share(ref, named());
    }

    private List<MilestoneDetail> milestones() {
        return as(employee, goals::mine).pictures().getFirst().milestones();
    }

    private List<String> way() {
        return milestones().stream()
                .map(milestone -> milestone.horizon() + " " + milestone.words())
                .toList();
    }

    /** What somebody can read of the employee's, as text and words. */
    private List<String> read(PersonId reader) {
        return as(
                reader,
                () ->
                        List.of(GoalContent.PICTURE, GoalContent.MILESTONE, GoalContent.STANCE, GoalContent.EXPERIMENT)
                                .stream()
                                .flatMap(kind -> sharing.open(kind, employee).stream())
                                .map(GoalsTest::text)
                                .toList());
    }

    private static String text(SharedContent shared) {
        return shared.texts().entrySet().stream()
                .map(text -> text.getKey() + " " + text.getValue().orElse(""))
                .reduce("", (before, text) -> before.isEmpty() ? text : before + "; " + text);
    }

    private List<String> ids() {
        return milestones().stream().map(milestone -> milestone.id().toString()).toList();
    }

    /** What milestones are called for somebody. */
    private Map<String, String> titlesFor(PersonId reader, List<String> ids) {
        return as(
                reader,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> titles.stream()
                                .filter(known -> known.kind().equals(GoalContent.MILESTONE))
                                .findFirst()
                                .orElseThrow()
                                .titles(ids)));
    }

    /** As the employee. */
    private <T> T inOne(Supplier<T> work) {
        return as(employee, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private PersonalContentProvider own(String kind) {
        return providers.stream()
                .flatMap(provider -> provider.kinds().stream())
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
