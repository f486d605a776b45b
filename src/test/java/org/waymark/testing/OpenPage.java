package org.waymark.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page that is open in a browser, as far as the server can tell: it speaks to the server as Vaadin's client does, without drawing
 * anything, so that a hundred of them fit into one machine.
 */
public final class OpenPage {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser;
    private final String[] address;
    private final String token;
    private final String pushId;
    private final int ui;
    private JsonNode opened = JSON.nullNode();
    private int sync;
    private int messages;

    /** Starts Vaadin's client at an address; {@link #open} opens the view there. */
    OpenPage(Browser browser, String path) {
        this.browser = browser;
        this.address = path.split("\\?", 2);
        JsonNode page = JSON.readTree(browser.get("?v-r=init&location=" + Browser.encode(address[0]))
                        .body())
                .get("appConfig");
        this.token = page.get("uidl").get("Vaadin-Security-Key").asString();
        this.pushId = page.get("uidl").get("Vaadin-Push-ID").asString();
        this.ui = page.get("v-uiId").asInt();
    }

    /** Opens the view, once, and returns what the server sends. */
    public String open() {
        String answer = post(Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route",
                        address[0],
                        "query",
                        address.length > 1 ? address[1] : "",
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        "")));
        // Whoever is sent away gets a page instead.
        if (answer.startsWith("{")) {
            opened = read(answer);
        }
        return answer;
    }

    /** The number of the first element of a kind on the page. */
    public int node(String tag) {
        return changes()
                .filter(change -> "tag".equals(text(change, "key")) && tag.equals(text(change, "value")))
                .findFirst()
                .orElseThrow()
                .get("node")
                .asInt();
    }

    /** A text that the server has sent as a property of an element. */
    public String property(int node, String name) {
        return changes()
                .filter(change -> change.get("node").asInt() == node && name.equals(text(change, "key")))
                .map(change -> text(change, "value"))
                .findFirst()
                .orElseThrow();
    }

    /** Calls what an element offers to the browser, and returns when the server has answered. */
    public void call(int node, String method, Object... arguments) {
        JsonNode answer = read(post(Map.of(
                "type",
                "publishedEventHandler",
                "node",
                node,
                "templateEventMethodName",
                method,
                "templateEventMethodArgs",
                List.of(arguments),
                "promise",
                messages)));
        if (answer.has("meta")) {
            throw new IllegalStateException("The page was refused");
        }
    }

    /** Where the page opens its socket, below the portal's address. */
    public String socket() {
        return "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-tracking-id=0";
    }

    /** Its next message, with nothing to do. Once the server has heard it, it takes another of that number for the same. */
    public String nextMessage() {
        return message(List.of());
    }

    private Stream<JsonNode> changes() {
        return StreamSupport.stream(opened.get("changes").spliterator(), false);
    }

    private static String text(JsonNode change, String name) {
        JsonNode value = change.get(name);
        return value == null || !value.isString() ? "" : value.asString();
    }

    private String post(Map<String, ?> call) {
        String message = message(List.of(call));
        messages++;
        return browser.postJson("?v-r=uidl&v-uiId=" + ui, message);
    }

    private String message(List<?> calls) {
        return JSON.writeValueAsString(Map.of("csrfToken", token, "rpc", calls, "syncId", sync, "clientId", messages));
    }

    private JsonNode read(String answer) {
        JsonNode message = JSON.readTree(answer);
        sync = message.get("syncId").asInt();
        return message;
    }
}
