package org.waymark.sharing.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.base.ui.WritingArea;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;

/**
 * Something that the viewer writes, of whatever kind: all of its texts, with who reads them before each place to write. What is chosen
 * among some is for whoever offers the choice.
 */
public final class ContentSection extends Section {

    private static final long serialVersionUID = 1;

    private enum Act {
        SHARE,
        TOPIC,
        WITHDRAW
    }

    /**
     * What is said around the texts.
     *
     * @param id tells it apart on its page, and what is typed into it apart in the browser: another one for each thing of a kind
     * @param level of the heading: 2 where it is a section of a page
     * @param heading what it is
     * @param lede what it is for, possibly empty
     * @param sentences what the keys of sentences begin with that a kind may say in its own words, see {@link #ANY_KIND}
     */
    public record Look(String id, int level, String heading, String lede, String sentences) implements Serializable {}

    /** Sentences that fit whatever is written. */
    public static final String ANY_KIND = "base.share.any";

    private final transient ContentEditing editing;
    private final transient ContentRef ref;
    private final Look look;

    // What stays while the page is open, so that no click on its way is lost; only what they say changes.
    private final Map<String, StaticHtml> aboves = new HashMap<>();
    private final StaticHtml head = new StaticHtml(new Div());
    private final StaticHtml outlook;
    private final ActionBar doing = new ActionBar(Act.class, this::act);

    private SerializableBiConsumer<String, String> saved = (text, words) -> {};
    private boolean isShared;
    private boolean hasWords;

    /**
     * Draws it.
     *
     * @param editing reads and saves it
     * @param detail as it is now
     * @param look what is said around it
     */
    public ContentSection(ContentEditing editing, ContentDetail detail, Look look) {
        this.editing = editing;
        this.ref = detail.ref();
        this.look = look;
        addClassName("wm-section");
        this.outlook = new StaticHtml(paragraph("wm-meta", ""));
        // Takes the focus after each step, see act.
        outlook.getElement().setAttribute("tabindex", "-1");
        add(head);
        String placeholder = getTranslation("base.writing.for-yourself");
        written().forEach(text -> add(question(text, detail, placeholder)));
        Div foot = actions(outlook, doing);
        foot.addClassName("wm-together-foot");
        // Once for all buttons: a session keeps each attribute of each of them.
        foot.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", look.id());
        add(foot);
        show(detail);
    }

    private Stream<ContentKind.Text> written() {
        return ref.kind().texts().stream().filter(text -> text.codes().isEmpty());
    }

    /**
     * Says what was saved, for a page that shows it in another place too.
     *
     * @param saved takes the name of a text and all of its words
     */
    public void whenSaved(SerializableBiConsumer<String, String> saved) {
        this.saved = saved;
    }

    /**
     * Takes the place of one text out of the section, for a page that has it elsewhere. What stands above it is kept up to date all the same.
     *
     * @param text the name of one of its texts
     * @return to be put elsewhere on the page
     */
    public Component take(String text) {
        Component place = getChildren()
                .filter(child ->
                        (look.id() + "-" + text).equals(child.getElement().getAttribute("aria-labelledby")))
                .findFirst()
                .orElseThrow();
        remove(place);
        return place;
    }

    /** Reads again who sees what; the words in the fields are their author's. */
    public void refresh() {
        show(editing.details().mine(ref));
    }

    /**
     * Shows anew who sees what.
     *
     * @param detail as it is now
     */
    public void show(ContentDetail detail) {
        ContentPresenter words = new ContentPresenter(this, look.sentences(), detail);
        isShared = detail.share() != null;
        hasWords = detail.hasWordsToShare();
        head.show(head(words));
        written()
                .forEach(text -> Objects.requireNonNull(aboves.get(text.name())).show(above(text, detail, words)));
        outlook.show(paragraph("wm-meta", words.outlook()));
        doing.show(Stream.of(
                        new ActionBar.Item(words.to(Act.SHARE), words.share(), false),
                        new ActionBar.Item(words.to(Act.TOPIC), words.topic(), true),
                        new ActionBar.Item(Act.WITHDRAW, isShared ? getTranslation("base.share.withdraw") : "", true))
                .filter(item -> !item.label().isEmpty())
                .toList());
    }

    private Div head(ContentPresenter words) {
        HtmlContainer heading = heading(look.level(), look.heading());
        heading.setId(look.id());
        Div head = new Div(heading);
        if (!look.lede().isEmpty()) {
            head.add(new Paragraph(look.lede()));
        }
        words.notes().forEach(note -> head.add(paragraph("wm-meta", note)));
        head.addClassName("wm-together-head");
        return head;
    }

    private Article question(ContentKind.Text text, ContentDetail detail, String placeholder) {
        StaticHtml above = new StaticHtml(new Div());
        aboves.put(text.name(), above);
        ContentDetail.Text written = detail.texts().stream()
                .filter(one -> one.name().equals(text.name()))
                .findFirst()
                .orElseThrow();
        WritingArea area = new WritingArea(
                look.id() + "-" + editing.currentUser().require() + "-" + text.name(),
                written.words(),
                written.revision(),
                text.longest(),
                (words, basedOn) -> save(text.name(), words, basedOn));
        area.setPlaceholder(placeholder);
        area.setLabelledBy(id(text) + " " + audience(text));
        Article article = new Article(above, area);
        article.addClassName("wm-question");
        article.getElement().setAttribute("aria-labelledby", id(text));
        return article;
    }

    /** What is asked, and who reads the answer. */
    private Div above(ContentKind.Text text, ContentDetail detail, ContentPresenter words) {
        HtmlContainer heading = heading(look.level() + 1, getTranslation(text.label()));
        heading.addClassName("wm-question-text");
        heading.setId(id(text));
        Header head = new Header(heading, paragraph("wm-meta", getTranslation(text.label() + ".hint")));
        head.addClassName("wm-question-head");
        Paragraph audience = paragraph("wm-audience", words.audience());
        audience.addClassName("wm-audience-" + words.look());
        audience.setId(audience(text));
        Div margin = new Div(audience);
        margin.addClassName("wm-margin");
        if (detail.texts().stream().anyMatch(one -> one.name().equals(text.name()) && one.lost())) {
            margin.add(paragraph("wm-meta", getTranslation("base.writing.lost")));
        }
        Div above = new Div(head, margin);
        above.addClassName("wm-question-above");
        return above;
    }

    private OptionalInt save(String text, String words, int basedOn) {
        OptionalInt revision = editing.sharing().save(ref, text, words, basedOn);
        if (revision.isPresent()) {
            saved.accept(text, words);
        }
        // What can be done changes with the first word, with the last one deleted, and once what was shared differs
        // from what is there; in between a saving costs nothing but itself.
        if (isShared || words.isEmpty() || !hasWords) {
            refresh();
        }
        return revision;
    }

    /** The button that was pressed is gone: the next thing to hear is what the reader sees now, not another button. */
    private void act(Press<Act> press) {
        switch (press.action()) {
            case SHARE -> editing.sharing().share(ref, press.named());
            case TOPIC -> editing.sharing().shareTopic(ref, press.named());
            case WITHDRAW ->
                Undo.offerWithdrawn(editing.sharing().withdraw(ref), editing.sharing()::putBack, this::refresh);
        }
        refresh();
        outlook.getElement().callJsFunction("focus");
    }

    private String id(ContentKind.Text text) {
        return look.id() + "-" + text.name();
    }

    private String audience(ContentKind.Text text) {
        return id(text) + "-audience";
    }
}
