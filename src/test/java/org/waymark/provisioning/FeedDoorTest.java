package org.waymark.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.organization.feed.FeedState;
import org.waymark.organization.feed.KeptByProviders;
import org.waymark.organization.feed.PeopleFeed;
import org.waymark.organization.feed.PeopleFeeds;
import org.waymark.organization.importing.FeedTerms;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople.Member;

/** Who brings files of people, and who tries to. */
class FeedDoorTest extends ScimTest {

    private static final String FILE = "id,name,email\n";

    @Autowired
    FailureLimit failures;

    @Autowired
    PeopleFeeds feeds;

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    KeptByProviders providers;

    private final String name = Sources.newName();

    @AfterEach
    void nothing_waits() throws SQLException {
        failures.forgetAll();
        Database.change("delete from people_feed_file");
        Database.change("delete from people_feed");
    }

    @Test
    void a_file_is_taken_in_and_read_at_night() {
        HttpResponse<String> answer = put(feedToken(), FILE);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("It is read at the time in readAt", "\"readAt\":\"20");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(waiting()).singleElement().satisfies(feed -> {
            assertThat(feed.source()).isEqualTo(name);
            assertThat(feed.state()).isEqualTo(FeedState.WAITING);
        });
    }

    @Test
    void each_use_is_in_the_trail_with_the_source() throws SQLException {
        String own = feedToken();
        put(own, FILE);
        put(own, FILE + "1,Ada Lind,ada@f.example\n");

        Set<String> told = Database.asSuperuser(connection -> Database.column(
                connection,
                "select string_agg(kind || ' ' || origin, ', ' order by number) from audit_entry where thing = '" + name
                        + "'"));

        assertThat(told)
                .containsExactly(
                        "FEED_TOKEN_MADE PERSON, FEED_TOKEN_RELEASED PERSON, TOKEN_USED FEED, FEED_CAME FEED, FEED_CAME FEED");
    }

    @Test
    void a_token_of_either_kind_opens_nothing_of_the_other() {
        String feed = feedToken();

        assertThat(put(token, FILE).statusCode()).as("one for SCIM").isEqualTo(403);
        assertThat(put(token, FILE).body()).contains("This token is for something else");
        assertThat(new ScimClient(port, feed).get("/Users").status()).isEqualTo(401);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_token_that_was_not_released_or_was_revoked_counts_not() {
        String own = Sources.as(
                sources.administrator(), () -> tokens.makeForFeeds(name).secret());
        assertThat(put(own, FILE).statusCode()).isEqualTo(403);
        sources.release(name);
        assertThat(put(own, FILE).statusCode()).isEqualTo(202);
        Sources.as(sources.administrator(), () -> {
            tokens.list().stream()
                    .filter(one -> one.source().name().equals(name))
                    .forEach(one -> tokens.revoke(one.id()));
            return true;
        });

        HttpResponse<String> answer = put(own, FILE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void whoever_made_a_token_does_not_release_it() {
        PersonId maker = sources.administrator();
        NewToken made = Sources.as(maker, () -> tokens.makeForFeeds(name));

        assertThat(made.isReleased()).isFalse();
        assertThat(Sources.<Boolean>as(
                        maker,
                        () -> tokens.list().stream()
                                .filter(one -> one.source().name().equals(name))
                                .anyMatch(one -> tokens.release(one.id()))))
                .isFalse();
    }

    @Test
    void a_wrong_token_is_none_and_too_many_of_them_have_to_wait() {
        String wrong = Hashes.newSecret();
        for (String none : List.of("", "x", wrong)) {
            assertThat(put(none, FILE).statusCode()).isEqualTo(401);
        }
        for (int i = 0; i < FailureLimit.A_MINUTE; i++) {
            put(wrong, FILE);
        }

        assertThat(put(wrong, FILE).statusCode()).isEqualTo(429);
        assertThat(put(feedToken(), FILE).statusCode())
                .as("whoever has a token is not held up")
                .isEqualTo(202);
    }

    @Test
    void whoever_is_signed_in_has_no_token_for_it() {
        Member admin = testPeople.member("Ada");
        sources.trust(admin.id());
        Browser browser = new Browser(port);
        browser.signIn(admin.email(), admin.password());

        assertThat(browser.get("feeds/people").statusCode()).isEqualTo(401);
    }

    @Test
    void a_file_has_the_size_and_type_of_one_that_is_read_by_hand() {
        String own = feedToken();

        assertThat(send("PUT", own, "text/csv; charset=utf-16", FILE).statusCode())
                .isEqualTo(202);
        assertThat(send("PUT", own, "application/json", FILE).statusCode()).isEqualTo(415);
        assertThat(send("PUT", own, "text/csv; charset=iso-8859-1", FILE).statusCode())
                .isEqualTo(415);
        assertThat(send("PUT", own, "text/csv", "").statusCode()).isEqualTo(400);
        HttpResponse<String> get = send("GET", own, "text/csv", FILE);
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).hasValue("PUT");
        String most = "x".repeat(PeopleImport.MAXIMUM_BYTES);
        assertThat(put(own, most).statusCode()).isEqualTo(202);
        HttpResponse<String> tooLarge = put(own, most + "x");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("The file has more than 5 MB");
    }

    @Test
    void whom_a_provider_keeps_a_feed_leaves_as_they_are() {
        String email = newEmail("ada");
        come(user(email, newId(), "Ada", "Lind", ""));
        String file =
                "name,email,title\nAda Lind,%s,Changed by a feed\nBen New,%s,New\n".formatted(email, newEmail("ben"));

        PeopleImportReport report = RunAs.operator(() -> peopleImport.check(
                file.getBytes(UTF_8), PeopleImportOptions.NONE, new FeedTerms(null, providers.persons())));

        assertThat(report.changes()).extracting(PeopleImportReport.Change::name).containsExactly("Ben New");
        assertThat(report.warnings())
                .extracting(PeopleImportReport.Problem::kind)
                .contains(PeopleImportReport.Kind.KEPT_BY_PROVIDER);
    }

    private String feedToken() {
        String secret = Sources.as(
                sources.administrator(), () -> tokens.makeForFeeds(name).secret());
        sources.release(name);
        return secret;
    }

    private List<PeopleFeed> waiting() {
        return RunAs.operator(() -> feeds.list(0, 20));
    }

    private HttpResponse<String> put(String secret, String file) {
        return send("PUT", secret, "text/csv", file);
    }

    private HttpResponse<String> send(String method, String secret, String type, String file) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/feeds/people"))
                .method(method, BodyPublishers.ofByteArray(file.getBytes(UTF_8)))
                .header("Content-Type", type);
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
