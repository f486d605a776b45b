package org.waymark.meeting.talk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.agenda.ui.AgendaList;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Folds;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;

/** The page of a one-on-one: what stands where, and what its folds say. */
class OneOnOneViewTest extends EmployeeAndManagerView {

    @Autowired
    Promises service;

    @Autowired
    Agendas agendas;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private Meeting meeting;

    @BeforeEach
    void a_meeting() {
        meeting = company.meeting(employee);
        TestPeople.enter(employee);
    }

    @Test
    void below_the_folded_promises_agenda_and_notes_come_before_whatever_else_is_long() {
        company.share(employee, company.answer(employee, meeting.reflection(), 0), "Shared words");
        open();
        List<String> parts = Shown.all("wm-agenda-list, h2, .wm-fold").stream()
                .map(part -> part.hasClass("wm-fold") ? "wm-fold" : part.is("h2") ? part.text() : part.tagName())
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
        does(manager, () -> service.make(meeting.oneOnOne(), manager, today.plusDays(1), "Will do"));
        does(manager, () -> service.make(meeting.oneOnOne(), employee, today, "Will do as well"));
        open();
        assertThat(Shown.texts("details:not(.wm-fold) > summary"))
                .containsExactly("Promises2 open", "What you sharedOne answer", "The path from here");
        assertThat(find(LazyFold.class).all())
                .extracting(Folds::note)
                .containsExactly(
                        "Eight kinds of conversation, when you last had each, and whatever is new in growth", "");
    }

    @Test
    void done_is_undone_with_the_button_of_the_notice_or_says_why_not() {
        PromiseId promise = promise();
        open();
        promises().act(promise.toString(), "DONE");
        assertThat(find(Button.class).withText("Undo").single().getElement().getAttribute("aria-keyshortcuts"))
                .isEqualTo("Alt+Z");
        assertThat(find(Notification.class).single().getDuration()).isEqualTo(10_000);
        assertThat(Company.as(employee, service::open)).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(Company.as(employee, service::open)).hasSize(1);
        assertThat(notice()).isEqualTo("Undone. It is as it was.");
    }

    @Test
    void the_keys_undo_what_was_done_last() {
        PromiseId first = promise();
        PromiseId second = promise();
        open();
        promises().act(first.toString(), "DONE");
        promises().act(second.toString(), "DONE");
        fireShortcut(Key.KEY_Z, KeyModifier.ALT);
        assertThat(Company.as(employee, service::open))
                .extracting(PromiseDetail::id)
                .containsExactly(second);
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(Company.as(employee, service::open)).hasSize(2);
    }

    @Test
    void what_has_changed_since_is_not_undone_and_it_is_said() {
        PromiseId promise = promise();
        open();
        promises().act(promise.toString(), "DONE");
        service.takeBackDone(promise, 1);
        does(manager, () -> service.tell(promise, 0, Outcome.DROPPED, null, "No need"));
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(notice()).startsWith("It cannot be undone any more");
        assertThat(Company.as(employee, service::open)).isEmpty();
    }

    @Test
    void what_is_taken_off_the_agenda_is_put_back_by_the_notice() {
        AgendaItemId item = Company.as(employee, () -> agendas.add(meeting.oneOnOne(), "The move", true));
        open();
        find(AgendaList.class).single().remove(item.toString());
        assertThat(Company.as(manager, () -> agendas.read(meeting.oneOnOne()))).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(Company.as(manager, () -> agendas.read(meeting.oneOnOne())))
                .extracting(AgendaItem::words)
                .containsExactly("The move");
    }

    private PromiseId promise() {
        return Company.as(employee, () -> service.make(meeting.oneOnOne(), employee, today.plusDays(1), "Will do"));
    }

    private ActionList promises() {
        return find(ActionList.class).all().getFirst();
    }

    private String notice() {
        return find(Notification.class).all().getLast().getElement().getProperty("text", "");
    }

    private void open() {
        navigate("one-on-ones/" + meeting.oneOnOne(), Component.class);
    }
}
