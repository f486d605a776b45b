package org.waymark.base.paper;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF while it is written, line below line, each tagged with what it is. Whoever writes says when a page is full; what belongs to none of
 * its text, such as its number, is written at the end.
 */
public final class TaggedPdf implements Closeable {

    private static final PDRectangle SHEET = PDRectangle.A4;

    /** What stays empty on each side of a page, in points, 72 to an inch. */
    public static final float MARGIN = 56;

    /** How wide lines are, in points. */
    public static final float WIDTH = SHEET.getWidth() - 2 * MARGIN;

    /** How light ink is, from 0 for black to 1 for paper; what stands back still reads at 7:1. */
    private static final float INK = 0;

    private static final float QUIET = 0.33f;

    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement body;
    private final List<PDPage> sheets = new ArrayList<>();

    /** By page, the element of each of its marked lines. */
    private final List<COSArray> tagged = new ArrayList<>();

    private PDPageContentStream content;
    private float y;

    /**
     * Begins one, with an empty page.
     *
     * @param locale its language
     * @param title the document's
     * @throws IOException if the font cannot be read
     */
    public TaggedPdf(Locale locale, String title) throws IOException {
        font = new PdfFont(document);
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(locale.toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        catalog.setStructureTreeRoot(root);
        body = child(root, StandardStructureTypes.DOCUMENT);
        content = begin();
    }

    /**
     * The font that it is written in.
     *
     * @return to break text into lines with
     */
    public PdfFont font() {
        return font;
    }

    /**
     * What holds all of its text.
     *
     * @return to be the parent of others
     */
    public PDStructureElement body() {
        return body;
    }

    /**
     * How much room is left on the page.
     *
     * @return in points
     */
    public float room() {
        return y - MARGIN;
    }

    /**
     * Whether nothing stands on the page yet.
     *
     * @return false once something does
     */
    public boolean isAtTop() {
        return tagged.getLast().size() == 0;
    }

    /**
     * Begins the next page.
     *
     * @throws IOException if the one before cannot be closed
     */
    public void turn() throws IOException {
        content.close();
        content = begin();
    }

    private PDPageContentStream begin() throws IOException {
        PDPage sheet = new PDPage(SHEET);
        sheet.setStructParents(sheets.size());
        sheets.add(sheet);
        tagged.add(new COSArray());
        document.addPage(sheet);
        y = SHEET.getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet);
    }

    /**
     * Adds what lines are part of.
     *
     * @param parent what it is within
     * @param type one of {@link StandardStructureTypes}
     * @return to be written, or to be the parent of others
     */
    public static PDStructureElement child(PDStructureNode parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /**
     * Writes lines below what stands on the page. Whether they fit is for whoever writes.
     *
     * @param element what they are
     * @param lines of {@link PdfFont#lines}, as broken for the width that the indent leaves
     * @param look how they look
     * @param indent how far they stand from the margin, in points
     * @throws IOException if they cannot be written
     */
    public void write(PDStructureElement element, List<String> lines, PdfLook look, float indent) throws IOException {
        COSArray here = tagged.getLast();
        COSDictionary mark = new COSDictionary();
        mark.setInt(COSName.MCID, here.size());
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setMCID(here.size());
        reference.setPage(sheets.getLast());
        element.appendKid(reference);
        here.add(element);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(mark));
        y -= look.above();
        draw(content, lines, look, indent, y);
        content.endMarkedContent();
        y -= lines.size() * look.leading();
    }

    private void draw(PDPageContentStream page, List<String> lines, PdfLook look, float indent, float from)
            throws IOException {
        float ink = look.isQuiet() ? QUIET : INK;
        page.beginText();
        page.setFont(font.font(), look.size());
        // The font comes in one weight: what is strong gets an outline of its own colour.
        page.setRenderingMode(look.isStrong() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setLineWidth(look.size() / 36);
        page.setNonStrokingColor(ink);
        page.setStrokingColor(ink);
        page.newLineAtOffset(MARGIN + indent, from);
        float before = 0;
        for (String line : lines) {
            String signs = PdfDirection.visual(line);
            float start = PdfDirection.isFromTheRight(line) ? WIDTH - indent - font.width(signs, look.size()) : 0;
            page.newLineAtOffset(start - before, -look.leading());
            page.showText(signs);
            before = start;
        }
        page.endText();
    }

    /** What stands at the foot of each page, and belongs to none of its text. */
    @FunctionalInterface
    public interface Foot {

        /**
         * Says it.
         *
         * @param page which, from 1
         * @param pages of how many
         * @return the words
         */
        String of(int page, int pages);
    }

    /**
     * Writes what stands at the foot of each page, within its margin; nothing is written after it.
     *
     * @param foot what stands there
     * @param look how it looks
     * @throws IOException if it cannot be written
     */
    public void foot(Foot foot, PdfLook look) throws IOException {
        content.close();
        for (int page = 0; page < sheets.size(); page++) {
            List<String> lines = font.lines(foot.of(page + 1, sheets.size()), look.size(), WIDTH);
            content = new PDPageContentStream(document, sheets.get(page), AppendMode.APPEND, true, true);
            content.beginMarkedContent(COSName.ARTIFACT);
            draw(content, lines, look, 0, MARGIN - look.above());
            content.endMarkedContent();
            content.close();
        }
    }

    /**
     * Ends it.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public byte[] bytes() throws IOException {
        content.close();
        Map<Integer, PDParentTreeValue> numbers = new TreeMap<>();
        for (int page = 0; page < tagged.size(); page++) {
            numbers.put(page, new PDParentTreeValue(tagged.get(page)));
        }
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(numbers);
        root.setParentTree(parents);
        root.setParentTreeNextKey(tagged.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
