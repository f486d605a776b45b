package org.waymark.careerpath.exchange.ui;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.careerpath.exchange.PathExport;

/** Ladders as files, each at an address of its own: {@code /paths/engineering.yml}, and all of them at {@code /paths.zip}. */
@RestController
class LadderDownloads {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final PathExport exports;

    LadderDownloads(PathExport exports) {
        this.exports = exports;
    }

    @GetMapping("/paths/{path}.yml")
    ResponseEntity<byte[]> yaml(@PathVariable String path) {
        return file(path + ".yml", YAML, exports.yaml(path));
    }

    @GetMapping("/paths/{path}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String path) {
        return file(path + ".csv", CSV, exports.csv(path));
    }

    @GetMapping("/paths.zip")
    ResponseEntity<byte[]> allAsYaml() {
        return file("paths.zip", ZIP, exports.allAsYaml());
    }

    @GetMapping("/paths.csv")
    ResponseEntity<byte[]> allAsCsv() {
        return file("paths.csv", CSV, Optional.of(exports.allAsCsv()));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, Optional<String> text) {
        return text.map(found -> file(name, type, found.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
