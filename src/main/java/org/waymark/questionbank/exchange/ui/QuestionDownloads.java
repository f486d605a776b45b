package org.waymark.questionbank.exchange.ui;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.questionbank.exchange.QuestionExport;

/** The bank as files, for whoever keeps it. */
@RestController
class QuestionDownloads {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final QuestionExport exports;

    QuestionDownloads(QuestionExport exports) {
        this.exports = exports;
    }

    @GetMapping("/admin/questions.yml")
    ResponseEntity<byte[]> yaml() {
        return file("questions.yml", YAML, exports.yaml());
    }

    @GetMapping("/admin/questions.csv")
    ResponseEntity<byte[]> csv() {
        return file("questions.csv", CSV, exports.csv());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
