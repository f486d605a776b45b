package org.waymark.reflection.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.QuestionList.Question;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.swap.SwapDetail;
import org.waymark.reflection.swap.SwapDetail.Opened;
import org.waymark.reflection.swap.SwapDetail.Part;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;

/** Questions that both people of a 1:1 answer: one's own part of those still sealed, and both parts of those that are open. */
public final class SwapSection extends Section implements QuestionList.Actions<SwapSection.Act> {

    private static final long serialVersionUID = 1;

    /** What can be done with a part of one's own. */
    enum Act {
        SHARE,
        TAKE_BACK
    }

    private final transient Swaps swaps;
    private final PersonId viewer;
    private final SerializableRunnable changed;
    private final StaticHtml head = new StaticHtml(new Div());
    /** Where those stand that are sealed. */
    private final Div place = new Div();

    /** Made for the first one that is sealed, and let go with the last. */
    private @Nullable QuestionList sealed;

    private final Div opened = new Div();
    private final List<StaticHtml> pictures = new ArrayList<>();
    private List<Drawn> drawn = List.of();

    /** An open one that is on the page: what it says may change, what can be done with it does not. */
    private record Drawn(SwapId id, boolean both) implements Serializable {}

    /**
     * Makes an empty part, which is not shown.
     *
     * @param swaps the service
     * @param viewer one of the two
     * @param changed reads the swaps again and shows them; called after the viewer has changed something here
     */
    public SwapSection(Swaps swaps, PersonId viewer, SerializableRunnable changed) {
        this.swaps = swaps;
        this.viewer = viewer;
        this.changed = changed;
        addClassName("wm-section");
        setVisible(false);
        add(head, place, opened);
    }

    /**
     * Shows swaps.
     *
     * @param details of one 1:1; the part hides while there are none
     */
    public void show(List<SwapDetail> details) {
        setVisible(!details.isEmpty());
        if (details.isEmpty()) {
            return;
        }
        head.show(new Div(head(this, details)));
        List<Question> questions = details.stream()
                .filter(swap -> swap.opened() == null && swap.takesWords())
                .map(this::sealed)
                .toList();
        showSealed(questions);
        List<SwapDetail> open = details.stream()
                .filter(swap -> swap.opened() != null || !swap.takesWords())
                .toList();
        showOpen(open);
    }

    /** The same ones stay and only say what is new, since a click may be on its way to one of their buttons. */
    private void showOpen(List<SwapDetail> open) {
        List<Drawn> now = open.stream()
                .map(swap -> new Drawn(swap.id(), swap.opened() != null))
                .toList();
        if (!now.equals(drawn)) {
            drawn = now;
            pictures.clear();
            opened.removeAll();
            now.forEach(swap -> opened.add(article(swap)));
        }
        for (int i = 0; i < open.size(); i++) {
            pictures.get(i).show(content(open.get(i)));
        }
    }

    private void showSealed(List<Question> questions) {
        if (questions.isEmpty()) {
            place.removeAll();
            sealed = null;
            return;
        }
        if (sealed == null) {
            sealed = new QuestionList(AskedQuestion.LONGEST_ANSWER, Act.class, this);
            place.add(sealed);
        }
        sealed.show(questions);
    }

    private Question sealed(SwapDetail swap) {
        Part own = swap.own();
        String kind = getTranslation(swap.question().kind().key());
        return new Question(
                id(swap.id()),
                "swap-" + viewer + "-" + swap.id().value(),
                swap.offeredByViewer()
                        ? getTranslation("reflection.both.offered-by-you", kind)
                        : getTranslation(
                                "reflection.both.offered-by", kind, swap.with().called()),
                swap.question().text(),
                swap.question().hint(),
                null,
                null,
                List.of(),
                false,
                getTranslation(
                        own.shared() ? "reflection.both.sealed" : "reflection.both.private",
                        swap.with().called()),
                "private",
                own.shared() && !own.changedSince() ? own.draft().hashCode() : null,
                null,
                notes(this, swap),
                getTranslation("reflection.write"),
                own.draft(),
                own.revision(),
                buttons(swap));
    }

    /** What the part is about. */
    static Component[] head(Component page, List<SwapDetail> details) {
        return new Component[] {
            new H2(page.getTranslation("reflection.both.title")),
            paragraph(
                    "wm-meta",
                    page.getTranslation(
                            "reflection.both.lede", details.getFirst().with().firstName()))
        };
    }

    /** How far one that is still sealed has come. */
    static List<String> notes(Component page, SwapDetail swap) {
        Part own = swap.own();
        String other = swap.with().firstName();
        List<String> notes = new ArrayList<>();
        if (own.lost()) {
            notes.add(page.getTranslation("base.writing.lost"));
        }
        if (own.changedSince()) {
            notes.add(page.getTranslation("reflection.both.changed"));
        }
        if (swap.otherIsReady()) {
            notes.add(page.getTranslation("reflection.both.other-ready", other));
        } else if (own.shared()) {
            notes.add(page.getTranslation("reflection.both.waiting", other));
        }
        return notes;
    }

    private List<Action> buttons(SwapDetail swap) {
        Part own = swap.own();
        List<Action> actions = new ArrayList<>();
        if (!own.draft().isEmpty() && (!own.shared() || own.changedSince())) {
            actions.add(new Action(
                    Press.to(Act.SHARE, swap.with().id()),
                    getTranslation(own.shared() ? "base.share.update" : "reflection.both.share"),
                    false));
        }
        if (own.shared()) {
            actions.add(new Action(Act.TAKE_BACK, getTranslation("reflection.both.take-back"), true));
        }
        return actions;
    }

    private Article article(Drawn swap) {
        StaticHtml picture = new StaticHtml(new Div());
        pictures.add(picture);
        Article article = new Article(picture);
        article.addClassName("wm-answer");
        if (swap.both()) {
            ActionBar withdraw = new ActionBar(Act.class, press -> takeBack(swap.id()));
            withdraw.show(List.of(new ActionBar.Item(Act.TAKE_BACK, getTranslation("base.share.withdraw"), true)));
            article.add(withdraw);
        }
        return article;
    }

    private Div content(SwapDetail swap) {
        Opened words = swap.opened();
        Div content = question(this, swap);
        if (words == null) {
            // The line has ended: the other one's part is gone, and one's own stays where it was written.
            content.add(
                    paragraph("wm-words", swap.own().draft()),
                    paragraph("wm-meta", getTranslation("reflection.both.ended")));
            return content;
        }
        content.add(
                sides(getTranslation("reflection.both.you"), swap, words),
                paragraph(
                        "wm-meta",
                        getTranslation("reflection.both.open", swap.with().firstName())));
        return content;
    }

    /** What is asked. */
    static Div question(Component page, SwapDetail swap) {
        return new Div(
                paragraph("wm-meta", page.getTranslation(swap.question().kind().key())),
                new H3(swap.question().text()));
    }

    /** Both parts of one that is open, the one whose page it is first. */
    static Div sides(String own, SwapDetail swap, Opened words) {
        Div sides = new Div(side(own, words.own()), side(swap.with().called(), words.others()));
        sides.addClassName("wm-both");
        return sides;
    }

    private static Section side(String name, String words) {
        return new Section(new H4(name), paragraph("wm-words", words));
    }

    @Override
    public OptionalInt save(String id, String words, int basedOn) {
        OptionalInt saved = swaps.save(id(id), words, basedOn);
        if (sealed != null && sealed.isOutdatedBy(id, words)) {
            changed.run();
        }
        return saved;
    }

    @Override
    public void act(String id, Press<Act> press) {
        switch (press.action()) {
            case SHARE -> {
                swaps.share(id(id), press.named());
                changed.run();
            }
            case TAKE_BACK -> takeBack(id(id));
        }
    }

    private void takeBack(SwapId id) {
        Undo.offerWithdrawn(swaps.takeBack(id), swaps::putBack, changed);
        changed.run();
    }

    private static String id(SwapId swap) {
        return "swap-" + swap.value();
    }

    private static SwapId id(String question) {
        return new SwapId(Long.parseLong(question.substring(question.lastIndexOf('-') + 1)));
    }
}
