package org.waymark.meeting.brief.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * One page of paper. What does not fit is clipped evenly and says so: long words first, then the last entries of the longest
 * part. The page is tagged, so that it is read aloud in its order.
 */
final class OnePagePdf {

    private static final PDRectangle SHEET = PDRectangle.A4;

    /** All lengths in points, 72 to an inch. */
    private static final float MARGIN = 56;

    private static final float WIDTH = SHEET.getWidth() - 2 * MARGIN;
    private static final float ROOM = SHEET.getHeight() - 2 * MARGIN;
    private static final float INDENT = 12;
    private static final float LEADING = 1.35f;

    /** No answer takes more lines than this, however much room there is. */
    private static final int MOST_LINES = 60;

    /** How text looks, and how far it keeps from what stands above it. */
    private enum Look {
        QUIET(9, 0, false),
        TITLE(22, 2, false),
        HEADING(13, 16, true),
        QUESTION(10, 8, true),
        WORDS(10, 2, false),
        ITEM(10, 4, false),
        FOOT(8, 16, false);

        private final float size;
        private final float above;
        private final boolean strong;

        Look(float size, float above, boolean strong) {
            this.size = size;
            this.above = above;
            this.strong = strong;
        }

        float height(int lines) {
            return above + lines * size * LEADING;
        }
    }

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
                    ? Look.ITEM.height(shown)
                    : (question.isEmpty() ? 0 : Look.QUESTION.height(question.size())) + Look.WORDS.height(shown);
        }
    }

    private final Page page;
    private final PDDocument document;
    private final PdfFont font;
    private final PDPage sheet = new PDPage(SHEET);
    private final COSArray tagged = new COSArray();
    private boolean isClipped;
    private float y = SHEET.getHeight() - MARGIN;

    private OnePagePdf(Page page, PDDocument document) throws IOException {
        this.page = page;
        this.document = document;
        this.font = new PdfFont(document);
    }

    /**
     * Draws a page.
     *
     * @param page what it says
     * @return a PDF
     */
    static byte[] draw(Page page) {
        try (PDDocument document = new PDDocument()) {
            return new OnePagePdf(page, document).draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] draw() throws IOException {
        document.addPage(sheet);
        PDStructureTreeRoot root = describe();
        PDStructureElement body = child(root, StandardStructureTypes.DOCUMENT);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            write(content, child(body, StandardStructureTypes.P), font.lines(page.eyebrow(), 9, WIDTH), Look.QUIET, 0);
            write(content, child(body, StandardStructureTypes.H1), font.lines(page.title(), 22, WIDTH), Look.TITLE, 0);
            if (!page.lede().isEmpty()) {
                write(content, child(body, StandardStructureTypes.P), font.lines(page.lede(), 10, WIDTH), Look.ITEM, 0);
            }
            writeParts(content, body);
            write(content, child(body, StandardStructureTypes.P), foot(), Look.FOOT, 0);
        }
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(Map.of(0, new PDParentTreeValue(tagged)));
        root.setParentTree(parents);
        root.setParentTreeNextKey(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private PDStructureTreeRoot describe() {
        document.getDocumentInformation().setTitle(page.title());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(page.locale().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(root);
        sheet.setStructParents(0);
        return root;
    }

    private static PDStructureElement child(PDStructureNode parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    private List<String> foot() {
        List<String> said = new ArrayList<>(List.of(page.foot()));
        if (isClipped) {
            said.add(page.clipped());
        }
        font.leftOut(page.locale()).map(page.unprintable()).ifPresent(said::add);
        return font.lines(String.join(" ", said), Look.FOOT.size, WIDTH);
    }

    private void writeParts(PDPageContentStream content, PDStructureElement body) throws IOException {
        List<List<Measured>> measured = page.parts().stream()
                .map(part -> part.entries().stream()
                        .map(entry -> measure(part, entry))
                        .toList())
                .toList();
        int[] shown = measured.stream().mapToInt(List::size).toArray();
        // The foot may have to say three things.
        float room = y - MARGIN - Look.FOOT.height(4);
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
            write(content, body, page.parts().get(index), measured.get(index), shown[index], most);
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
                question == null ? List.of() : font.lines(question, Look.QUESTION.size, WIDTH),
                font.lines(entry.words(), Look.WORDS.size, WIDTH - (part.isList() ? INDENT : 0)));
    }

    private float height(List<List<Measured>> measured, int[] shown, int most) {
        float height = 0;
        for (int index = 0; index < shown.length; index++) {
            Part part = page.parts().get(index);
            List<Measured> entries = measured.get(index);
            height += Look.HEADING.height(1);
            for (Measured entry : entries.subList(0, shown[index])) {
                height += entry.height(part.isList(), most);
            }
            height += shown[index] < entries.size() ? Look.ITEM.height(1) : 0;
        }
        return height;
    }

    private void write(
            PDPageContentStream content,
            PDStructureElement body,
            Part part,
            List<Measured> entries,
            int shown,
            int most)
            throws IOException {
        write(
                content,
                child(body, StandardStructureTypes.H2),
                font.lines(part.heading(), Look.HEADING.size, WIDTH),
                Look.HEADING,
                0);
        PDStructureElement parent = part.isList() ? child(body, StandardStructureTypes.L) : body;
        for (Measured entry : entries.subList(0, shown)) {
            if (part.isList()) {
                PDStructureElement item = child(parent, StandardStructureTypes.LI);
                write(content, child(item, StandardStructureTypes.L_BODY), clip(entry, most), Look.ITEM, INDENT);
            } else {
                if (!entry.question().isEmpty()) {
                    write(content, child(body, StandardStructureTypes.H3), entry.question(), Look.QUESTION, 0);
                }
                write(content, child(body, StandardStructureTypes.P), clip(entry, most), Look.WORDS, 0);
            }
        }
        if (shown < entries.size()) {
            String more = page.more().apply(entries.size() - shown);
            write(
                    content,
                    child(body, StandardStructureTypes.P),
                    font.lines(more, Look.ITEM.size, WIDTH),
                    Look.ITEM,
                    0);
        }
    }

    private List<String> clip(Measured entry, int most) {
        if (entry.words().size() <= most) {
            return entry.words();
        }
        isClipped = true;
        List<String> lines = new ArrayList<>(entry.words().subList(0, most));
        lines.set(most - 1, font.cut(lines.getLast(), Look.WORDS.size, WIDTH - INDENT));
        return lines;
    }

    private void write(
            PDPageContentStream content, PDStructureElement element, List<String> lines, Look look, float indent)
            throws IOException {
        COSDictionary mark = new COSDictionary();
        mark.setInt(COSName.MCID, tagged.size());
        element.setPage(sheet);
        element.appendKid(tagged.size());
        tagged.add(element);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(mark));
        y -= look.above;
        content.beginText();
        content.setFont(font.font(), look.size);
        // The font comes in one weight: what is strong gets an outline of its own colour.
        content.setRenderingMode(look.strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(look.size / 36);
        content.newLineAtOffset(MARGIN + indent, y);
        float before = 0;
        for (String line : lines) {
            String signs = PdfDirection.visual(line);
            float from = PdfDirection.isFromTheRight(line) ? WIDTH - indent - font.width(signs, look.size) : 0;
            content.newLineAtOffset(from - before, -look.size * LEADING);
            content.showText(signs);
            before = from;
        }
        content.endText();
        content.endMarkedContent();
        y -= lines.size() * look.size * LEADING;
    }
}
