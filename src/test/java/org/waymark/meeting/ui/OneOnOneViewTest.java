package org.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.LazyFold;
import org.waymark.meeting.Promises;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** The page of a one-on-one: what stands where, and what its folds say. */
@WaymarkTest
class OneOnOneViewTest extends SpringBrowserlessTest {

    @Autowired
    Company company;

    @Autowired
    Promises promises;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private PersonId manager;
    private PersonId employee;
    private Meeting meeting;

    @BeforeEach
    void a_meeting() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        meeting = company.meeting(employee);
        TestPeople.enter(employee);
    }

    @Test
    void below_the_folded_promises_agenda_and_notes_come_before_whatever_else_is_long() {
        company.share(employee, company.answer(employee, meeting.reflection(), 0), "Shared words");
        open();
        List<String> parts = Shown.all("wm-agenda-list, h2, wm-fold").stream()
                .map(part -> part.tagName().equals("h2") ? part.text() : part.tagName())
                .toList();
        assertThat(parts)
                .containsExactly(
                        "Promises",
                        "wm-agenda-list",
                        "Notes for both",
                        "Your notes",
                        "What you shared",
                        "wm-fold",
                        "wm-fold",
                        "The path from here");
    }

    @Test
    void what_is_folded_says_how_much_is_in_it() {
        company.share(employee, company.answer(employee, meeting.reflection(), 0), "Shared words");
        does(manager, () -> promises.make(meeting.oneOnOne(), manager, today.plusDays(1), "Will do"));
        does(manager, () -> promises.make(meeting.oneOnOne(), employee, today, "Will do as well"));
        open();
        assertThat(Shown.texts("details > summary"))
                .containsExactly("Promises2 open", "What you sharedOne answer", "The path from here");
        assertThat(find(LazyFold.class).all())
                .extracting(fold -> fold.getElement().getProperty("note", ""))
                .containsExactly("Eight kinds of conversation, and when you last had each", "");
    }

    private void open() {
        navigate("one-on-ones/" + meeting.oneOnOne(), Component.class);
    }
}
