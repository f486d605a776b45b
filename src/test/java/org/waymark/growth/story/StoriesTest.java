package org.waymark.growth.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerAsked;
import org.waymark.growth.standing.StandingState;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRequest;
import org.waymark.sharing.Requests;
import org.waymark.sharing.SharedThing;
import org.waymark.sharing.SharedThings;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class StoriesTest {

    private static final ContentKind NO_KIND = new ContentKind("none", 0, "", Audience.NOBODY, false, List.of());

    @Autowired
    private ManagersPage managersPage;

    @Autowired
    private Stories stories;

    @Autowired
    private Requests requests;

    @Autowired
    private Sharing sharing;

    @Autowired
    private SharedThings shared;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private PersonId manager;
    private PersonId asker;
    private PersonId colleague;

    @BeforeEach
    void hire() {
        manager = company.person("Mona Manager");
        asker = company.reportOf(manager, "Ines Asker");
        colleague = company.person("Cleo Colleague");
    }

    // Asking

    @Test
    void whoever_is_asked_sees_who_asks_and_nobody_else_does() {
        ask(colleague);
        assertThat(askingMe(colleague))
                .extracting(request -> request.other().id())
                .containsExactly(asker);
        assertThat(asked(asker)).extracting(request -> request.other().id()).containsExactly(colleague);
        assertThat(askingMe(manager)).isEmpty();
        assertThat(asked(manager)).isEmpty();
    }

    @Test
    void nobody_asks_themselves_or_more_than_five_at_a_time() {
        assertThatThrownBy(() -> ask(asker)).isInstanceOf(IllegalArgumentException.class);
        IntStream.range(0, Stories.MOST).forEach(number -> ask(company.person("Colleague " + number)));
        assertThatThrownBy(() -> ask(colleague)).isInstanceOf(IllegalStateException.class);
        PersonId first = asked(asker).getFirst().other().id();
        does(asker, () -> stories.callOff(first));
        ask(colleague);
        assertThat(asked(asker)).hasSize(Stories.MOST);
    }

    @Test
    void who_is_asked_twice_is_asked_once() {
        ask(colleague);
        ask(colleague);
        assertThat(askingMe(colleague)).hasSize(1);
    }

    @Test
    void whoever_said_no_is_not_asked_anew_for_three_weeks_by_calling_it_off() {
        ask(colleague);
        does(colleague, () -> stories.decline(asker));
        does(asker, () -> stories.callOff(colleague));
        try {
            assertThatThrownBy(() -> ask(colleague)).isInstanceOf(IllegalStateException.class);
            clock.advance(Duration.ofDays(20));
            assertThatThrownBy(() -> ask(colleague)).isInstanceOf(IllegalStateException.class);
            assertThat(askingMe(colleague)).isEmpty();
            clock.advance(Duration.ofDays(2));
            ask(colleague);
            assertThat(askingMe(colleague)).hasSize(1);
        } finally {
            clock.reset();
        }
    }

    @Test
    void whoever_took_their_no_back_can_be_asked_anew() {
        ask(colleague);
        does(colleague, () -> {
            stories.decline(asker);
            stories.allow(asker, false);
        });
        does(asker, () -> stories.callOff(colleague));
        ask(colleague);
        assertThat(askingMe(colleague)).hasSize(1);
    }

    @Test
    void nobody_tells_a_story_unasked() {
        assertThatThrownBy(() -> tell("Unasked.")).isInstanceOf(RuntimeException.class);
        assertThat(as(asker, stories::open)).isEmpty();
    }

    // Telling

    @Test
    void a_story_is_its_tellers_alone_until_it_is_shared() {
        ask(colleague);
        tell("You stayed until the last lorry had left.");
        assertThat(as(asker, stories::open)).isEmpty();
        share();
        assertThat(told(asker)).containsExactly("You stayed until the last lorry had left.");
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
    }

    @Test
    void it_is_shared_with_nobody_but_who_asked() {
        ask(colleague);
        tell("You stayed.");
        assertThatThrownBy(() -> does(
                        colleague, () -> sharing.share(StoryContent.KIND.one().about(asker), new NamedReader(manager))))
                .isInstanceOf(NoLongerAsked.class);
        assertThat(as(asker, stories::open)).isEmpty();
    }

    @Test
    void it_can_be_changed_and_taken_back_whenever_its_teller_likes() {
        ask(colleague);
        tell("You stayed.");
        share();
        tell("You stayed until the end.");
        assertThat(told(asker)).containsExactly("You stayed.");
        share();
        assertThat(told(asker)).containsExactly("You stayed until the end.");
        withdraw();
        assertThat(as(asker, stories::open)).isEmpty();
    }

    @Test
    void whoever_says_no_takes_back_what_they_told() {
        ask(colleague);
        tell("You stayed.");
        share();
        does(colleague, () -> stories.decline(asker));
        assertThat(as(asker, stories::open)).isEmpty();
        assertThat(asked(asker)).extracting(ContentRequest::isDeclined).containsExactly(true);
        assertThatThrownBy(this::share).isInstanceOf(NoLongerAsked.class);
    }

    @Test
    void once_it_is_called_off_what_was_read_stays_and_nothing_more_is_shared() {
        ask(colleague);
        tell("You stayed.");
        share();
        does(asker, () -> stories.callOff(colleague));
        assertThat(told(asker)).containsExactly("You stayed.");
        assertThatThrownBy(this::share).isInstanceOf(NoLongerAsked.class);
        withdraw();
        assertThat(as(asker, stories::open)).isEmpty();
    }

    // Passing on

    @Test
    void the_manager_reads_it_only_if_its_teller_allows_that_and_who_asked_passes_it_on() {
        ask(colleague);
        tell("You stayed.");
        share();
        assertThatThrownBy(() -> passOn(manager)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();

        does(colleague, () -> stories.allow(asker, true));
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
        passOn(manager);
        assertThat(passedOn()).containsExactly("You stayed.");
        assertThat(passedOnTo()).contains("Mona Manager");
        // Its teller knows who reads it.
        assertThat(askingMe(colleague))
                .extracting(ContentRequest::passedOnTo)
                .extracting(PersonReference::name)
                .containsExactly("Mona Manager");
        assertThat(told(asker)).containsExactly("You stayed.");
    }

    @Test
    void it_is_passed_on_to_the_manager_of_the_day_alone() {
        allowed("You stayed.");
        assertThatThrownBy(() -> passOn(colleague)).isInstanceOf(AnotherReader.class);
        PersonId next = company.person("Nora Next");
        company.changeManager(asker, next);
        assertThatThrownBy(() -> passOn(manager)).isInstanceOf(AnotherReader.class);
        passOn(next);
        assertThat(as(next, () -> managersPage.stories(asker))).hasSize(1);
    }

    @Test
    void a_former_manager_sees_nothing_of_it_any_more() {
        allowed("You stayed.");
        passOn(manager);
        PersonId next = company.person("Nora Next");
        company.changeManager(asker, next);
        assertThatThrownBy(() -> as(manager, () -> managersPage.stories(asker)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(next, () -> managersPage.stories(asker))).isEmpty();
        company.changeManager(asker, manager);
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
    }

    @Test
    void its_teller_takes_it_away_from_the_manager_by_changing_their_mind_changing_it_or_withdrawing_it() {
        allowed("You stayed.");
        passOn(manager);
        does(colleague, () -> stories.allow(asker, false));
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
        assertThat(told(asker)).containsExactly("You stayed.");

        does(colleague, () -> stories.allow(asker, true));
        passOn(manager);
        tell("You stayed until the end.");
        share();
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();

        passOn(manager);
        assertThat(passedOn()).containsExactly("You stayed until the end.");
        withdraw();
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
        assertThat(as(asker, stories::open)).isEmpty();
    }

    @Test
    void who_asked_takes_it_back_from_the_manager_and_keeps_it() {
        allowed("You stayed.");
        passOn(manager);
        does(asker, () -> stories.takeBack(colleague));
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
        assertThat(told(asker)).containsExactly("You stayed.");
    }

    @Test
    void calling_it_off_or_saying_no_takes_it_back_from_the_manager() {
        allowed("You stayed.");
        passOn(manager);
        does(asker, () -> stories.callOff(colleague));
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
        assertThat(told(asker)).containsExactly("You stayed.");

        // What was allowed when they were asked before is not allowed now.
        ask(colleague);
        assertThatThrownBy(() -> passOn(manager)).isInstanceOf(AccessDeniedException.class);
        does(colleague, () -> stories.allow(asker, true));
        passOn(manager);
        does(colleague, () -> stories.decline(asker));
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
    }

    @Test
    void a_manager_does_not_see_what_another_report_was_told() {
        allowed("You stayed.");
        passOn(manager);
        PersonId other = company.reportOf(manager, "Otto Other");
        assertThat(as(manager, () -> managersPage.stories(other))).isEmpty();
        assertThat(as(manager, stories::open)).isEmpty();
    }

    @Test
    void what_was_passed_on_stands_with_whatever_else_the_manager_reads_and_says_who_told_it() {
        allowed("You stayed.");
        assertThat(things()).isEmpty();
        passOn(manager);
        assertThat(things()).extracting(SharedThing::title).containsExactly("Cleo Colleague");
        // Whoever passed it on sees the page as their manager does.
        assertThat(as(asker, () -> shared.asSeenBy(manager, NO_KIND)))
                .extracting(SharedThing::title)
                .containsExactly("Cleo Colleague");
        withdraw();
        assertThat(things()).isEmpty();
    }

    private List<SharedThing> things() {
        return as(
                manager, () -> shared.open(asker, NO_KIND, StandingState.BESIDE).things());
    }

    private Optional<String> passedOnTo() {
        return asked(asker).stream()
                .map(ContentRequest::passedOnTo)
                .map(PersonReference::name)
                .findFirst();
    }

    private List<ContentRequest> asked(PersonId viewer) {
        return as(viewer, () -> requests.all(StoryContent.KIND)).stream()
                .filter(ContentRequest::isMine)
                .toList();
    }

    private List<ContentRequest> askingMe(PersonId viewer) {
        return as(viewer, () -> requests.all(StoryContent.KIND)).stream()
                .filter(request -> !request.isMine())
                .toList();
    }

    private void allowed(String story) {
        ask(colleague);
        tell(story);
        share();
        does(colleague, () -> stories.allow(asker, true));
    }

    private void ask(PersonId whom) {
        does(asker, () -> stories.ask(new NamedReader(whom)));
    }

    private void tell(String words) {
        does(colleague, () -> sharing.save(StoryContent.KIND.one().about(asker), StoryContent.STORY, words, -1));
    }

    private void share() {
        does(colleague, () -> sharing.share(StoryContent.KIND.one().about(asker), new NamedReader(asker)));
    }

    private void withdraw() {
        does(colleague, () -> sharing.withdraw(StoryContent.KIND.one().about(asker)));
    }

    private void passOn(PersonId to) {
        does(asker, () -> stories.passOn(colleague, new NamedReader(to)));
    }

    private List<String> told(PersonId reader) {
        return words(as(reader, stories::open));
    }

    private List<String> passedOn() {
        return ManagersPage.words(as(manager, () -> managersPage.stories(asker)));
    }

    private static List<String> words(List<Story> told) {
        return told.stream()
                .flatMap(story -> story.texts().stream())
                .map(Story.Text::words)
                .toList();
    }
}
