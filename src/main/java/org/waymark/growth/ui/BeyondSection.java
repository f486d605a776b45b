package org.waymark.growth.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.BeyondDetail;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;

/** What the viewer thinks about a life beyond the company, with who reads it before each place to write. */
class BeyondSection extends Section {

    private static final long serialVersionUID = 1;

    private static final String HEADING = "beyond";

    private final transient BeyondTheCompany beyond;
    private final PersonId viewer;

    // What stays while the page is open, so that no click on its way is lost; only what they say changes.
    private final Map<BeyondQuestion, StaticHtml> aboves = new EnumMap<>(BeyondQuestion.class);
    private final StaticHtml head = new StaticHtml(new Div());
    private static final String SHARE = "share";
    private static final String TOPIC = "topic";
    private static final String WITHDRAW = "withdraw";

    private final StaticHtml outlook;
    private final ActionBar doing = new ActionBar(this::act);

    private boolean isShared;
    private boolean hasWords;

    BeyondSection(BeyondTheCompany beyond, PersonId viewer) {
        this.beyond = beyond;
        this.viewer = viewer;
        addClassName("wm-section");
        this.outlook = new StaticHtml(paragraph("wm-meta", ""));
        // Takes the focus after each step, see act.
        outlook.getElement().setAttribute("tabindex", "-1");
        BeyondDetail detail = beyond.mine();
        add(head);
        String placeholder = getTranslation("base.writing.for-yourself");
        detail.texts().forEach(text -> add(question(text, placeholder)));
        Div foot = actions(outlook, doing);
        foot.addClassName("wm-together-foot");
        // Once for all buttons: a session keeps each attribute of each of them.
        foot.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", HEADING);
        add(foot);
        show(detail);
    }

    /** Reads again who sees what; the words in the fields are their author's. */
    void refresh() {
        show(beyond.mine());
    }

    private void show(BeyondDetail detail) {
        BeyondPresenter words = new BeyondPresenter(this, detail);
        isShared = detail.share() != null;
        hasWords = detail.hasWordsToShare();
        head.show(head(words));
        detail.texts()
                .forEach(text ->
                        Objects.requireNonNull(aboves.get(text.question())).show(above(text, words)));
        outlook.show(paragraph("wm-meta", words.outlook()));
        doing.show(Stream.of(
                        new ActionBar.Item(words.to(SHARE), words.share(), false),
                        new ActionBar.Item(words.to(TOPIC), words.topic(), true),
                        new ActionBar.Item(WITHDRAW, isShared ? getTranslation("base.share.withdraw") : "", true))
                .filter(item -> !item.label().isEmpty())
                .toList());
    }

    private Div head(BeyondPresenter words) {
        H2 heading = new H2(getTranslation("growth.beyond.title"));
        heading.setId(HEADING);
        Div head = new Div(heading, new Paragraph(getTranslation("growth.beyond.lede")));
        words.notes().forEach(note -> head.add(paragraph("wm-meta", note)));
        head.addClassName("wm-together-head");
        return head;
    }

    private Article question(BeyondDetail.Text text, String placeholder) {
        BeyondQuestion question = text.question();
        StaticHtml above = new StaticHtml(new Div());
        aboves.put(question, above);
        WritingArea area = new WritingArea(
                "beyond-" + viewer + "-" + question.name(),
                text.words(),
                text.revision(),
                BeyondTheCompany.LONGEST,
                (words, basedOn) -> save(question, words, basedOn));
        area.setPlaceholder(placeholder);
        area.setLabelledBy(heading(question) + " " + audience(question));
        Article article = new Article(above, area);
        article.addClassName("wm-question");
        article.getElement().setAttribute("aria-labelledby", heading(question));
        return article;
    }

    /** What is asked, and who reads the answer. */
    private Div above(BeyondDetail.Text text, BeyondPresenter words) {
        BeyondQuestion question = text.question();
        H3 heading = new H3(getTranslation(question.key()));
        heading.addClassName("wm-question-text");
        heading.setId(heading(question));
        Header head = new Header(heading, paragraph("wm-meta", getTranslation(question.key() + ".hint")));
        head.addClassName("wm-question-head");
        Paragraph audience = paragraph("wm-audience", words.audience());
        audience.addClassName("wm-audience-" + words.look());
        audience.setId(audience(question));
        Div margin = new Div(audience);
        margin.addClassName("wm-margin");
        if (text.lost()) {
            margin.add(paragraph("wm-meta", getTranslation("base.writing.lost")));
        }
        Div above = new Div(head, margin);
        above.addClassName("wm-question-above");
        return above;
    }

    private OptionalInt save(BeyondQuestion question, String words, int basedOn) {
        OptionalInt saved = beyond.save(question, words, basedOn);
        // What can be done changes with the first word, with the last one deleted, and once what was shared differs
        // from what
        // is there; in between a saving costs nothing but itself.
        if (isShared || words.isEmpty() || !hasWords) {
            refresh();
        }
        return saved;
    }

    /** The button that was pressed is gone: the next thing to hear is what the manager sees now, not another button. */
    private void act(String pressed) {
        Press press = Press.parse(pressed);
        switch (press.name()) {
            case SHARE -> beyond.share(press.named());
            case TOPIC -> beyond.shareTopic(press.named());
            case WITHDRAW -> Undo.offerWithdrawn(beyond.withdraw(), beyond::putBack, this::refresh);
            default -> throw new IllegalArgumentException("There is no such button");
        }
        refresh();
        outlook.getElement().callJsFunction("focus");
    }

    private static String heading(BeyondQuestion question) {
        return HEADING + "-" + question.name();
    }

    private static String audience(BeyondQuestion question) {
        return heading(question) + "-audience";
    }
}
