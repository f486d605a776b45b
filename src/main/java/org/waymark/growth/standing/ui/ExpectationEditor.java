package org.waymark.growth.standing.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.OptionalInt;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Prose;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.standing.Seen;
import org.waymark.growth.standing.StandingDetail.Expectation;
import org.waymark.growth.standing.StandingSummary;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.standing.Standings.Part;
import org.waymark.sharing.OwnContent;

/** One expectation, open for writing: whether it was seen, words, an example, and when. Only one is on a page. */
class ExpectationEditor extends Article {

    private static final long serialVersionUID = 1;

    private static final String HEADING = "standing-expects";
    private static final String AUDIENCE = "standing-audience";

    private final transient Standings standings;
    private final StandingSummary standing;
    private final int number;
    private final String place;
    private final SerializableRunnable changed;
    private final StaticHtml head = new StaticHtml(new Div());

    /** Whether a page has to say something else once this is not so any more. */
    private boolean isEmpty;

    private boolean isShared;

    /**
     * Draws it.
     *
     * @param standings saves what is written
     * @param viewer who writes
     * @param standing which standing
     * @param expectation which of its expectations
     * @param changed is called when the page may have to say something else
     */
    ExpectationEditor(
            Standings standings,
            PersonId viewer,
            StandingSummary standing,
            Expectation expectation,
            SerializableRunnable changed) {
        this.standings = standings;
        this.standing = standing;
        this.number = expectation.number();
        this.changed = changed;
        place = "standing-" + viewer + "-" + standing.id() + "-" + number;
        addClassName("wm-standing");
        getElement().setAttribute("aria-labelledby", HEADING);
        // Takes the focus when it is opened.
        head.getElement().setAttribute("tabindex", "-1");
        add(head, seen(expectation.mine()));
        for (Part part : Part.values()) {
            add(text(part, expectation.mine()));
        }
        show(standing, expectation);
    }

    /** Says anew who reads it; the words in the fields are their author's. */
    final void show(StandingSummary now, Expectation expectation) {
        isEmpty = expectation.mine().texts().values().stream()
                .allMatch(text -> text.words().isEmpty());
        isShared = now.mineSharedAt() != null;
        StandingPresenter words = new StandingPresenter(this);
        var expects = heading(3, Prose.plain(expectation.expects()));
        expects.setId(HEADING);
        var audience = paragraph(
                "wm-audience",
                words.say(
                        isShared ? "growth.standing.audience.shared" : "growth.standing.audience.private",
                        words.called(now)));
        audience.setId(AUDIENCE);
        audience.addClassName("wm-audience-private");
        Div content = new Div(paragraph("wm-eyebrow", expectation.competency()), expects, audience);
        if (expectation.mine().texts().values().stream().anyMatch(OwnContent.Text::lost)) {
            content.add(paragraph("wm-meta", words.say("base.writing.lost")));
        }
        head.show(content);
    }

    /** Which it is. */
    boolean isOf(StandingSummary now, int wanted) {
        return standing.id().equals(now.id()) && number == wanted;
    }

    final void focusOnIt() {
        head.getElement().callJsFunction("focus");
    }

    private OptionalChoice<Seen> seen(OwnContent mine) {
        return new OptionalChoice<>(
                getTranslation("growth.standing.seen"),
                Seen.values(),
                one -> getTranslation(one.key()),
                StandingPresenter.seen(StandingPresenter.drafts(mine)).orElse(null),
                seen -> {
                    standings.choose(standing.id(), number, seen);
                    changed.run();
                });
    }

    private Div text(Part part, OwnContent mine) {
        String id = "standing-" + part.text();
        var label = heading(4, getTranslation(part.label()));
        label.setId(id);
        OwnContent.Text text = mine.text(part.text());
        WritingArea area = new WritingArea(
                place + "-" + part.text(),
                text.words(),
                text.revision(),
                part.longest(),
                (words, basedOn) -> save(part, words, basedOn));
        area.setLabelledBy(id + " " + HEADING + " " + AUDIENCE);
        area.setPlaceholder(getTranslation("base.writing.for-yourself"));
        Div above = new Div(label, paragraph("wm-meta", getTranslation(part.label() + ".hint")));
        return new Div(new StaticHtml(above), area);
    }

    private OptionalInt save(Part part, String words, int basedOn) {
        OptionalInt saved = standings.save(standing.id(), number, part, words, basedOn);
        // What can be done changes with the first word, with the last one deleted, and once what was shared differs.
        if (isShared || isEmpty || words.isEmpty()) {
            changed.run();
        }
        return saved;
    }
}
