package org.waymark.notification.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.notification.MailOffLinks;
import org.waymark.notification.MailSubject;

/**
 * The link at the foot of a mail. Mail programs send to it when their own button is pressed (RFC 8058); whoever opens it, such as a
 * program that looks at every link of a mail, is led to a page and changes nothing.
 */
@RestController
class MailOffRequests {

    private final MailOffLinks links;

    MailOffRequests(MailOffLinks links) {
        this.links = links;
    }

    @PostMapping("/mail-off/{word}/{secret}")
    ResponseEntity<Void> oneClick(@PathVariable String word, @PathVariable String secret) {
        Optional<MailSubject> subject = MailSubject.ofWord(word);
        boolean isOff = subject.isPresent() && links.change(subject.get(), secret, false);
        return isOff
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    @GetMapping("/mail-off/{word}/{secret}")
    ResponseEntity<Void> page(@PathVariable String word, @PathVariable String secret, HttpServletResponse response) {
        // In place of what was written already.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        URI page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/mail-off/{word}/{secret}/page")
                .buildAndExpand(word, secret)
                .encode()
                .toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
    }
}
