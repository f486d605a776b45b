package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.testing.Patience;
import org.waymark.testing.WaymarkServerTest;

/** Where a message ends is never in doubt: otherwise a proxy and the portal could take what follows for somebody else's request. */
@WaymarkServerTest
class EndOfMessageTest {

    private static final String NEXT = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @LocalServerPort
    int port;

    @Test
    void a_message_with_two_lengths_is_refused() throws IOException {
        assertThat(answers("Content-Length: 0\r\nContent-Length: " + NEXT.length() + "\r\n", NEXT))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("\"UP\"");
    }

    @Test
    void chunks_count_before_a_length_and_nothing_may_follow_them() throws IOException {
        String chunks = "0\r\n\r\n";
        int more = chunks.length() + 10 * NEXT.length();

        assertThat(answers("Content-Length: " + more + "\r\nTransfer-Encoding: chunked\r\n", chunks + NEXT))
                .as("a body of unknown length is refused, and the answer does not wait for the length that is said")
                .startsWith("HTTP/1.1 411")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void chunks_of_an_unknown_kind_are_refused() throws IOException {
        assertThat(answers("Transfer-Encoding: xchunked\r\n", NEXT))
                .startsWith("HTTP/1.1 501")
                .doesNotContain("\"UP\"");
    }

    /** All that the server answers to a form without its token, until it closes the connection. */
    private String answers(String lengths, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.getOutputStream()
                    .write(("POST /login HTTP/1.1\r\n"
                                    + "Host: localhost\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                                    + lengths + "\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
