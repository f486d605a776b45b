package org.waymark.base.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.waymark.base.text.Tokens.Token;

/** Tells which words of a text became others. */
public final class Rewording {

    /** What became of some words. */
    public enum Kind {
        /** They stand in both texts. */
        SAME,
        /** They stood in the first text only. */
        REMOVED,
        /** They stand in the second text only. */
        ADDED
    }

    /**
     * Some words that stand together.
     *
     * @param kind what became of them
     * @param words as they are written; without blanks around them, unless they are the same
     */
    public record Piece(Kind kind, String words) {}

    /** So many words that stay between two changes are read with them: a single one would tear them apart. */
    private static final int FEW = 1;

    /** Nobody reads the difference of texts with more words and signs, and finding it takes their number times itself. */
    private static final int MOST = 1_000;

    private final List<Piece> pieces = new ArrayList<>();

    private Rewording() {}

    /**
     * Sets two texts beside each other, word by word. Capitals do not count.
     *
     * @param before plain text
     * @param after plain text
     * @return the second text, and in it what the first one had instead: always before what came for it; where one of them is longer
     *     than a few pages, the whole of the first and then the whole of the second
     */
    public static List<Piece> between(String before, String after) {
        List<Token> old = Tokens.of(before);
        List<Token> fresh = Tokens.of(after);
        Rewording rewording = new Rewording();
        int told = 0;
        for (Change change : changes(old, fresh)) {
            rewording.same(fresh.subList(told, change.from()));
            rewording.different(Kind.REMOVED, old.subList(change.oldFrom(), change.oldTo()));
            rewording.different(Kind.ADDED, fresh.subList(change.from(), change.to()));
            told = change.to();
        }
        rewording.same(fresh.subList(told, fresh.size()));
        return List.copyOf(rewording.pieces);
    }

    /** Which tokens of the first text make room for which of the second; the last of each is not among them. */
    private record Change(int oldFrom, int oldTo, int from, int to) {

        static Change of(AbstractDelta<String> delta) {
            int old = delta.getSource().getPosition();
            int fresh = delta.getTarget().getPosition();
            return new Change(
                    old,
                    old + delta.getSource().size(),
                    fresh,
                    fresh + delta.getTarget().size());
        }

        Change until(Change next) {
            return new Change(oldFrom, next.oldTo(), from, next.to());
        }
    }

    private static List<Change> changes(List<Token> old, List<Token> fresh) {
        if (old.size() > MOST || fresh.size() > MOST) {
            return List.of(new Change(0, old.size(), 0, fresh.size()));
        }
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(plain(old), plain(fresh)).getDeltas()) {
            Change change = Change.of(delta);
            if (!changes.isEmpty() && isTorn(fresh.subList(changes.getLast().to(), change.from()))) {
                change = changes.removeLast().until(change);
            }
            changes.add(change);
        }
        return changes;
    }

    private static boolean isTorn(List<Token> between) {
        return between.stream().filter(Token::isWord).count() <= FEW;
    }

    private static List<String> plain(List<Token> tokens) {
        return tokens.stream().map(Token::plain).toList();
    }

    private void same(List<Token> tokens) {
        if (!tokens.isEmpty()) {
            add(Kind.SAME, blank(tokens.getFirst()) + words(tokens));
        }
    }

    private void different(Kind kind, List<Token> tokens) {
        if (!tokens.isEmpty()) {
            add(Kind.SAME, blank(tokens.getFirst()));
            add(kind, words(tokens));
        }
    }

    /** What stands before a word. After words that are gone there is a blank in any case. */
    private String blank(Token token) {
        boolean isAfterGone = !pieces.isEmpty() && pieces.getLast().kind() == Kind.REMOVED;
        return isAfterGone && token.blank().isEmpty() && token.isWord() ? " " : token.blank();
    }

    private static String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder(tokens.getFirst().text());
        tokens.stream().skip(1).forEach(token -> words.append(token.blank()).append(token.text()));
        return words.toString();
    }

    private void add(Kind kind, String words) {
        boolean goesOn = !pieces.isEmpty() && pieces.getLast().kind() == kind;
        if (!words.isEmpty()) {
            pieces.add(goesOn ? new Piece(kind, pieces.removeLast().words() + words) : new Piece(kind, words));
        }
    }
}
