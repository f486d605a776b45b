package org.waymark.privacy.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.base.paper.PrivateFile;
import org.waymark.privacy.MyData;

/** All that is kept of whoever asks, as files. Their names say nothing of anybody, and no store on the way keeps them. */
@RestController
class MyDataDownload {

    /** Where the file for people is, without the leading slash. */
    static final String DOCUMENT = "privacy/my-data.html";

    /** Where the file for programs is, without the leading slash. */
    static final String JSON = "privacy/my-data.json";

    private final MyData data;
    private final MyDataDocument document;

    MyDataDownload(MyData data, MyDataDocument document) {
        this.data = data;
        this.document = document;
    }

    @GetMapping("/" + DOCUMENT)
    ResponseEntity<byte[]> document(Locale locale, HttpServletResponse response) {
        return PrivateFile.of(
                "my-data.html",
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                document.write(data.read(), locale),
                response);
    }

    @GetMapping("/" + JSON)
    ResponseEntity<byte[]> json(HttpServletResponse response) {
        return PrivateFile.of("my-data.json", MediaType.APPLICATION_JSON, MyDataJson.write(data.read()), response);
    }
}
