package org.waymark.company.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.company.CompanyProfiles;

/** The company's logos and accent, which the sign-in page has too. Each has an address by its content, so browsers ask for it once. */
@RestController
class CompanyFiles {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final CompanyProfiles company;

    CompanyFiles(CompanyProfiles company) {
        this.company = company;
    }

    @GetMapping("/company/logo-{hash}.png")
    ResponseEntity<byte[]> logo(@PathVariable String hash, HttpServletResponse response) {
        return file(company.picture(hash), MediaType.IMAGE_PNG, response);
    }

    @GetMapping("/company/accent-{hash}.css")
    ResponseEntity<byte[]> accent(@PathVariable String hash, HttpServletResponse response) {
        return file(
                Optional.of(company.current().words().accent())
                        .filter(accent -> accent.equals("#" + hash))
                        .map(accent -> company.style().getBytes(StandardCharsets.UTF_8)),
                CSS,
                response);
    }

    private static ResponseEntity<byte[]> file(Optional<byte[]> content, MediaType type, HttpServletResponse response) {
        if (content.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        // In place of what was written already for pages.
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD.getHeaderValue());
        return ResponseEntity.ok().contentType(type).body(content.get());
    }
}
