package org.waymark.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.ScopedClock;
import org.waymark.base.security.RunAs;
import org.waymark.demo.DemoTalk.Point;
import org.waymark.demo.DemoTalk.Promised;
import org.waymark.demo.DemoTalk.Side;
import org.waymark.demo.DemoTalk.Told;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.organization.People;
import org.waymark.questionbank.Kind;

/** Lets the people of the demo company talk: agendas, notes, promises, and records of what is over. */
@Component
class DemoTalks {

    private static final int MANY = 200;

    private final People people;
    private final MeetingSeries meetings;
    private final Agendas agendas;
    private final SharedNotes notes;
    private final Promises promises;
    private final WrapUps wrapUps;
    private final Clock clock;

    DemoTalks(
            People people,
            MeetingSeries meetings,
            Agendas agendas,
            SharedNotes notes,
            Promises promises,
            WrapUps wrapUps,
            Clock clock) {
        this.people = people;
        this.meetings = meetings;
        this.agendas = agendas;
        this.notes = notes;
        this.promises = promises;
        this.wrapUps = wrapUps;
        this.clock = clock;
    }

    /** The two people of a 1:1. */
    private record Pair(PersonId employee, PersonId manager) {

        PersonId of(Side side) {
            return side == Side.EMPLOYEE ? employee : manager;
        }
    }

    void play(List<DemoTalk> talks) {
        talks.forEach(this::play);
    }

    private void play(DemoTalk talk) {
        Pair pair = pair(talk.employee());
        OneOnOneId meeting = meeting(pair, DemoDay.near(clock, talk.day()));
        Instant then = morning(Math.min(talk.day(), -1));
        talk.points().forEach(point -> put(meeting, pair, point, then));
        note(meeting, pair.employee(), talk.employeeNote(), then);
        note(meeting, pair.manager(), talk.managerNote(), then);
        talk.promised().forEach(promised -> promise(meeting, pair, promised, then));
        wrapUp(meeting, pair, talk.touched(), then);
    }

    private void note(OneOnOneId meeting, PersonId author, @Nullable String words, Instant then) {
        if (words != null) {
            as(author, then, () -> notes.save(meeting, words, 0));
        }
    }

    private void wrapUp(OneOnOneId meeting, Pair pair, @Nullable List<String> touched, Instant then) {
        if (touched != null) {
            Set<Kind> kinds =
                    touched.stream().map(slug -> Kind.of(slug).orElseThrow()).collect(Collectors.toSet());
            as(pair.manager(), then, () -> {
                wrapUps.wrapUp(meeting, kinds);
                return true;
            });
        }
    }

    private void put(OneOnOneId meeting, Pair pair, Point point, Instant then) {
        as(pair.of(point.by()), then, () -> {
            AgendaItemId item = agendas.add(meeting, point.text(), !point.hidden());
            if (point.reached()) {
                agendas.setReached(meeting, item, true);
            }
            return true;
        });
    }

    private void promise(OneOnOneId meeting, Pair pair, Promised promised, Instant then) {
        // Days count from today, wherever the clock stands while somebody acts in the past.
        LocalDate due = DemoDay.near(clock, promised.due());
        PromiseId id = as(
                pair.of(promised.by()),
                then,
                () -> promises.make(meeting, pair.of(promised.owner()), due, promised.text()));
        int seen = 0;
        for (Told told : promised.news()) {
            int known = seen++;
            LocalDate moved = told.due() == null ? null : DemoDay.near(clock, told.due());
            as(
                    pair.of(told.by()),
                    morning(told.day()),
                    () -> promises.tell(id, known, told.outcome(), moved, Objects.requireNonNullElse(told.why(), "")));
        }
    }

    private Pair pair(String mail) {
        return RunAs.operator(() -> {
            PersonId employee = people.findByEmail(mail).orElseThrow().id();
            return new Pair(employee, people.managerOf(employee).orElseThrow().id());
        });
    }

    private OneOnOneId meeting(Pair pair, LocalDate day) {
        return as(
                pair.employee(),
                clock.instant(),
                () -> Stream.concat(meetings.coming(MANY).stream(), meetings.over(MANY).stream())
                        .filter(meeting -> meeting.employee().id().equals(pair.employee()))
                        .filter(meeting -> meeting.time().day().equals(day))
                        .findFirst()
                        .map(ListedOneOnOne::id)
                        .orElseThrow());
    }

    private Instant morning(int days) {
        return DemoDay.near(clock, days).atTime(10, 40).atZone(clock.getZone()).toInstant();
    }

    private static <T> T as(PersonId person, Instant then, Supplier<T> work) {
        return ScopedClock.at(then, () -> RunAs.person(person, work));
    }
}
