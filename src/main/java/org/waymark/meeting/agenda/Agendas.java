package org.waymark.meeting.agenda;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** What the two people of a 1:1 want to talk about. Nobody else ever reads it. */
@Service
@DeniedByDefault
@Transactional
public class Agendas {

    /** The longest item, in characters. */
    public static final int LONGEST_ITEM = 2_000;

    private final Meetings meetings;
    private final AgendaStore items;
    private final TextVault vault;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agendas(
            Meetings meetings,
            AgendaStore items,
            TextVault vault,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.vault = vault;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What stands on the agenda of a 1:1, in its order: what was put there, and on the coming one also what earlier ones have
     * left.
     *
     * @param meeting which
     * @return without what the other one has not shown
     * @throws AccessDeniedException if the viewer is neither of the two people
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<AgendaItem> read(OneOnOneId meeting) {
        return read(meetings.require(meeting));
    }

    /**
     * As {@link #read(OneOnOneId)}, for whoever has found the meeting already.
     *
     * @param meeting as it was found for the viewer
     * @return without what the other one has not shown
     * @throws AccessDeniedException if the viewer is neither of the two people
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<AgendaItem> read(MeetingState meeting) {
        meeting.requireOneOfTheTwo(currentUser.require());
        return items.findOf(meeting, LocalDate.now(clock)).stream()
                .map(row -> item(row, meeting.id()))
                .toList();
    }

    private AgendaItem item(AgendaStore.Row row, OneOnOneId meeting) {
        Optional<String> words = vault.forReading(row.author()).open(row.textPlace(), row.words());
        return new AgendaItem(
                row.id(),
                row.author(),
                words.orElse(""),
                words.isEmpty(),
                row.revision(),
                row.shown(),
                meeting.equals(row.reachedIn()),
                !meeting.equals(row.meeting()));
    }

    /**
     * Puts something at the end of the agenda.
     *
     * @param meeting which 1:1
     * @param words not blank
     * @param shown whether the other one sees it from now on, too
     * @return the item
     * @throws AccessDeniedException if the viewer is neither of the two people
     * @throws ReadOnlyMeetingException if it takes no words any more
     * @throws IllegalArgumentException if the words are blank or more than {@value #LONGEST_ITEM} characters
     */
    @ForEmployees
    public AgendaItemId add(OneOnOneId meeting, String words, boolean shown) {
        TextRule.requireWords(words, LONGEST_ITEM);
        MeetingState state = meetings.require(meeting);
        state.requireWords();
        PersonId author = currentUser.require();
        AgendaItemId id = items.newId();
        items.add(id, state, author, vault.forWriting(author).seal(id.textPlace(), words), shown, clock.instant());
        tell(state, author, shown);
        return id;
    }

    /**
     * Saves the words of an item of the viewer's own.
     *
     * @param item which
     * @param words not blank
     * @param basedOn the {@link AgendaItem#revision} that its author had before their eyes, or negative to write over
     *     whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws AccessDeniedException if they are not the viewer's words
     * @throws ReadOnlyMeetingException if its meeting takes no words any more
     * @throws IllegalArgumentException if the words are blank or more than {@value #LONGEST_ITEM} characters
     */
    @ForEmployees
    public OptionalInt save(AgendaItemId item, String words, int basedOn) {
        TextRule.requireWords(words, LONGEST_ITEM);
        AgendaStore.Row row = own(item);
        OptionalInt saved = items.write(
                item, vault.forWriting(row.author()).seal(row.textPlace(), words), basedOn, clock.instant());
        if (saved.isPresent()) {
            tell(row);
        }
        return saved;
    }

    /**
     * Shows an item of the viewer's own to the other one. It is not taken back: what was seen was seen.
     *
     * @param item which
     * @throws AccessDeniedException if they are not the viewer's words
     * @throws ReadOnlyMeetingException if its meeting takes no words any more
     */
    @ForEmployees
    public void show(AgendaItemId item) {
        AgendaStore.Row row = own(item);
        items.show(item);
        tell(meetings.require(row.meeting()), row.author(), true);
    }

    /**
     * Takes an item of the viewer's own off the agenda. Nothing keeps it but what this gives back.
     *
     * @param item which
     * @return for {@link #putBack}
     * @throws AccessDeniedException if they are not the viewer's words
     * @throws ReadOnlyMeetingException if its meeting takes no words any more
     */
    @ForEmployees
    public RemovedItem remove(AgendaItemId item) {
        AgendaStore.Row row = own(item);
        items.remove(item);
        tell(row);
        return new RemovedItem(row, clock.instant());
    }

    /**
     * Takes an item of the viewer's own off the agenda for whoever put it there for another reason, unless it was talked about.
     *
     * @param item which
     * @return false if it stays: it was talked about, or its line has ended
     * @throws AccessDeniedException if they are not the viewer's words
     */
    @ForEmployees
    public boolean removeUnlessReached(AgendaItemId item) {
        AgendaStore.Row row = ownWords(item);
        if (row.reachedIn() != null || !meetings.require(row.meeting()).lineHolds()) {
            return false;
        }
        items.remove(item);
        tell(row);
        return true;
    }

    /**
     * Puts an item back that the viewer took off a moment ago: with its words, at its place, shown or not, as it was. What an earlier
     * meeting had left over stands on the agenda as an item of this one from then on, if the earlier one takes no words any more.
     *
     * @param removed what was taken off
     * @param meeting from whose page
     * @return false if its words were erased for good since, or if it is too late
     * @throws AccessDeniedException if they are not the viewer's words, or the viewer is neither of the two people
     * @throws ReadOnlyMeetingException if the meeting takes no words any more
     */
    @ForEmployees
    public boolean putBack(RemovedItem removed, OneOnOneId meeting) {
        AgendaStore.Row row = removed.row();
        if (!row.author().equals(currentUser.require())) {
            throw new AccessDeniedException("Words are put back by their author alone");
        }
        MeetingState page = meetings.require(meeting);
        page.requireWords();
        if (removed.isTooLate(clock.instant())
                || items.find(row.id()).isPresent()
                || vault.forReading(row.author())
                        .open(row.textPlace(), row.words())
                        .isEmpty()) {
            return false;
        }
        MeetingState own = meetings.require(row.meeting());
        MeetingState state = own.takesWords() ? own : page;
        items.putBack(row, state, clock.instant());
        tell(state, row.author(), row.shown());
        return true;
    }

    /**
     * Puts an item before another one. Either of the two may, of whatever they see; of two who move the same item at the
     * same time the later one has moved it, and of two who move different ones both have.
     *
     * @param meeting on whose agenda
     * @param item which
     * @param before the one that follows it from now on, null for the end
     * @throws AccessDeniedException if one of the items does not stand on this agenda as the viewer sees it
     * @throws ReadOnlyMeetingException if the meeting takes no words any more
     */
    @ForEmployees
    public void move(OneOnOneId meeting, AgendaItemId item, @Nullable AgendaItemId before) {
        MeetingState state = meetings.require(meeting);
        state.requireWords();
        List<AgendaStore.Row> order = items.findOf(state, LocalDate.now(clock));
        place(order, item);
        List<AgendaStore.Row> others =
                order.stream().filter(row -> !row.id().equals(item)).toList();
        int at = before == null ? others.size() : place(others, before);
        if (!others.isEmpty()) {
            items.moveTo(item, between(others, at));
            events.publishEvent(MeetingChanged.forBoth(state));
        }
    }

    private static int place(List<AgendaStore.Row> order, AgendaItemId item) {
        for (int place = 0; place < order.size(); place++) {
            if (order.get(place).id().equals(item)) {
                return place;
            }
        }
        throw new AccessDeniedException("The item is not on this agenda");
    }

    /** There is always room between two places: they are as exact as they need to be. */
    private static BigDecimal between(List<AgendaStore.Row> others, int at) {
        if (at == 0) {
            return others.getFirst().place().subtract(BigDecimal.ONE);
        }
        BigDecimal previous = others.get(at - 1).place();
        return at == others.size()
                ? previous.add(BigDecimal.ONE)
                : previous.add(others.get(at).place()).multiply(new BigDecimal("0.5"));
    }

    /**
     * Says whether an item was talked about. What was not stands on the next meeting's agenda by itself.
     *
     * @param meeting in which 1:1
     * @param item which
     * @param reached whether it was
     * @throws AccessDeniedException if the item does not stand on this agenda as the viewer sees it
     * @throws ReadOnlyMeetingException if the meeting takes no words any more
     */
    @ForEmployees
    public void setReached(OneOnOneId meeting, AgendaItemId item, boolean reached) {
        MeetingState state = meetings.require(meeting);
        state.requireWords();
        List<AgendaStore.Row> order = items.findOf(state, LocalDate.now(clock));
        OneOnOneId reachedIn = order.get(place(order, item)).reachedIn();
        if (reachedIn != null && !reachedIn.equals(meeting)) {
            throw new ReadOnlyMeetingException("It was talked about in another meeting.");
        }
        items.setReached(item, reached ? meeting : null);
        events.publishEvent(MeetingChanged.forBoth(state));
    }

    private AgendaStore.Row ownWords(AgendaItemId item) {
        AgendaStore.Row row = find(item);
        if (!row.author().equals(currentUser.require())) {
            throw new AccessDeniedException("Words are changed by their author alone");
        }
        return row;
    }

    private AgendaStore.Row own(AgendaItemId item) {
        AgendaStore.Row row = ownWords(item);
        MeetingState reached = meetings.require(row.reachedIn() == null ? row.meeting() : row.reachedIn());
        reached.requireLine();
        // What was left over by a meeting that is wrapped up is not part of its record yet.
        if (row.reachedIn() != null) {
            reached.requireWords();
        }
        return row;
    }

    private void tell(AgendaStore.Row row) {
        tell(meetings.require(row.meeting()), row.author(), row.shown());
    }

    /** Nobody is told of what they do not see: not even their page is to show that something happens. */
    private void tell(MeetingState meeting, PersonId author, boolean shown) {
        events.publishEvent(
                shown
                        ? MeetingChanged.forBoth(meeting)
                        : new MeetingChanged(meeting.employee(), meeting.manager(), Set.of(author)));
    }

    private AgendaStore.Row find(AgendaItemId item) {
        return items.find(item).orElseThrow(() -> new AccessDeniedException("There is no such item for the viewer"));
    }
}
