package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Foundation;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.text.Rewording;
import org.waymark.base.text.Rewording.Kind;
import org.waymark.base.text.Rewording.Piece;

/** Sentences of a comparison, with the words that differ in those that were reworded, and what those build on that say so. */
final class ComparedLines extends UnorderedList {

    private static final long serialVersionUID = 1;

    /** Stands for words where a translation says what surrounds them. */
    private static final String WORDS = "\uFFFC";

    /**
     * Draws sentences.
     *
     * @param marked which differences are said before a sentence; what all sentences have in common is said elsewhere
     */
    ComparedLines(List<Line> lines, Set<Difference> marked) {
        addClassName("wm-expectations");
        lines.forEach(line -> add(item(line, marked.contains(line.difference()))));
    }

    private ListItem item(Line line, boolean isMarked) {
        ListItem item = new ListItem();
        if (isMarked) {
            item.add(mark(this, line.difference()), new Text(" "));
        }
        if (line.before() == null) {
            item.add(Prose.sentence(line.text()));
        } else {
            reword(item, line.before(), line.text());
        }
        if (line.foundation() != null) {
            item.add(Components.paragraph("wm-meta", said(line.foundation())));
        }
        return item;
    }

    /** A word for how a sentence or a topic differs, in the language of a component. */
    static Span mark(Component speaker, Difference difference) {
        String look = difference == Difference.LEFT ? "stays" : word(difference);
        return Components.mark("wm-mark-" + look, speaker.getTranslation("base.compare." + word(difference)));
    }

    /** What a difference is called in keys and classes. */
    static String word(Difference difference) {
        return switch (difference) {
            case STAYS -> "stays";
            case CHANGED -> "changed";
            case NEW -> "new";
            case LEFT -> "left";
        };
    }

    private String said(Foundation foundation) {
        String text = Prose.plain(foundation.text());
        return foundation.of() == null
                ? getTranslation("base.compare.builds-on", text)
                : getTranslation("base.compare.builds-on.of", text, foundation.of());
    }

    /** Marks of the writing, such as bold, are left out: one that came or went is no word. */
    private void reword(ListItem item, String before, String after) {
        for (Piece piece : Rewording.between(Prose.plain(before), Prose.plain(after))) {
            item.add(piece.kind() == Kind.SAME ? new Text(piece.words()) : different(piece));
        }
    }

    /** Not every screen reader tells that words are struck through or underlined, so that is said as well. */
    private HtmlContainer different(Piece piece) {
        boolean isGone = piece.kind() == Kind.REMOVED;
        HtmlContainer words = new HtmlContainer(isGone ? "del" : "ins");
        String spoken = getTranslation(isGone ? "base.compare.removed" : "base.compare.added", WORDS);
        int place = Objects.requireNonNull(spoken).indexOf(WORDS);
        words.add(unseen(spoken.substring(0, place)), new Text(piece.words()), unseen(spoken.substring(place + 1)));
        return words;
    }

    private static Span unseen(String text) {
        Span span = new Span(text);
        span.addClassName("wm-unseen");
        return span;
    }
}
