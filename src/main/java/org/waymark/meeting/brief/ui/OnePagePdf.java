package org.waymark.meeting.brief.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;
import org.waymark.base.paper.PdfFont;
import org.waymark.base.paper.PdfLook;
import org.waymark.base.paper.TaggedPdf;

/**
 * One page of paper. What does not fit is clipped evenly and says so: long words first, then the last entries of the longest
 * part. The page is tagged, so that it is read aloud in its order.
 */
final class OnePagePdf {

    private static final float WIDTH = TaggedPdf.WIDTH;
    private static final float INDENT = 12;

    /** No answer takes more lines than this, however much room there is. */
    private static final int MOST_LINES = 60;

    private static final PdfLook QUIET = new PdfLook(9, 0, false, false);
    private static final PdfLook TITLE = new PdfLook(22, 2, false, false);
    private static final PdfLook HEADING = new PdfLook(13, 16, true, false);
    private static final PdfLook QUESTION = new PdfLook(10, 8, true, false);
    private static final PdfLook WORDS = new PdfLook(10, 2, false, false);
    private static final PdfLook ITEM = new PdfLook(10, 4, false, false);
    private static final PdfLook FOOT = new PdfLook(8, 16, false, false);

    /**
     * What the page says.
     *
     * @param locale its language
     * @param eyebrow above the title
     * @param title its title, and the document's
     * @param lede below the title, empty for none
     * @param parts in their order
     * @param foot below everything
     * @param clipped what the foot adds where words were clipped
     * @param unprintable what the foot adds where the font has no sign for something, given the scripts
     * @param more what stands in place of so many entries
     */
    record Page(
            Locale locale,
            String eyebrow,
            String title,
            String lede,
            List<Part> parts,
            String foot,
            String clipped,
            Function<String, String> unprintable,
            IntFunction<String> more) {}

    /**
     * A part of the page.
     *
     * @param heading its heading
     * @param isList whether its entries are a list
     * @param entries at least one
     */
    record Part(String heading, boolean isList, List<Entry> entries) {}

    /**
     * An entry.
     *
     * @param question what stands above its words, null for nothing
     * @param words the words
     */
    record Entry(@Nullable String question, String words) {

        static Entry of(@Nullable String question, String words) {
            return new Entry(question, words);
        }
    }

    private record Measured(List<String> question, List<String> words) {

        float height(boolean isList, int most) {
            int shown = Math.min(most, words.size());
            return isList
                    ? ITEM.height(shown)
                    : (question.isEmpty() ? 0 : QUESTION.height(question.size())) + WORDS.height(shown);
        }
    }

    private final Page page;
    private final TaggedPdf pdf;
    private final PdfFont font;
    private boolean isClipped;

    private OnePagePdf(Page page, TaggedPdf pdf) {
        this.page = page;
        this.pdf = pdf;
        this.font = pdf.font();
    }

    /**
     * Draws a page.
     *
     * @param page what it says
     * @return a PDF
     */
    static byte[] draw(Page page) {
        try (TaggedPdf pdf = new TaggedPdf(page.locale(), page.title())) {
            return new OnePagePdf(page, pdf).draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] draw() throws IOException {
        write(StandardStructureTypes.P, page.eyebrow(), QUIET);
        write(StandardStructureTypes.H1, page.title(), TITLE);
        if (!page.lede().isEmpty()) {
            write(StandardStructureTypes.P, page.lede(), ITEM);
        }
        writeParts();
        pdf.write(TaggedPdf.child(pdf.body(), StandardStructureTypes.P), foot(), FOOT, 0);
        return pdf.bytes();
    }

    private void write(String type, String text, PdfLook look) throws IOException {
        pdf.write(TaggedPdf.child(pdf.body(), type), font.lines(text, look.size(), WIDTH), look, 0);
    }

    private List<String> foot() {
        List<String> said = new ArrayList<>(List.of(page.foot()));
        if (isClipped) {
            said.add(page.clipped());
        }
        font.leftOut(page.locale()).map(page.unprintable()).ifPresent(said::add);
        return font.lines(String.join(" ", said), FOOT.size(), WIDTH);
    }

    private void writeParts() throws IOException {
        List<List<Measured>> measured = page.parts().stream()
                .map(part -> part.entries().stream()
                        .map(entry -> measure(part, entry))
                        .toList())
                .toList();
        int[] shown = measured.stream().mapToInt(List::size).toArray();
        // The foot may have to say four things.
        float room = pdf.room() - FOOT.height(5);
        int most = MOST_LINES;
        while (most > 1 && height(measured, shown, most) > room) {
            most--;
        }
        while (height(measured, shown, most) > room) {
            int longest = longest(shown);
            if (shown[longest] == 0) {
                break;
            }
            shown[longest]--;
        }
        for (int index = 0; index < shown.length; index++) {
            write(page.parts().get(index), measured.get(index), shown[index], most);
        }
    }

    private static int longest(int[] shown) {
        return IntStream.range(0, shown.length)
                .boxed()
                .max(Comparator.comparingInt((Integer index) -> shown[index]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Measured measure(Part part, Entry entry) {
        String question = entry.question();
        return new Measured(
                question == null ? List.of() : font.lines(question, QUESTION.size(), WIDTH),
                font.lines(entry.words(), WORDS.size(), WIDTH - (part.isList() ? INDENT : 0)));
    }

    private float height(List<List<Measured>> measured, int[] shown, int most) {
        float height = 0;
        for (int index = 0; index < shown.length; index++) {
            Part part = page.parts().get(index);
            List<Measured> entries = measured.get(index);
            height += HEADING.height(1);
            for (Measured entry : entries.subList(0, shown[index])) {
                height += entry.height(part.isList(), most);
            }
            height += shown[index] < entries.size() ? ITEM.height(1) : 0;
        }
        return height;
    }

    private void write(Part part, List<Measured> entries, int shown, int most) throws IOException {
        PDStructureElement body = pdf.body();
        write(StandardStructureTypes.H2, part.heading(), HEADING);
        PDStructureElement parent = part.isList() ? TaggedPdf.child(body, StandardStructureTypes.L) : body;
        for (Measured entry : entries.subList(0, shown)) {
            if (part.isList()) {
                PDStructureElement item = TaggedPdf.child(parent, StandardStructureTypes.LI);
                pdf.write(TaggedPdf.child(item, StandardStructureTypes.L_BODY), clip(entry, most), ITEM, INDENT);
            } else {
                if (!entry.question().isEmpty()) {
                    pdf.write(TaggedPdf.child(body, StandardStructureTypes.H3), entry.question(), QUESTION, 0);
                }
                pdf.write(TaggedPdf.child(body, StandardStructureTypes.P), clip(entry, most), WORDS, 0);
            }
        }
        if (shown < entries.size()) {
            write(StandardStructureTypes.P, page.more().apply(entries.size() - shown), ITEM);
        }
    }

    private List<String> clip(Measured entry, int most) {
        if (entry.words().size() <= most) {
            return entry.words();
        }
        isClipped = true;
        List<String> lines = new ArrayList<>(entry.words().subList(0, most));
        lines.set(most - 1, font.cut(lines.getLast(), WORDS.size(), WIDTH - INDENT));
        return lines;
    }
}
