package org.waymark.growth.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.goal.Progress;
import org.waymark.growth.goal.ProgressDetail;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

@WaymarkTest
class ProgressViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private Progress progress;

    @Autowired
    private Sharing sharing;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private TestClock clock;

    private PersonId manager;
    private PersonId viewer;

    @BeforeEach
    void signIn() {
        manager = company.person("Tomas Reyl");
        viewer = company.reportOf(manager, "Ines Calder");
        TestPeople.enter(viewer);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void the_first_time_there_is_a_place_to_write_and_nothing_beside_it() {
        navigate(ProgressView.class);
        assertThat(find(WritingArea.class).all()).hasSize(1);
        assertThat(WholePage.text()).contains("What you say today stands here the next time.");
    }

    @Test
    void what_is_said_anew_stands_beside_what_was_said_before_and_replaces_nothing() {
        say("Not yet: too many meetings.");
        clock.advance(Duration.ofDays(90));
        navigate(ProgressView.class);
        assertThat(Shown.texts("article .wm-words")).containsExactly("Not yet: too many meetings.");
        assertThat(find(WritingArea.class).single().save("Yes: Fridays are free.", 0))
                .isPositive();
        assertThat(as(viewer, progress::mine))
                .extracting(ProgressDetail::words)
                .containsExactly("Yes: Fridays are free.", "Not yet: too many meetings.");
    }

    @Test
    void what_was_said_before_can_be_opened_by_its_day_and_no_other_day_can() {
        LocalDate day = say("Not yet: too many meetings.");
        clock.advance(Duration.ofDays(90));
        say("Yes: Fridays are free.");
        UI.getCurrent().navigate("growth/goals/progress", QueryParameters.of("day", day.toString()));
        assertThat(find(WritingArea.class).single().getElement().getProperty("words"))
                .isEqualTo("Not yet: too many meetings.");
        assertThat(Shown.texts("article .wm-words")).containsExactly("Yes: Fridays are free.");
        for (String other : List.of(day.minusDays(1).toString(), "yesterday")) {
            UI.getCurrent().navigate("growth/goals/progress", QueryParameters.of("day", other));
            assertThat(WholePage.text()).as(other).doesNotContain("Fridays", "meetings");
        }
    }

    @Test
    void the_manager_reads_the_day_that_was_shared_and_no_other() {
        LocalDate day = say("Not yet: too many meetings.");
        clock.advance(Duration.ofDays(90));
        say("Yes: Fridays are free.");
        does(viewer, () -> sharing.share(kind().on(day.toString()), named()));
        assertThat(as(manager, () -> sharing.open(kind(), viewer)))
                .extracting(SharedContent::texts)
                .extracting(texts -> texts.get("progress"))
                .containsExactly(Optional.of("Not yet: too many meetings."));
    }

    @Test
    void nothing_new_is_said_on_a_day_that_is_not_today() {
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        assertThatThrownBy(() ->
                        as(viewer, () -> sharing.save(kind().on(yesterday), "progress", "I was content then.", -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_takes_as_many_statements_after_years_as_after_a_quarter() {
        say("First");
        clock.advance(Duration.ofDays(90));
        int few = statements();
        for (int i = 0; i < 12; i++) {
            say("Again " + i);
            clock.advance(Duration.ofDays(90));
        }
        int many = statements();
        System.out.printf("SQL statements of /growth/goals/progress: %d with one day, %d with many%n", few, many);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private int statements() {
        navigate("account", Component.class);
        return StatementCounter.during(() -> navigate(ProgressView.class)).size();
    }

    private LocalDate say(String words) {
        LocalDate day = LocalDate.now(clock);
        assertThat(as(viewer, () -> sharing.save(kind().on(day.toString()), "progress", words, -1)))
                .isPresent();
        return day;
    }

    private ContentKind kind() {
        return kinds.stream()
                .filter(one -> one.key().equals("growth.own.progress"))
                .findFirst()
                .orElseThrow();
    }
}
