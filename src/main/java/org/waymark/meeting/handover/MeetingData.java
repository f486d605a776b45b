package org.waymark.meeting.handover;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.note.SharedNoteDetail;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.series.OneOnOneId;

/** Meetings with what both of their people keep, and what somebody keeps for themselves. */
@Component
@Order(60)
class MeetingData implements MyDataProvider {

    private static final String AUTHOR = "author_id";
    private static final String WORDS = "words";
    private static final String BETWEEN_US = ":me in (employee_id, manager_id)";

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("meeting_series", BETWEEN_US).coded("rhythm", "meeting.rhythm."),
                MyDataTable.of("one_on_one", BETWEEN_US).titled("day", "employee_id", "manager_id"),
                MyDataTable.of("meeting_handover", "employee_id = :me").under("one_on_one", "one_on_one_id"),
                ofMeeting("wrap_up"),
                ofMeeting("touched_kind").coded("kind", "questionbank.kind."),
                ofMeeting("growth_talk").coded("what", "meeting.map.growth."),
                ofMeeting("agenda_item").sealed(WORDS, AUTHOR, row -> new AgendaItemId(row.id("id")).textPlace()),
                MyDataTable.of("next_look", BETWEEN_US).under("agenda_item", "item_id"),
                MyDataTable.of("agenda_place", BETWEEN_US).under("agenda_item", "item_id"),
                ofMeeting("shared_note")
                        .sealed(
                                WORDS,
                                AUTHOR,
                                row -> SharedNoteDetail.textPlace(
                                        new OneOnOneId(row.id("one_on_one_id")), new PersonId(row.id(AUTHOR)))),
                ofMeeting("promise").sealed(WORDS, AUTHOR, row -> new PromiseId(row.id("id")).textPlace()),
                MyDataTable.of("promise_news", BETWEEN_US)
                        .under("promise", "promise_id")
                        .sealed(
                                "why",
                                AUTHOR,
                                row -> new PromiseId(row.id("promise_id"))
                                        .newsPlace(Math.toIntExact(row.id("number")))),
                MyDataTable.of("wish_taken", BETWEEN_US).under("promise", "promise_id"),
                MyDataTable.of("person_zone", "person_id = :me"),
                MyDataTable.of("calendar_feed", "person_id = :me").without("secret_hash"));
    }

    private static MyDataTable ofMeeting(String table) {
        return MyDataTable.of(table, BETWEEN_US).under("one_on_one", "one_on_one_id");
    }
}
