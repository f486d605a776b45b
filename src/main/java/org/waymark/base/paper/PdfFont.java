package org.waymark.base.paper;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans, which comes with PDFBox (SIL Open Font License 1.1) and is embedded as far as it is used: Latin, Greek,
 * Cyrillic and Hebrew with their accents. Signs that it does not have, such as emoji, become a box.
 */
public final class PdfFont {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOX = 0x25a1;
    private static final String DOTS = " \u2026";

    private final PDType0Font font;
    private final CmapLookup signs;
    private final Set<Integer> leftOut = new TreeSet<>();

    PdfFont(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDType0Font.class.getResourceAsStream(FILE), FILE)) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            signs = parsed.getUnicodeCmapLookup();
            font = PDType0Font.load(document, parsed, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /**
     * The scripts of what was replaced until now.
     *
     * @param locale of their names
     * @return empty if nothing was; signs of no script, such as emoji, have no name
     */
    public Optional<String> leftOut(Locale locale) {
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of(leftOut.stream()
                        .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                        .map(script -> new ULocale.Builder()
                                .setScript(UScript.getShortName(script))
                                .build()
                                .getDisplayScript(ULocale.forLocale(locale)))
                        .collect(Collectors.joining(", ")));
    }

    /**
     * Breaks a text into lines.
     *
     * @param text as somebody typed it
     * @param size of the font, in points
     * @param width of a line, in points
     * @return at least one line, of signs that the font has
     */
    public List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : printable(text).split("\n", -1)) {
            int first = lines.size();
            wrap(paragraph.strip(), width / size, lines);
            if (PdfDirection.beginsInTheRight(paragraph)) {
                lines.subList(first, lines.size()).replaceAll(PdfDirection::fromTheRight);
            }
        }
        return lines;
    }

    /**
     * Says with dots that a line goes on elsewhere.
     *
     * @param line one of {@link #lines}
     * @param size of the font, in points
     * @param width of a line, in points
     * @return as many words as fit before the dots
     */
    public String cut(String line, float size, float width) {
        String words = line;
        while (words.indexOf(' ') > 0 && width(PdfDirection.visual(words + DOTS)) > width / size) {
            words = words.substring(0, words.lastIndexOf(' '));
        }
        return words + DOTS;
    }

    /** Widths in units of the font's size. */
    private void wrap(String paragraph, float width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        float used = 0;
        float blank = width(" ");
        for (String word : paragraph.split(" +", -1)) {
            float wanted = width(word);
            if (!line.isEmpty() && used + blank + wanted > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (wanted > width) {
                word = breakUp(word, width, lines);
                wanted = width(word);
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used += blank;
            }
            line.append(word);
            used += wanted;
        }
        lines.add(line.toString());
    }

    /** A word that is longer than a line, such as an address: all full lines of it, and what is left. */
    private String breakUp(String word, float width, List<String> lines) {
        StringBuilder piece = new StringBuilder();
        float used = 0;
        for (int sign : word.codePoints().toArray()) {
            String next = Character.toString(sign);
            float wanted = width(next);
            if (used + wanted > width) {
                lines.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.append(next);
            used += wanted;
        }
        return piece.toString();
    }

    /**
     * How wide a text is.
     *
     * @param text of signs that the font has
     * @param size of the font, in points
     * @return in points
     */
    public float width(String text, float size) {
        return width(text) * size;
    }

    private float width(String text) {
        try {
            return text.isEmpty() ? 0 : font.getStringWidth(text) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        boolean boxed = false;
        for (int sign : Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .codePoints()
                .toArray()) {
            if (sign == '\n') {
                printable.append('\n');
                boxed = false;
            } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                printable.append(' ');
                boxed = false;
            } else if (signs.getGlyphId(sign) != 0) {
                printable.appendCodePoint(sign);
                boxed = false;
            } else if (!isInvisible(sign)) {
                leftOut.add(UScript.getScript(sign));
                if (!boxed) {
                    printable.appendCodePoint(BOX);
                }
                boxed = true;
            }
        }
        return printable.toString();
    }

    private static boolean isInvisible(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }
}
