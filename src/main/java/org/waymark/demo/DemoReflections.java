package org.waymark.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.ScopedClock;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.demo.DemoConversations.Entry;
import org.waymark.demo.DemoConversations.Meeting;
import org.waymark.demo.DemoConversations.Note;
import org.waymark.demo.DemoConversations.Opinion;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;

/**
 * Plays what the people of the demo company did, each step as the person who took it and at the time they took it:
 * through the same services, and behind the same walls, as everything that real people do.
 */
@Component
class DemoReflections {

    private final People people;
    private final OneOnOnes oneOnOnes;
    private final Reflections reflections;
    private final SharedAnswers sharedAnswers;
    private final Appeals appeals;
    private final BeyondTheCompany beyond;
    private final PrivateNotes notes;
    private final DemoBothSides bothSides;
    private final QuestionBank bank;
    private final Clock clock;

    DemoReflections(
            People people,
            OneOnOnes oneOnOnes,
            Reflections reflections,
            SharedAnswers sharedAnswers,
            Appeals appeals,
            BeyondTheCompany beyond,
            PrivateNotes notes,
            DemoBothSides bothSides,
            QuestionBank bank,
            Clock clock) {
        this.people = people;
        this.oneOnOnes = oneOnOnes;
        this.reflections = reflections;
        this.sharedAnswers = sharedAnswers;
        this.appeals = appeals;
        this.beyond = beyond;
        this.notes = notes;
        this.bothSides = bothSides;
        this.bank = bank;
        this.clock = clock;
    }

    void play(DemoConversations conversations) {
        meet(conversations.oneOnOnes());
        conversations.appeals().forEach(this::say);
        conversations.beyond().forEach(this::think);
        conversations
                .observations()
                .forEach(seen -> bothSides.observe(
                        person(seen.author()).id(), person(seen.about()).id(), seen));
        conversations.privateNotes().forEach(this::keep);
    }

    /** Everybody with the manager whom they have at this point of the story. */
    void meet(List<Meeting> oneOnOnes) {
        Map<String, List<Meeting>> byEmployee = oneOnOnes.stream().collect(Collectors.groupingBy(Meeting::employee));
        byEmployee.forEach((mail, meetings) -> playAll(person(mail), meetings));
    }

    /** First everything that was read, meeting by meeting; then what the manager has still to open. */
    private void playAll(PersonReference employee, List<Meeting> meetings) {
        PersonId manager = RunAs.operator(() -> people.managerOf(employee.id()))
                .map(PersonReference::id)
                .orElseThrow();
        List<Meeting> inOrder = meetings.stream()
                .sorted((one, other) -> Integer.compare(one.day(), other.day()))
                .toList();
        List<Opened> opened = inOrder.stream()
                .map(meeting -> open(employee.id(), manager, meeting))
                .toList();
        opened.forEach(each -> {
            Meeting meeting = each.meeting();
            as(employee.id(), before(meeting), () -> write(each.reflection(), meeting, true));
            if (meeting.answers().stream().anyMatch(Entry::isRead)) {
                as(manager, before(meeting).plus(Duration.ofHours(20)), () -> sharedAnswers.open(employee.id()));
            }
        });
        opened.forEach(each -> as(
                employee.id(),
                before(each.meeting()).plus(Duration.ofHours(26)),
                () -> write(each.reflection(), each.meeting(), false)));
        opened.forEach(each ->
                each.meeting().toSwap().forEach(swap -> bothSides.swap(each.oneOnOne(), employee.id(), manager, swap)));
    }

    private record Opened(Meeting meeting, OneOnOneId oneOnOne, ReflectionId reflection) {}

    private Opened open(PersonId employee, PersonId manager, Meeting meeting) {
        Instant then = before(meeting).minus(Duration.ofDays(5));
        LocalDate day = DemoDay.near(clock, meeting.day());
        OneOnOneId oneOnOne = as(manager, then, () -> oneOnOnes.keep(employee, day));
        List<Question> questions = meeting.answers().stream()
                .filter(entry ->
                        entry.question() != null && !meeting.proposals().contains(entry.question()))
                .map(entry -> question(Objects.requireNonNull(entry.question())))
                .toList();
        ReflectionId reflection = as(employee, then, () -> reflections.openWith(oneOnOne.value(), day, questions));
        meeting.proposals()
                .forEach(id -> as(manager, then, () -> {
                    sharedAnswers.propose(oneOnOne.value(), new NamedReader(employee), id);
                    return true;
                }));
        as(employee, then, () -> {
            List<String> waiting =
                    meeting.waiting().stream().map(id -> question(id).text()).toList();
            reflections.read(reflection).proposals().stream()
                    .filter(proposal -> !waiting.contains(proposal.question().text()))
                    .forEach(proposal -> reflections.take(reflection, proposal.id()));
            meeting.answers().stream()
                    .filter(entry -> entry.own() != null)
                    .forEach(entry -> reflections.addOwn(
                            reflection,
                            Kind.of(String.valueOf(entry.kind())).orElseThrow(),
                            Objects.requireNonNull(entry.own())));
            return true;
        });
        return new Opened(meeting, oneOnOne, reflection);
    }

    private boolean write(ReflectionId id, Meeting meeting, boolean read) {
        ReflectionDetail reflection = reflections.read(id);
        for (Entry entry : meeting.answers()) {
            AnswerDetail answer = reflection.answers().stream()
                    .filter(candidate -> candidate.question().text().equals(text(entry)))
                    .findFirst()
                    .orElseThrow();
            if (entry.text() == null) {
                continue;
            }
            if (entry.isRead() == read) {
                reflections.saveDraft(answer.id(), entry.text(), answer.draftRevision());
                if (entry.isTopic()) {
                    reflections.shareTopic(answer.id(), manager(reflection.manager()));
                } else if (entry.isShared()) {
                    reflections.share(answer.id(), manager(reflection.manager()));
                }
            }
            if (!read && entry.update() != null) {
                reflections.saveDraft(answer.id(), entry.update(), -1);
                if (entry.isUpdateShared()) {
                    reflections.share(answer.id(), manager(reflection.manager()));
                }
            }
        }
        return true;
    }

    /** Whom a page would name. */
    private static NamedReader manager(@Nullable PersonReference manager) {
        return new NamedReader(Objects.requireNonNull(manager).id());
    }

    private void say(Opinion opinion) {
        as(person(opinion.author()).id(), clock.instant(), () -> {
            appeals.choose(opinion.role(), opinion.choice());
            if (opinion.text() != null) {
                appeals.saveWords(opinion.role(), opinion.text(), 0);
            }
            if (opinion.share()) {
                appeals.share(
                        opinion.role(), manager(appeals.mine(opinion.role()).manager()));
            }
            return true;
        });
    }

    private void think(DemoConversations.Beyond thoughts) {
        as(person(thoughts.author()).id(), clock.instant(), () -> {
            think(BeyondQuestion.CHANGE, thoughts.change());
            think(BeyondQuestion.GAIN, thoughts.gain());
            think(BeyondQuestion.WORK, thoughts.work());
            switch (thoughts.share()) {
                case "text" -> beyond.share(manager(beyond.mine().reader()));
                case "topic" -> beyond.shareTopic(manager(beyond.mine().reader()));
                default -> {}
            }
            return true;
        });
    }

    private void think(BeyondQuestion question, @Nullable String words) {
        if (words != null) {
            beyond.save(question, words, 0);
        }
    }

    private void keep(Note note) {
        PersonReference about = person(note.about());
        as(person(note.author()).id(), clock.instant(), () -> notes.save(about.id(), note.text(), 0));
    }

    private String text(Entry entry) {
        return entry.question() == null
                ? Objects.requireNonNull(entry.own())
                : question(entry.question()).text();
    }

    private Question question(String id) {
        return RunAs.operator(() -> bank.find(id)).orElseThrow();
    }

    private PersonReference person(String mail) {
        return RunAs.operator(() -> people.findByEmail(mail)).orElseThrow();
    }

    /** The afternoon two days before a meeting, or the day before yesterday if that is still to come. */
    private Instant before(Meeting meeting) {
        LocalDate twoDaysAgo = LocalDate.now(clock).minusDays(2);
        LocalDate day = DemoDay.near(clock, meeting.day()).minusDays(2);
        return (day.isAfter(twoDaysAgo) ? twoDaysAgo : day)
                .atTime(15, 20)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }

    private static <T> T as(PersonId person, Instant then, Supplier<T> work) {
        return ScopedClock.at(then, () -> RunAs.person(person, work));
    }
}
