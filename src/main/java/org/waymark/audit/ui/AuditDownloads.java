package org.waymark.audit.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.audit.AuditExport;

/** The whole trail as a file. It goes to the browser while it is read, as it may be longer than the memory. */
@RestController
class AuditDownloads {

    private final AuditExport exports;

    AuditDownloads(AuditExport exports) {
        this.exports = exports;
    }

    @GetMapping("/admin/audit.csv")
    void csv(HttpServletResponse response) throws IOException {
        send(response, "audit.csv", "text/csv", exports::csv);
    }

    @GetMapping("/admin/audit.jsonl")
    void jsonLines(HttpServletResponse response) throws IOException {
        send(response, "audit.jsonl", "application/jsonl", exports::jsonLines);
    }

    /** Nothing is on its way before the service has let the viewer pass. */
    private static void send(HttpServletResponse response, String name, String type, Consumer<Writer> export)
            throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        export.accept(response.getWriter());
    }
}
