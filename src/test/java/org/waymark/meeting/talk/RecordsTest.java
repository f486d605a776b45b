package org.waymark.meeting.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;

/** What the record of a one-on-one shows, and what it does not. */
class RecordsTest extends EmployeeAndManagerView {

    @Autowired
    OneOnOnes oneOnOnes;

    @Autowired
    Promises promises;

    @Autowired
    WrapUps wrapUps;

    @Autowired
    MeetingPages pages;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private OneOnOneId record;
    private OneOnOneId next;

    @BeforeEach
    void two_meetings_with_a_promise_each() {
        record = as(employee, () -> oneOnOnes.keep(employee, today));
        next = as(employee, () -> oneOnOnes.keep(employee, today.plusDays(7)));
        does(employee, () -> promises.make(record, employee, today.plusDays(9), "Promised here"));
        does(employee, () -> wrapUps.wrapUp(record, Set.of(Kind.STRENGTHS, Kind.NEXT_PROMOTION)));
        does(manager, () -> promises.make(next, manager, today.plusDays(9), "Promised later"));
    }

    @AfterEach
    void leave() {
        TestPeople.leave();
    }

    private static MeetingPage page(MeetingPages pages, PersonId person, OneOnOneId meeting) {
        return as(person, () -> pages.open(meeting, null)).orElseThrow();
    }

    private List<String> promised(OneOnOneId meeting) {
        return page(pages, employee, meeting).promises().stream()
                .map(PromiseDetail::words)
                .toList();
    }

    @Test
    void it_shows_what_was_promised_in_it_alone() {
        assertThat(promised(record)).containsExactly("Promised here");
        assertThat(promised(next)).containsExactlyInAnyOrder("Promised here", "Promised later");
    }

    @Test
    void a_page_whose_day_is_over_shows_nothing_that_was_promised_later_though_nobody_wrapped_it_up() {
        OneOnOneId before = as(employee, () -> oneOnOnes.keep(employee, today.minusDays(30)));
        assertThat(promised(before)).isEmpty();
        does(employee, () -> promises.make(before, employee, today.plusDays(2), "Added afterwards"));
        assertThat(promised(before)).containsExactly("Added afterwards");
    }

    @Test
    void both_read_what_they_ticked_and_come_to_the_next_one() {
        for (PersonId person : List.of(employee, manager)) {
            TestPeople.enter(person);
            navigate("one-on-ones/" + record, Component.class);
            assertThat(Shown.texts(".wm-page-head p"))
                    .contains("You talked about: The next promotion, Strengths.")
                    .anyMatch(text -> text.startsWith("Your next one-on-one: "));
            assertThat(Shown.all(".wm-page-head a"))
                    .extracting(link -> link.attr("href"))
                    .contains("one-on-ones/" + next);
            navigate("one-on-ones/" + next, Component.class);
            assertThat(Shown.texts(".wm-page-head p"))
                    .noneMatch(text -> text.startsWith("You talked about") || text.startsWith("Your next"));
            TestPeople.leave();
        }
    }

    @Test
    void it_leads_nowhere_when_the_line_has_ended_or_no_date_is_set() {
        does(manager, () -> wrapUps.wrapUp(next, Set.of()));
        assertThat(page(pages, employee, record).next()).isNull();
        as(employee, () -> oneOnOnes.keep(employee, today.plusDays(14)));
        assertThat(page(pages, employee, record).next()).isNotNull();
        company.changeManager(employee, company.person("Nadia Next"));
        assertThat(page(pages, employee, record).next()).isNull();
        assertThat(page(pages, employee, record).touched()).isNotEmpty();
    }
}
