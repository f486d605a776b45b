package org.waymark.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.testing.Browser;
import org.waymark.testing.OpenPage;
import org.waymark.testing.Patience;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** Pages hear by their socket, and speak by calls. */
@WaymarkServerTest
class OneWayPushTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Test
    void what_a_page_says_by_its_socket_is_not_heard_however_long_it_is_said_to_be() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), ada.password());
        OpenPage page = browser.page("account");
        String message = page.nextMessage();
        Ended ended = new Ended();
        HttpClient http = HttpClient.newHttpClient();
        try {
            WebSocket socket = http.newWebSocketBuilder()
                    .header("Origin", "http://localhost:" + port)
                    .header(
                            "Cookie",
                            "JSESSIONID=" + browser.cookie("JSESSIONID").orElseThrow())
                    .buildAsync(URI.create("ws://localhost:" + port + page.socket()), ended)
                    .join();

            socket.sendText(message.length() + "|" + message, true).join();
            socket.sendText("150000000|" + "a".repeat(1000), true).join();
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();

            Patience.await().until(ended.end::isDone);
        } finally {
            http.shutdownNow();
        }
        assertThat(String.join("", ended.said))
                .as("it was a socket of that page")
                .doesNotContain("appError", "Refresh");
        assertThat(page.open()).as("of the same number as the message").contains("wm-account");
    }

    /** When the server has ended the socket, after all that came by it. */
    private static final class Ended implements WebSocket.Listener {

        private final CompletableFuture<Boolean> end = new CompletableFuture<>();
        private final List<CharSequence> said = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            said.add(part.toString());
            socket.request(1);
            return CompletableFuture.completedFuture(last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            end.complete(true);
            return end;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            end.completeExceptionally(error);
        }
    }
}
