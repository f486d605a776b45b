package org.waymark.growth.document.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.base.paper.PrivateFile;
import org.waymark.growth.document.GrowthDocuments;

/** The growth of whoever asks, as files. Their names say nothing of anybody, and no store on the way keeps them. */
@RestController
class GrowthDownload {

    /** Where the pages of paper are, without the leading slash. */
    static final String PDF = "growth/my-growth.pdf";

    /** Where the file is that needs nothing else, without the leading slash. */
    static final String HTML = "growth/my-growth.html";

    private final GrowthDocuments documents;
    private final GrowthPdf pdf;
    private final GrowthHtml html;

    GrowthDownload(GrowthDocuments documents, GrowthPdf pdf, GrowthHtml html) {
        this.documents = documents;
        this.pdf = pdf;
        this.html = html;
    }

    @GetMapping("/" + PDF)
    ResponseEntity<byte[]> pdf(Locale locale, HttpServletResponse response) {
        return PrivateFile.of("my-growth.pdf", MediaType.APPLICATION_PDF, pdf.draw(documents.mine(), locale), response);
    }

    @GetMapping("/" + HTML)
    ResponseEntity<byte[]> html(Locale locale, HttpServletResponse response) {
        return PrivateFile.of(
                "my-growth.html",
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                html.file(documents.mine(), locale),
                response);
    }
}
