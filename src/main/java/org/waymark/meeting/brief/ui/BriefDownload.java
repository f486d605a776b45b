package org.waymark.meeting.brief.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.base.paper.PrivateFile;
import org.waymark.meeting.brief.Briefs;
import org.waymark.meeting.series.OneOnOneId;

/** The page to take along to a 1:1, at {@code /one-on-ones/{id}/brief.pdf}. */
@RestController
class BriefDownload {

    private final Briefs briefs;
    private final BriefPdf pdf;

    BriefDownload(Briefs briefs, BriefPdf pdf) {
        this.briefs = briefs;
        this.pdf = pdf;
    }

    /** Its name says nothing of anybody, and no store on the way keeps it. */
    @GetMapping("/one-on-ones/{meeting:[0-9]+}/brief.pdf")
    ResponseEntity<byte[]> brief(@PathVariable long meeting, Locale locale, HttpServletResponse response) {
        // Also where there is none.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return briefs.open(new OneOnOneId(meeting))
                .map(brief ->
                        PrivateFile.of("one-on-one.pdf", MediaType.APPLICATION_PDF, pdf.draw(brief, locale), response))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
