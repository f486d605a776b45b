package org.waymark.base.paper;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that is for whoever asks and nobody else: it is saved and not shown, and no store on the way keeps it. */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * Answers with it.
     *
     * @param name under which it is saved; says nothing of anybody
     * @param type of its content
     * @param content all of it
     * @param response told at once that nothing keeps it, as what is written later would be too late
     * @return the answer
     */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
