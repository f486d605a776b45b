package org.waymark.base.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.testing.WaymarkServerTest;

/** What is too large is refused from what it says of itself, before it is sent. */
@WaymarkServerTest
class BodyLimitTest {

    @LocalServerPort
    private int port;

    @Test
    void a_call_that_is_larger_than_any_page_makes() throws IOException {
        assertThat(answer("/?v-r=uidl&v-uiId=0", "Content-Length: 150000000")).startsWith("HTTP/1.1 413");
        assertThat(answer("/login", "Content-Length: " + (BodyLimit.MOST_OF_A_CALL + 1)))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_file_that_is_larger_than_any_upload_takes() throws IOException {
        assertThat(answer("/VAADIN/dynamic/resource/0/x/upload", "Content-Length: 150000000"))
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("Connection: close");
    }

    @Test
    void one_that_does_not_say_how_large_it_is() throws IOException {
        assertThat(answer("/VAADIN/dynamic/resource/0/x/upload", "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 411");
    }

    /** The head of a request alone; whoever waited for the rest would wait for good. */
    private String answer(String path, String header) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            // Not a byte further: the connection stays open for what was announced.
            while (!head.toString().endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                head.append((char) next);
            }
            return head.toString();
        }
    }
}
