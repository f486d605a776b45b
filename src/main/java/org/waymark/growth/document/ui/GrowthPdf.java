package org.waymark.growth.document.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.paper.PdfLook;
import org.waymark.base.paper.TaggedPdf;
import org.waymark.growth.document.GrowthDocument;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.growth.document.GrowthDocument.Text;

/** The document on as many pages of paper as it needs. */
@Component
class GrowthPdf {

    private static final PdfLook TITLE = new PdfLook(24, 0, false, false);
    private static final PdfLook ABOUT = new PdfLook(9.5f, 8, false, true);
    private static final PdfLook CHAPTER = new PdfLook(16, 40, false, false);
    private static final PdfLook PASSAGE = new PdfLook(12, 20, true, false);
    private static final PdfLook PART = new PdfLook(10.5f, 16, true, false);
    private static final PdfLook FACTS = new PdfLook(9, 2, false, true);
    private static final PdfLook ASKED = new PdfLook(9, 10, false, true);
    private static final PdfLook WORDS = new PdfLook(10.5f, 2, false, false);
    private static final PdfLook FOOT = new PdfLook(8, 14, false, true);

    /** Parts stand a little to the side of what they belong to. */
    private static final float INDENT = 16;

    /** What a heading or a label wants below it on its page, in points. */
    private static final float COMPANY = 40;

    private final MessageSource messages;

    GrowthPdf(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Draws a document.
     *
     * @param document what it holds
     * @param locale of its reader
     * @return a PDF
     */
    byte[] draw(GrowthDocument document, Locale locale) {
        GrowthPresenter words = new GrowthPresenter(messages, locale);
        try (TaggedPdf pdf = new TaggedPdf(locale, words.title(document))) {
            Writer writer = new Writer(pdf);
            writer.write(StandardStructureTypes.H1, words.title(document), TITLE, 0);
            writer.write(StandardStructureTypes.P, words.about(document), ABOUT, 0);
            if (document.chapters().isEmpty()) {
                writer.write(StandardStructureTypes.P, words.empty(), WORDS, 0);
            }
            for (Chapter chapter : document.chapters()) {
                writer.write(chapter);
            }
            String left = pdf.font()
                    .leftOut(locale)
                    .map(scripts -> words.say("growth.document.unprintable", scripts.isEmpty() ? 0 : 1, scripts))
                    .orElse("");
            if (!left.isEmpty()) {
                writer.write(StandardStructureTypes.P, left, ABOUT, 0);
            }
            pdf.foot((page, pages) -> words.foot(document, page, pages), FOOT);
            return pdf.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document on its way to paper. */
    private record Writer(TaggedPdf pdf) {

        void write(Chapter chapter) throws IOException {
            write(StandardStructureTypes.H2, chapter.heading(), CHAPTER, 0);
            for (Passage passage : chapter.passages()) {
                write(passage, StandardStructureTypes.H3, PASSAGE, 0);
                for (Passage part : passage.parts()) {
                    write(part, StandardStructureTypes.H4, PART, INDENT);
                }
            }
        }

        private void write(Passage passage, String type, PdfLook look, float indent) throws IOException {
            if (!passage.title().isEmpty()) {
                write(type, passage.title(), look, indent);
            }
            if (!passage.facts().isEmpty()) {
                write(StandardStructureTypes.P, passage.facts(), FACTS, indent);
            }
            for (Text text : passage.texts()) {
                if (!text.label().isEmpty()) {
                    write(StandardStructureTypes.P, text.label(), ASKED, indent);
                }
                write(StandardStructureTypes.P, text.words(), WORDS, indent);
            }
        }

        /** What does not fit on the page goes on on the next one; what stands above other text stays with some of it. */
        void write(String type, String text, PdfLook look, float indent) throws IOException {
            List<String> lines = pdf.font().lines(text, look.size(), TaggedPdf.WIDTH - indent);
            float company = look.equals(WORDS) || look.equals(ABOUT) ? 0 : COMPANY;
            PDStructureElement element = TaggedPdf.child(pdf.body(), type);
            int written = 0;
            while (written < lines.size()) {
                // Nothing stands above what comes first on a page.
                PdfLook here = pdf.isAtTop() || written > 0
                        ? new PdfLook(look.size(), 0, look.isStrong(), look.isQuiet())
                        : look;
                int fitting = (int) ((pdf.room() - company - here.above()) / here.leading());
                if (fitting < Math.min(lines.size() - written, 2) && !pdf.isAtTop()) {
                    pdf.turn();
                    continue;
                }
                int end = Math.min(lines.size(), written + Math.max(1, fitting));
                pdf.write(element, lines.subList(written, end), here, indent);
                written = end;
            }
        }
    }
}
