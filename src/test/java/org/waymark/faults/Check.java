package org.waymark.faults;

import static org.waymark.testing.Company.as;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.faults.Ledger.Deed;
import org.waymark.faults.Ledger.Line;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.talk.MeetingPages;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;

/**
 * Compares what is there with the ledger. A call that was not answered may have been done or not; one that was answered has been done, and
 * nothing that came before it counts any more.
 */
final class Check {

    private final Reflections reflections;
    private final SharedAnswers sharedAnswers;
    private final MeetingPages pages;
    private final WrapUps wrapUps;
    private final Ledger ledger;

    Check(Reflections reflections, SharedAnswers sharedAnswers, MeetingPages pages, WrapUps wrapUps, Ledger ledger) {
        this.reflections = reflections;
        this.sharedAnswers = sharedAnswers;
        this.pages = pages;
        this.wrapUps = wrapUps;
        this.ledger = ledger;
    }

    Verdict of(Cast cast) {
        List<Line> all = ledger.read(cast.round(), Deed.values());
        int acknowledged = (int) all.stream().filter(Line::acknowledged).count();
        int lost = draftsLost(cast) + sharesLost(cast) + wrapUpsLost(cast);
        List<String> points = points(cast, cast.employee());
        Set<String> once = new HashSet<>(points);
        lost += (int) acknowledged(cast, Deed.POINT)
                .map(line -> Words.point(cast, line.number()))
                .filter(point -> !once.contains(point))
                .count();
        if (!points.equals(points(cast, cast.manager()))) {
            lost++;
        }
        return new Verdict(acknowledged, all.size() - 2 * acknowledged, lost, points.size() - once.size(), shown(cast));
    }

    /** The states after the last answered call and after each one behind it that was not answered. */
    private static <T> List<T> possible(List<Line> lines, T before, Function<Line, T> after) {
        List<T> states = new ArrayList<>(List.of(before));
        for (Line line : lines) {
            if (line.acknowledged()) {
                states.clear();
            }
            states.add(after.apply(line));
        }
        return states;
    }

    private int draftsLost(Cast cast) {
        String draft = draft(cast);
        return possible(ledger.read(cast.round(), Deed.DRAFT), "", line -> Words.draft(cast, line.number()))
                        .contains(draft)
                ? 0
                : 1;
    }

    private String draft(Cast cast) {
        return as(cast.employee(), () -> reflections.read(new ReflectionId(cast.reflection()))).answers().stream()
                .filter(answer -> answer.id().equals(cast.kept()))
                .map(AnswerDetail::draft)
                .findFirst()
                .orElseThrow();
    }

    private int sharesLost(Cast cast) {
        Optional<String> seen = sharedWith(cast, cast.manager())
                .filter(words -> words.startsWith(Words.SHARED))
                .findFirst();
        return possible(
                                ledger.read(cast.round(), Deed.SHARE, Deed.WITHDRAW),
                                Optional.<String>empty(),
                                line -> line.deed() == Deed.WITHDRAW
                                        ? Optional.<String>empty()
                                        : Optional.of(Words.shared(cast, line.number())))
                        .contains(seen)
                ? 0
                : 1;
    }

    private int wrapUpsLost(Cast cast) {
        boolean closed = as(cast.employee(), () -> wrapUps.find(cast.meeting()))
                .orElseThrow()
                .closed();
        return possible(
                                ledger.read(cast.round(), Deed.WRAP_UP, Deed.REOPEN),
                                false,
                                line -> line.deed() == Deed.WRAP_UP)
                        .contains(closed)
                ? 0
                : 1;
    }

    /** The manager sees nothing that was never shared, and everybody else nothing at all. */
    private int shown(Cast cast) {
        Set<String> everShared = ledger.read(cast.round(), Deed.SHARE).stream()
                .map(line -> Words.shared(cast, line.number()))
                .collect(Collectors.toSet());
        long tooMuch = sharedWith(cast, cast.manager())
                .filter(words -> !everShared.contains(words))
                .count();
        for (PersonId stranger : List.of(cast.colleague(), cast.other())) {
            tooMuch += sharedWith(cast, stranger).count();
            tooMuch += as(stranger, () -> pages.openAnew(cast.meeting())).isPresent() ? 1 : 0;
        }
        return (int) tooMuch;
    }

    private Stream<String> sharedWith(Cast cast, PersonId viewer) {
        try {
            return as(viewer, () -> sharedAnswers.open(cast.employee())).stream()
                    .map(SharedAnswer::text)
                    .flatMap(Optional::stream);
        } catch (AccessDeniedException e) {
            return Stream.empty();
        }
    }

    private List<String> points(Cast cast, PersonId viewer) {
        return as(viewer, () -> pages.openAnew(cast.meeting())).orElseThrow().agenda().stream()
                .map(AgendaItem::words)
                .filter(words -> words.startsWith(Words.POINT))
                .sorted()
                .toList();
    }

    private Stream<Line> acknowledged(Cast cast, Deed deed) {
        return ledger.read(cast.round(), deed).stream().filter(Line::acknowledged);
    }
}
