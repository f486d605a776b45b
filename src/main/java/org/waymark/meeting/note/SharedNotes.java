package org.waymark.meeting.note;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.text.TextRule;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingChanged;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.Meetings;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;

/**
 * What the two people of a 1:1 keep of it for both to read, each in a text of their own. Nobody else ever reads it.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-words-of-a-meeting.md">Decision: words of a meeting</a>
 */
@Service
@DeniedByDefault
@Transactional
public class SharedNotes {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 20_000;

    private final Meetings meetings;
    private final SharedNoteStore notes;
    private final TextVault vault;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedNotes(
            Meetings meetings,
            SharedNoteStore notes,
            TextVault vault,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.notes = notes;
        this.vault = vault;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What both have written, the viewer's own note first.
     *
     * @param meeting which 1:1
     * @return the viewer's note, empty if nothing was written yet, and the other one's if there is one
     * @throws AccessDeniedException if the viewer is neither of the two people
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedNoteDetail> read(OneOnOneId meeting) {
        return read(meetings.require(meeting));
    }

    /**
     * As {@link #read(OneOnOneId)}, for whoever has found the meeting already.
     *
     * @param meeting as it was found for the viewer
     * @return the viewer's note, empty if nothing was written yet, and the other one's if there is one
     * @throws AccessDeniedException if the viewer is neither of the two people
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SharedNoteDetail> read(MeetingState meeting) {
        PersonId viewer = currentUser.require();
        meeting.requireOneOfTheTwo(viewer);
        List<SharedNoteDetail> written =
                notes.findOf(meeting).stream().map(this::detail).toList();
        List<SharedNoteDetail> own =
                written.stream().filter(note -> note.author().equals(viewer)).toList();
        List<SharedNoteDetail> others =
                written.stream().filter(note -> !note.author().equals(viewer)).toList();
        SharedNoteDetail first = own.isEmpty() ? new SharedNoteDetail(viewer, "", false, 0) : own.getFirst();
        return others.isEmpty() ? List.of(first) : List.of(first, others.getFirst());
    }

    private SharedNoteDetail detail(SharedNoteStore.Row row) {
        Optional<String> words = vault.forReading(row.author()).open(row.textPlace(), row.words());
        return new SharedNoteDetail(row.author(), words.orElse(""), words.isEmpty(), row.revision());
    }

    /**
     * Saves the viewer's own note. When this returns the words are on disk, sealed.
     *
     * @param meeting of which 1:1
     * @param words all of them
     * @param basedOn the {@link SharedNoteDetail#revision} that its author had before their eyes, or negative to write over
     *     whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws AccessDeniedException if the viewer is neither of the two people
     * @throws ReadOnlyMeetingException if the meeting takes no words any more
     * @throws IllegalArgumentException if there are more than {@value #LONGEST_NOTE} characters
     */
    @ForEmployees
    public OptionalInt save(OneOnOneId meeting, String words, int basedOn) {
        TextRule.requireFits(words, LONGEST_NOTE);
        MeetingState state = meetings.require(meeting);
        state.requireWords();
        PersonId author = currentUser.require();
        OptionalInt saved = notes.save(
                state,
                author,
                vault.forWriting(author).seal(SharedNoteDetail.textPlace(meeting, author), words),
                basedOn,
                clock.instant());
        if (saved.isPresent()) {
            events.publishEvent(MeetingChanged.forBoth(state));
        }
        return saved;
    }
}
