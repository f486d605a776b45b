package org.waymark.meeting.talk;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.text.TextRule;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * Conversations that happen without a date. Each is kept at once as a record of its day: it is no meeting to come, stands in no
 * calendar and opens no reflection.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-we-just-talked.md">Decision: we just talked</a>
 */
@Service
@DeniedByDefault
@Transactional
public class UnplannedTalks {

    /** The most words, in characters: a few. */
    public static final int LONGEST_WORDS = 2_000;

    /** For how many days a talk may be kept later on, so that Friday's can be on Monday, after a holiday too. */
    public static final int DAYS_AFTER = 7;

    private final OneOnOnes oneOnOnes;
    private final SharedNotes sharedNotes;
    private final PrivateNotes privateNotes;
    private final Promises promises;
    private final WrapUps wrapUps;
    private final People people;
    private final MessageSource messages;
    private final CurrentUser currentUser;
    private final Clock clock;

    UnplannedTalks(
            OneOnOnes oneOnOnes,
            SharedNotes sharedNotes,
            PrivateNotes privateNotes,
            Promises promises,
            WrapUps wrapUps,
            People people,
            MessageSource messages,
            CurrentUser currentUser,
            Clock clock) {
        this.oneOnOnes = oneOnOnes;
        this.sharedNotes = sharedNotes;
        this.privateNotes = privateNotes;
        this.promises = promises;
        this.wrapUps = wrapUps;
        this.people = people;
        this.messages = messages;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * With whom the viewer may have talked: their manager of today and their direct reports.
     *
     * @return whom they met last first, then by name
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<PersonReference> people() {
        PersonId viewer = currentUser.require();
        Map<PersonId, LocalDate> lastMet = oneOnOnes.lastMet();
        return Stream.concat(people.managerOf(viewer).stream(), people.reportsOf(viewer).stream())
                .sorted(comparing(
                                (PersonReference person) -> lastMet.getOrDefault(person.id(), LocalDate.MIN),
                                reverseOrder())
                        .thenComparing(PersonReference::name))
                .toList();
    }

    /**
     * Keeps a conversation of today or of the last days: all of it, or nothing if anything of it is refused.
     *
     * @param talk what to keep
     * @return the record
     * @throws AccessDeniedException if the viewer and the other one are not manager and direct report today
     * @throws IllegalArgumentException if its day is to come or more than {@value #DAYS_AFTER} days ago, if no kind is named, if
     *     something is longer than it may be, if the viewer's note about the person is full, or if the promise's day is over
     */
    @ForEmployees
    public OneOnOneId keep(UnplannedTalk talk) {
        if (talk.kinds().isEmpty()) {
            throw new IllegalArgumentException("At least one kind is needed");
        }
        LocalDate today = LocalDate.now(clock);
        if (talk.day().isAfter(today) || talk.day().isBefore(today.minusDays(DAYS_AFTER))) {
            throw new IllegalArgumentException("A talk is kept within " + DAYS_AFTER + " days");
        }
        OneOnOneId id = oneOnOnes.keepUnplanned(talk.with(), talk.day());
        if (!talk.words().isBlank()) {
            keepWords(id, talk);
        }
        UnplannedTalk.Given given = talk.promise();
        if (given != null) {
            promises.make(id, given.owner(), given.due(), given.words());
        }
        wrapUps.wrapUp(id, talk.kinds());
        return id;
    }

    private void keepWords(OneOnOneId id, UnplannedTalk talk) {
        TextRule.requireWords(talk.words(), LONGEST_WORDS);
        if (talk.shared()) {
            sharedNotes.save(id, talk.words(), 0);
            return;
        }
        Locale locale = LocaleContextHolder.getLocale();
        String day = DateTimeFormatter.ofPattern(messages.getMessage("base.date.day-of-year", null, locale), locale)
                .format(talk.day());
        String line = messages.getMessage("meeting.talk.note", new Object[] {day}, locale);
        privateNotes.append(talk.with(), line + "\n" + talk.words().strip());
    }
}
