package org.waymark.reflection.ui;

import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.QuestionList;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.QuestionList.Question;
import org.waymark.base.ui.Still;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SwapDetail;
import org.waymark.reflection.SwapDetail.Opened;
import org.waymark.reflection.SwapDetail.Part;
import org.waymark.reflection.SwapId;
import org.waymark.reflection.Swaps;

/** Questions that both people of a 1:1 answer: one's own part of those still sealed, and both parts of those that are open. */
public final class SwapSection extends Section implements QuestionList.Actions {

    private static final long serialVersionUID = 1;

    private static final String SHARE = "SHARE";
    private static final String TAKE_BACK = "TAKE_BACK";

    private final transient Swaps swaps;
    private final PersonId viewer;
    private final SerializableRunnable changed;
    private final Still head = new Still(new Div());
    private final QuestionList sealed = new QuestionList(Reflections.LONGEST_ANSWER, this);
    private final Div opened = new Div();
    private List<SwapDetail> drawn = List.of();

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
        add(head, opened);
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
        head.show(new Div(
                new H2(getTranslation("reflection.both.title")),
                paragraph(
                        "wm-meta",
                        getTranslation(
                                "reflection.both.lede",
                                details.getFirst().with().firstName()))));
        List<Question> questions = details.stream()
                .filter(swap -> swap.opened() == null && swap.takesWords())
                .map(this::sealed)
                .toList();
        if (!questions.isEmpty() && sealed.getParent().isEmpty()) {
            addComponentAtIndex(1, sealed);
        }
        sealed.show(questions);
        List<SwapDetail> open = details.stream()
                .filter(swap -> swap.opened() != null || !swap.takesWords())
                .toList();
        // The same ones are not drawn again, since a click may be on its way to one of their buttons.
        if (!open.equals(drawn)) {
            drawn = open;
            opened.removeAll();
            open.forEach(swap -> opened.add(open(swap, swap.opened())));
        }
    }

    private Question sealed(SwapDetail swap) {
        Part own = swap.own();
        String kind = getTranslation(swap.question().kind().key());
        String other = swap.with().firstName();
        return new Question(
                id(swap.id()),
                "swap-" + viewer + "-" + swap.id().value(),
                swap.offeredByViewer()
                        ? getTranslation("reflection.both.offered-by-you", kind)
                        : getTranslation(
                                "reflection.both.offered-by", kind, swap.with().name()),
                swap.question().text(),
                swap.question().hint(),
                null,
                null,
                false,
                getTranslation(
                        own.shared() ? "reflection.both.sealed" : "reflection.both.private",
                        swap.with().name()),
                "private",
                own.shared(),
                notes(swap, other),
                getTranslation("reflection.write"),
                own.draft(),
                own.revision(),
                buttons(own));
    }

    private List<String> notes(SwapDetail swap, String other) {
        Part own = swap.own();
        List<String> notes = new ArrayList<>();
        if (own.lost()) {
            notes.add(getTranslation("base.writing.lost"));
        }
        if (own.changedSince()) {
            notes.add(getTranslation("reflection.both.changed"));
        }
        if (swap.otherIsReady()) {
            notes.add(getTranslation("reflection.both.other-ready", other));
        } else if (own.shared()) {
            notes.add(getTranslation("reflection.both.waiting", other));
        }
        return notes;
    }

    private List<Action> buttons(Part own) {
        List<Action> actions = new ArrayList<>();
        if (!own.draft().isEmpty() && (!own.shared() || own.changedSince())) {
            actions.add(new Action(
                    SHARE, getTranslation(own.shared() ? "base.share.update" : "reflection.both.share"), false));
        }
        if (own.shared()) {
            actions.add(new Action(TAKE_BACK, getTranslation("reflection.both.take-back"), true));
        }
        return actions;
    }

    private Article open(SwapDetail swap, @Nullable Opened words) {
        Article article = new Article();
        article.addClassName("wm-answer");
        Div content = new Div(
                paragraph("wm-meta", getTranslation(swap.question().kind().key())),
                new H3(swap.question().text()));
        if (words == null) {
            // The line has ended: the other one's part is gone, and one's own stays where it was written.
            content.add(
                    paragraph("wm-words", swap.own().draft()),
                    paragraph("wm-meta", getTranslation("reflection.both.ended")));
            article.add(new Still(content));
            return article;
        }
        Div sides = new Div(
                side(getTranslation("reflection.both.you"), words.own()),
                side(swap.with().name(), words.others()));
        sides.addClassName("wm-both");
        content.add(
                sides,
                paragraph(
                        "wm-meta",
                        getTranslation("reflection.both.open", swap.with().firstName())));
        SwapId id = swap.id();
        ActionBar withdraw = new ActionBar(name -> takeBack(id));
        withdraw.show(List.of(new ActionBar.Item(TAKE_BACK, getTranslation("base.share.withdraw"), true)));
        article.add(new Still(content), withdraw);
        return article;
    }

    private static Section side(String name, String words) {
        return new Section(new H4(name), paragraph("wm-words", words));
    }

    @Override
    public OptionalInt save(String id, String words, int basedOn) {
        OptionalInt saved = swaps.save(id(id), words, basedOn);
        if (sealed.isOutdatedBy(id, words)) {
            changed.run();
        }
        return saved;
    }

    @Override
    public void act(String id, String action) {
        if (action.equals(SHARE)) {
            swaps.share(id(id));
            changed.run();
        } else {
            takeBack(id(id));
        }
    }

    private void takeBack(SwapId id) {
        swaps.takeBack(id);
        changed.run();
    }

    private static String id(SwapId swap) {
        return "swap-" + swap.value();
    }

    private static SwapId id(String question) {
        return new SwapId(Long.parseLong(question.substring(question.lastIndexOf('-') + 1)));
    }
}
