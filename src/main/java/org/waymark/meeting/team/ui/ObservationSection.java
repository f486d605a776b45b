package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.QuestionList.Question;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.observation.ObservationDetail;
import org.waymark.reflection.observation.ObservationDetail.ShareDetail;
import org.waymark.reflection.observation.Observations;

/** The manager's own side: what they see in the person, question by question, with who reads it before each place to write. */
class ObservationSection extends Div implements QuestionList.Actions<ObservationSection.Act> {

    private static final long serialVersionUID = 1;

    /** What can be done with an observation. */
    enum Act {
        SHARE,
        WITHDRAW
    }

    private final transient Observations observations;
    private final PersonId viewer;
    private final PersonReference person;
    private final QuestionList questions = new QuestionList(Observations.LONGEST, Act.class, this);

    ObservationSection(Observations observations, PersonId viewer, PersonReference person) {
        this.observations = observations;
        this.viewer = viewer;
        this.person = person;
        add(
                new StaticHtml(paragraph("wm-meta", getTranslation("meeting.observation.lede", person.firstName()))),
                questions);
    }

    /** Reads again who has opened what; the words in the fields are their author's. */
    void load() {
        questions.show(
                observations.about(person.id()).stream().map(this::question).toList());
    }

    private Question question(ObservationDetail detail) {
        ShareDetail share = detail.share();
        return new Question(
                detail.question().id(),
                "observation-" + viewer + "-" + person.id() + "-"
                        + detail.question().id(),
                "",
                detail.question().text(),
                detail.question().hint(),
                null,
                null,
                List.of(),
                false,
                audience(share),
                share == null ? "private" : "shared",
                share == null || share.changedSince() ? null : detail.draft().hashCode(),
                null,
                notes(detail, share),
                getTranslation("base.writing.for-yourself"),
                detail.draft(),
                detail.revision(),
                actions(detail, share));
    }

    private String audience(@Nullable ShareDetail share) {
        if (share == null) {
            return getTranslation("base.share.until-shared", person.called());
        }
        return share.changedSince()
                ? getTranslation("base.share.version", person.called(), Dates.shortDay(this, share.since()))
                : getTranslation("base.share.shared", person.called());
    }

    private List<String> notes(ObservationDetail detail, @Nullable ShareDetail share) {
        List<String> notes = new ArrayList<>();
        if (detail.lost()) {
            notes.add(getTranslation("base.writing.lost"));
        }
        if (share != null && share.changedSince()) {
            notes.add(getTranslation("base.share.changed", person.called()));
        }
        if (detail.openedAt() != null) {
            notes.add(getTranslation("base.share.opened", person.called(), Dates.minute(this, detail.openedAt())));
        } else if (share != null) {
            notes.add(getTranslation("base.share.not-opened", person.called()));
        }
        return notes;
    }

    private List<Action> actions(ObservationDetail detail, @Nullable ShareDetail share) {
        List<Action> actions = new ArrayList<>();
        if (!detail.draft().isEmpty()) {
            String to = Press.to(Act.SHARE, person.id());
            if (share == null) {
                actions.add(new Action(to, getTranslation("base.share.with", person.firstName()), true));
            } else if (share.changedSince()) {
                actions.add(new Action(to, getTranslation("base.share.update"), false));
            }
        }
        if (share != null) {
            actions.add(new Action(Act.WITHDRAW, getTranslation("base.share.withdraw"), true));
        }
        return actions;
    }

    @Override
    public OptionalInt save(String question, String words, int basedOn) {
        OptionalInt saved = observations.save(person.id(), question, words, basedOn);
        if (questions.isOutdatedBy(question, words)) {
            load();
        }
        return saved;
    }

    @Override
    public void act(String question, Press<Act> press) {
        switch (press.action()) {
            case SHARE -> observations.share(press.named(), question);
            case WITHDRAW ->
                Undo.offerWithdrawn(observations.withdraw(person.id(), question), observations::putBack, this::load);
        }
        load();
    }
}
