package org.waymark.meeting.agenda.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ChoiceDialog;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Undo;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.agenda.RemovedItem;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionBank;
import org.waymark.questionbank.QuestionSet;
import org.waymark.questionbank.QuestionSets;
import org.waymark.questionbank.ui.QuestionFacts;
import org.waymark.questionbank.ui.SetDialog;

/** The agenda of a 1:1 with all that either of the two does to it. */
public class AgendaSection implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * What is done at the end of an agenda.
     *
     * @param promise asks for a promise
     * @param wrapUp asks what was talked about, and closes the meeting
     * @param reopen opens it again
     */
    public record Doing(SerializableRunnable promise, SerializableRunnable wrapUp, SerializableRunnable reopen)
            implements Serializable {}

    private final transient Agendas agendas;
    private final transient QuestionBank bank;
    private final transient QuestionSets sets;
    private final OneOnOneId meeting;
    private final SerializableRunnable refresh;
    private final Doing doing;
    private final AgendaList list;

    /**
     * Makes the section.
     *
     * @param viewer one of the two
     * @param meeting whose agenda it is
     * @param other the first name of whom the viewer meets
     * @param agendas keeps it
     * @param bank has questions to put on it
     * @param sets have points with which it can begin
     * @param refresh shows the page anew
     * @param doing what else can be done from there
     */
    public AgendaSection(
            PersonId viewer,
            MeetingState meeting,
            String other,
            Agendas agendas,
            QuestionBank bank,
            QuestionSets sets,
            SerializableRunnable refresh,
            Doing doing) {
        this.doing = doing;
        this.agendas = agendas;
        this.bank = bank;
        this.sets = sets;
        this.meeting = meeting.id();
        this.refresh = refresh;
        this.list = new AgendaList(viewer, meeting, other, new Changes());
    }

    /**
     * What is drawn.
     *
     * @return the same for good
     */
    public AgendaList component() {
        return list;
    }

    /**
     * Shows what stands on it.
     *
     * @param meeting as it is now
     * @param other the first name of whom the viewer meets
     * @param items in their order, as far as the viewer sees them
     */
    public void show(MeetingState meeting, String other, List<AgendaItem> items) {
        list.show(meeting, other, items);
    }

    /**
     * Puts something on the agenda.
     *
     * @param words not blank
     * @param shown whether the other one sees it from now on, too
     * @return false if the meeting takes no words any more, which is said to the viewer
     */
    public boolean add(String words, boolean shown) {
        return attempt(() -> agendas.add(meeting, words, shown));
    }

    /**
     * Puts a question of the bank on the agenda for both.
     *
     * @param question its id
     * @return false if there is none, or if the meeting takes no words any more, which is said to the viewer
     */
    public boolean addFromBank(String question) {
        return bank.findShown(question)
                .filter(chosen -> add(chosen.text(), true))
                .isPresent();
    }

    /** The other one may have wrapped the meeting up, or taken the item off, a moment ago. */
    private boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (ReadOnlyMeetingException | AccessDeniedException e) {
            Components.notice(list.getTranslation("meeting.agenda.meanwhile"));
            refresh.run();
            return false;
        }
    }

    private boolean putBack(RemovedItem removed) {
        try {
            return agendas.putBack(removed, meeting);
        } catch (ReadOnlyMeetingException | AccessDeniedException e) {
            return false;
        }
    }

    private ChoiceDialog<Kind> fromBank() {
        return new ChoiceDialog<>(
                new ChoiceDialog.Says(
                        list.getTranslation("meeting.agenda.bank"),
                        list.getTranslation("meeting.agenda.put"),
                        list.getTranslation("meeting.agenda.put.done")),
                List.of(Kind.values()),
                kind -> list.getTranslation(kind.key()),
                () -> bank.all(Perspective.EMPLOYEE).stream()
                        .map(question -> new ChoiceDialog.Choice<>(
                                question.kind(),
                                question.text(),
                                QuestionFacts.of(list, question),
                                null,
                                () -> addFromBank(question.id())))
                        .toList(),
                new ChoiceDialog.Otherwise(
                        list.getTranslation("meeting.agenda.set"),
                        () -> fromSet().open()));
    }

    private SetDialog fromSet() {
        return new SetDialog(
                list.getTranslation("meeting.agenda.set"),
                list.getTranslation("meeting.agenda.set.put"),
                sets.all(),
                QuestionSet::agenda,
                set -> set.agenda().forEach(point -> add(point, true)));
    }

    private final class Changes implements AgendaList.Actions {

        private static final long serialVersionUID = 1;

        @Override
        public OptionalInt save(AgendaItemId item, String words, int basedOn) {
            return agendas.save(item, words, basedOn);
        }

        @Override
        public boolean add(String words, boolean shown) {
            return AgendaSection.this.add(words, shown);
        }

        @Override
        public void show(AgendaItemId item) {
            attempt(() -> agendas.show(item));
        }

        @Override
        public void remove(AgendaItemId item) {
            attempt(() -> {
                RemovedItem removed = agendas.remove(item);
                Undo.offer(list.getTranslation("meeting.agenda.removed"), () -> putBack(removed));
            });
        }

        @Override
        public void reach(AgendaItemId item, boolean reached) {
            attempt(() -> agendas.setReached(meeting, item, reached));
        }

        @Override
        public void move(AgendaItemId item, @Nullable AgendaItemId before) {
            if (attempt(() -> agendas.move(meeting, item, before))) {
                refresh.run();
            }
        }

        @Override
        public void promise() {
            doing.promise().run();
        }

        @Override
        public void wrapUp() {
            doing.wrapUp().run();
        }

        @Override
        public void reopen() {
            doing.reopen().run();
        }

        @Override
        public void chooseFromBank() {
            fromBank().open();
        }
    }
}
