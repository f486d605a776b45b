package org.waymark.base.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that names an act or a place, and leads there: the words in square brackets in its text are links. What is named in it,
 * such as a person, may have brackets of its own.
 *
 * @param key of its text
 * @param arguments what is named in it
 * @param addresses where its links lead, in the order of its words and without the leading slash; empty for somebody who may not go
 *     there, who reads the words alone
 * @param beside whether its links open in a tab of their own, as its reader is in the middle of writing
 */
public record LinkedSentence(String key, List<Object> arguments, List<String> addresses, boolean beside)
        implements Serializable {

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]");

    /** Stand for the brackets of what is named, while the sentence is put together. No text has them. */
    private static final char OPEN = '\uFDD0';

    private static final char CLOSE = '\uFDD1';

    /**
     * A sentence that leads nowhere yet.
     *
     * @param key of its text
     * @param arguments what is named in it
     */
    public static LinkedSentence of(String key, Object... arguments) {
        return new LinkedSentence(key, List.of(arguments), List.of(), false);
    }

    /**
     * Leads to where it says.
     *
     * @param targets one for each of its links, without the leading slash
     */
    public LinkedSentence to(String... targets) {
        return new LinkedSentence(key, arguments, List.of(targets), beside);
    }

    /** The same whose links leave the page as it is, with all that was typed and chosen there; its words say so. */
    public LinkedSentence besidePage() {
        return new LinkedSentence(key, arguments, addresses, true);
    }

    /**
     * Draws it.
     *
     * @return its words, with links among them
     * @throws IllegalStateException if it has another number of links than addresses
     */
    public Span words() {
        Span words = new Span();
        String text = words.getTranslation(
                key, arguments.stream().map(LinkedSentence::shielded).toArray());
        Matcher matcher = LINK.matcher(text);
        List<MatchResult> links = matcher.results().toList();
        if (!addresses.isEmpty() && addresses.size() != links.size()) {
            throw new IllegalStateException(key + " has " + links.size() + " links");
        }
        int from = 0;
        for (int link = 0; link < links.size(); link++) {
            MatchResult found = links.get(link);
            add(words, text.substring(from, found.start()));
            if (addresses.isEmpty()) {
                add(words, found.group(1));
            } else {
                words.add(link(addresses.get(link), plain(found.group(1))));
            }
            from = found.end();
        }
        add(words, text.substring(from));
        return words;
    }

    private Anchor link(String address, String text) {
        return beside ? new Anchor(address, text, AnchorTarget.BLANK) : Components.link(address, text);
    }

    private static void add(Span words, String text) {
        if (!text.isEmpty()) {
            words.add(new Text(plain(text)));
        }
    }

    private static Object shielded(Object argument) {
        return argument instanceof String text ? text.replace('[', OPEN).replace(']', CLOSE) : argument;
    }

    private static String plain(String text) {
        return text.replace(OPEN, '[').replace(CLOSE, ']');
    }
}
