package org.waymark.growth.standing.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.mark;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.standing.Agreed;
import org.waymark.growth.standing.Outcome;
import org.waymark.growth.standing.StandingDetail;
import org.waymark.growth.standing.StandingSummary;
import org.waymark.growth.standing.Standings;

/** What the two agreed, in the words of each: one's own to write and share, and what the other one shared. */
class AgreedSection extends Section {

    private static final long serialVersionUID = 1;

    private enum Act {
        SHARE,
        WITHDRAW
    }

    private static final String HEADING = "agreed";
    private static final String AUDIENCE = "agreed-audience";

    private final transient Standings standings;
    private final StandingSummary standing;
    private final SerializableRunnable changed;
    private final StaticHtml audience = new StaticHtml(new Div());
    private final StaticHtml theirs = new StaticHtml(new Div());
    private final ActionBar doing = new ActionBar(Act.class, this::act);

    private boolean isShared;
    private boolean hasWords;

    AgreedSection(Standings standings, PersonId viewer, StandingDetail detail, SerializableRunnable changed) {
        this.standings = standings;
        this.standing = detail.summary();
        this.changed = changed;
        addClassNames("wm-section", "wm-agreed");
        H2 title = new H2(getTranslation("growth.standing.agreed"));
        title.setId(HEADING);
        Div above = new Div(
                title,
                paragraph("wm-meta", getTranslation("growth.standing.agreed.hint")),
                paragraph(
                        "wm-meta",
                        standing.isMine()
                                ? LinkedSentence.of("growth.standing.agreed.onward")
                                        .to("growth/plan", "one-on-ones")
                                : LinkedSentence.of("growth.standing.agreed.onward-as-manager")
                                        .to("one-on-ones")));
        Agreed mine = detail.agreed();
        WritingArea area = new WritingArea(
                "agreed-" + viewer + "-" + standing.id(), mine.words(), mine.revision(), Standings.LONGEST, this::save);
        area.setLabelledBy(HEADING + " " + AUDIENCE);
        add(new StaticHtml(above), audience, outcome(mine), area, doing, theirs);
        show(detail);
    }

    final void show(StandingDetail detail) {
        StandingPresenter words = new StandingPresenter(this);
        Agreed mine = detail.agreed();
        isShared = mine.isShared();
        hasWords = mine.hasSomething();
        String other = words.called(detail.summary());
        var who = paragraph(
                "wm-audience",
                isShared
                        ? getTranslation(mine.isChanged() ? "base.share.changed" : "base.share.shared", other)
                        : getTranslation("base.share.private"));
        who.setId(AUDIENCE);
        who.addClassName(isShared ? "wm-audience-shared" : "wm-audience-private");
        audience.show(new Div(who));
        doing.show(Stream.of(
                        share(detail.summary(), mine),
                        new ActionBar.Item(Act.WITHDRAW, isShared ? getTranslation("base.share.withdraw") : "", true))
                .filter(item -> !item.label().isEmpty())
                .toList());
        theirs.show(theirs(words, detail));
    }

    private ActionBar.Item share(StandingSummary summary, Agreed mine) {
        var other = summary.other();
        if (other == null || !hasWords || (isShared && !mine.isChanged())) {
            return new ActionBar.Item(Act.SHARE, "", false);
        }
        return new ActionBar.Item(
                Press.to(Act.SHARE, other.id()),
                isShared ? getTranslation("base.share.update") : getTranslation("base.share.with", other.firstName()),
                false);
    }

    /** What the other one shared of what was agreed. */
    static Div theirs(StandingPresenter words, StandingDetail detail) {
        Agreed theirs = detail.theirs();
        Div content = new Div();
        if (theirs != null) {
            content.add(heading(3, words.say("growth.standing.agreed.by", words.called(detail.summary()))));
            Optional.ofNullable(theirs.outcome())
                    .ifPresent(outcome -> content.add(mark("wm-mark-stays", words.say(outcome.key()))));
            if (!theirs.words().isEmpty()) {
                content.add(paragraph("wm-words", theirs.words()));
            }
        }
        return content;
    }

    private OptionalChoice<Outcome> outcome(Agreed mine) {
        return new OptionalChoice<>(
                getTranslation("growth.standing.outcome"),
                Outcome.values(),
                one -> getTranslation(one.key()),
                mine.outcome(),
                outcome -> {
                    standings.chooseOutcome(standing.id(), outcome);
                    changed.run();
                });
    }

    private OptionalInt save(String words, int basedOn) {
        OptionalInt saved = standings.saveAgreed(standing.id(), words, basedOn);
        if (isShared || words.isEmpty() || !hasWords) {
            changed.run();
        }
        return saved;
    }

    private void act(Press<Act> press) {
        switch (press.action()) {
            case SHARE -> standings.shareAgreed(standing.id(), press.named());
            case WITHDRAW -> standings.withdrawAgreed(standing.id());
        }
        changed.run();
    }
}
