package org.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody in front of a browser without its front end: speaks HTTP, keeps cookies, follows no redirect, and opens views
 * the way Vaadin's client does.
 */
public final class Browser {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF_TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final URI server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** A browser that was never here. */
    public Browser(int port) {
        server = URI.create("http://localhost:" + port + "/");
    }

    /** Asks for a page, as the address bar does. Headers are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Asks for what comes before a page, as programs do that look whether it has changed. */
    public HttpResponse<String> head(String path) {
        return send(request(path).HEAD());
    }

    /** Asks for a file. */
    public byte[] getBytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    /** Sends a form. Headers are names and values in turn. */
    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return postForm(path, body(form), headers);
    }

    /** Sends a form that has each field twice. */
    public HttpResponse<String> postTwice(String path, Map<String, String> form) {
        return postForm(path, body(form) + "&" + body(form));
    }

    private HttpResponse<String> postForm(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String body(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Where an answer sends the browser to, without the server's name; empty if it does not. */
    public static String redirect(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(target -> target.getPath() + (target.getQuery() == null ? "" : "?" + target.getQuery()))
                .orElse("");
    }

    /** Whether the portal opens, with this session or with what is remembered of this device. */
    public boolean isSignedIn() {
        return get("account").statusCode() == 200;
    }

    /** The token that forms of the current session need. */
    public String csrfToken() {
        Matcher page = CSRF_TOKEN.matcher(get("login").body());
        if (!page.find()) {
            throw new IllegalStateException("The page has no token for its forms");
        }
        return page.group(1);
    }

    /** Signs in with the form of the sign-in page. */
    public HttpResponse<String> signIn(String email, String password, String... headers) {
        return post("login", Map.of("username", email, "password", password, "_csrf", csrfToken()), headers);
    }

    /** Signs in and asks to stay signed in. */
    public HttpResponse<String> signInToStay(String email, String password) {
        return post(
                "login", Map.of("username", email, "password", password, "remember-me", "on", "_csrf", csrfToken()));
    }

    /** What the server sends when Vaadin's client opens a view. */
    public String view(String path) {
        return visit(path).get();
    }

    /** Starts Vaadin's client at an address; what comes back opens the view there, once, and returns what the server sends. */
    public Supplier<String> visit(String path) {
        return page(path)::open;
    }

    /** Starts Vaadin's client at an address, for whoever calls what the page offers. */
    public OpenPage page(String path) {
        return new OpenPage(this, path);
    }

    /** Sends what Vaadin's client does. */
    String postJson(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)))
                .body();
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Forgets a cookie. */
    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(server, cookie));
    }

    /** Puts a cookie in place. */
    public void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        // What CookieManager itself makes of the host.
        cookie.setDomain("localhost.local");
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html,*/*");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
