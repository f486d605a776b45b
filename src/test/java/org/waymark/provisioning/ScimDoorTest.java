package org.waymark.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.Role;
import org.waymark.provisioning.ScimClient.Answer;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;

/** Who gets in by SCIM, and who tries to. */
class ScimDoorTest extends ScimTest {

    @Autowired
    FailureLimit failures;

    @Test
    void whoever_has_no_token_that_counts_is_told_so_and_nothing_else() {
        for (String token : List.of("", "x", Hashes.newSecret())) {
            Answer refused = new ScimClient(port, token).get("/Users");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text())
                    .isEqualTo(
                            "{\"detail\":\"No token that counts.\",\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],"
                                    + "\"status\":\"401\",\"scimType\":\"unauthenticated\"}");
            assertThat(new ScimClient(port, token).get("/ServiceProviderConfig").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void whoever_is_signed_in_has_no_token_for_it() {
        Member admin = testPeople.member("Ada");
        sources.trust(admin.id());
        Browser browser = new Browser(port);
        browser.signIn(admin.email(), admin.password());
        assertThat(browser.isSignedIn()).isTrue();

        assertThat(browser.get("scim/v2/Users").statusCode()).isEqualTo(401);
    }

    @Test
    void no_session_comes_of_a_request() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/scim/v2/Users"))
                                .header("Authorization", "bearer " + sources.token())
                                .build(),
                        BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_token_waits_for_a_second_administrator() {
        String name = Sources.newName();
        PersonId maker = sources.administrator();
        NewToken made = Sources.as(maker, () -> tokens.make(name, "", ""));
        assertThat(made.isReleased()).isFalse();
        assertThat(new ScimClient(port, made.secret()).get("/Users").status()).isEqualTo(401);

        Sources.as(maker, () -> {
            ProvisioningToken own = only(name);
            assertThat(own.isReleasable()).isFalse();
            assertThat(tokens.release(own.id())).isFalse();
            return true;
        });
        assertThat(new ScimClient(port, made.secret()).get("/Users").status()).isEqualTo(401);

        sources.release(name);
        assertThat(new ScimClient(port, made.secret()).get("/Users").status()).isEqualTo(200);
    }

    @Test
    void the_database_lets_nobody_release_their_own_token_or_bring_one_back() throws SQLException {
        String name = Sources.newName();
        PersonId maker = sources.administrator();
        Sources.as(maker, () -> tokens.make(name, "", ""));
        String id = Sources.as(maker, () -> only(name).id().toString());

        assertThatThrownBy(() -> Database.as(new Database.Viewer("the maker", maker.toString(), false), connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                "update provisioning_token set released_by = %s where id = '%s'".formatted(maker, id));
                    }
                }))
                .hasMessageContaining("released once, by somebody else");
        Sources.as(maker, () -> {
            tokens.revoke(only(name).id());
            return true;
        });
        assertThatThrownBy(() -> Database.as(new Database.Viewer("the maker", maker.toString(), false), connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                "update provisioning_token set revoked_at = null where id = '%s'".formatted(id));
                    }
                }))
                .hasMessageContaining("revoked for good");
    }

    @Test
    void a_token_that_was_revoked_counts_no_more_and_nobody_has_left_for_it() {
        String name = Sources.newName();
        String email = newEmail("ada");
        ScimClient client = new ScimClient(port, sources.token(name, "", ""));
        client.post("/Users", user(email, newId(), "Ada", "Lind", ""));

        Sources.as(sources.administrator(), () -> {
            tokens.revoke(only(name).id());
            return true;
        });

        assertThat(client.get("/Users").status()).isEqualTo(401);
        assertThat(person(email).name()).isEqualTo("Ada Lind");
        ScimClient next = new ScimClient(port, sources.token(name, "", ""));
        assertThat(next.get("/Users").body().path("totalResults").asInt())
                .as("another token of the same source")
                .isEqualTo(1);
    }

    @Test
    void only_administrators_who_have_shown_that_it_is_they_make_one() {
        PersonId person = sources.administrator();
        TestPeople.enter(person, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> tokens.make(Sources.newName(), "", "")).hasMessageContaining("Denied");
        assertThatThrownBy(() -> tokens.list()).hasMessageContaining("Denied");
        TestPeople.enterWithoutProof(person, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> tokens.make(Sources.newName(), "", "")).isInstanceOf(ProofNeeded.class);
        TestPeople.leave();
    }

    @Test
    void what_is_kept_of_a_token_opens_nothing() throws SQLException {
        String token = sources.token();

        assertThat(
                        column(
                                "select encode(token_hash, 'hex') || ' ' || encode(token_hash, 'escape') from provisioning_token"))
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(token));
    }

    @Test
    void a_source_neither_sees_nor_changes_the_people_of_another_one() {
        String email = newEmail("ada");
        String external = newId();
        String number = newId();
        String id = come(user(email, external, "Ada", "Lind", enterprise("\"employeeNumber\": \"" + number + "\"")))
                .id();
        ScimClient other = new ScimClient(port, sources.token());

        assertThat(other.get("/Users/" + id).status()).isEqualTo(404);
        assertThat(other.delete("/Users/" + id).status()).isEqualTo(404);
        assertThat(other.put("/Users/" + id, user(email, external, "Eve", "Lind", ""))
                        .status())
                .isEqualTo(404);
        assertThat(other.patch("/Users/" + id, PATCH.formatted("{\"op\": \"replace\", \"value\": {\"active\": false}}"))
                        .status())
                .isEqualTo(404);
        for (String filter : List.of(
                "userName eq \"" + email + "\"",
                "id eq \"" + id + "\"",
                "externalId eq \"" + external + "\"",
                "not (userName eq \"x\")",
                "userName pr or userName eq \"x\"")) {
            assertThat(other.list("/Users", filter).body().path("totalResults").asInt())
                    .as(filter)
                    .isZero();
        }
        for (String body : List.of(
                user(email, newId(), "Ada", "Lind", ""),
                user(newEmail("ada"), external, "Ada", "Lind", enterprise("\"employeeNumber\": \"" + number + "\"")))) {
            assertThat(other.post("/Users", body).status()).isEqualTo(409);
        }
        String report = newEmail("report");
        other.post("/Users", user(report, newId(), "Ben", "Okafor", managedBy(id)));
        assertThat(managerOf(report))
                .as("nobody of another source becomes a manager")
                .isEmpty();
        assertThat(person(email).name()).isEqualTo("Ada Lind");
        assertThat(scim.get("/Users/" + id).body().path("active").asBoolean()).isTrue();
    }

    @Test
    void what_looks_like_sql_is_a_text() {
        come(user(newEmail("ada"), newId(), "Ada", "Lind", ""));

        for (String value : List.of("x' or '1'='1", "x\\\" or userName pr", "%", ":source")) {
            assertThat(scim.list("/Users", "userName eq \"" + value + "\"")
                            .body()
                            .path("totalResults")
                            .asInt())
                    .as(value)
                    .isZero();
        }
        assertThat(scim.list("/Users", "password eq \"x\"").status()).isEqualTo(400);
        assertThat(scim.list("/Users", "userName eq \"x\" or ".repeat(40) + "userName eq \"x\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_is_longer_than_a_person_is_not_read() {
        Answer refused = scim.post("/Users", "{\"userName\": \"" + "x".repeat(2_000_000) + "\"}");

        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void who_fails_too_often_is_told_to_wait_and_whoever_has_a_token_is_not_held_up() {
        ScimClient stranger = new ScimClient(port, Hashes.newSecret());
        for (int i = 0; i < FailureLimit.A_MINUTE; i++) {
            stranger.get("/Users");
        }

        assertThat(stranger.get("/Users").status()).isEqualTo(429);
        assertThat(scim.get("/Users").status()).isEqualTo(200);
        failures.forgetAll();
    }

    @Test
    void the_trail_tells_of_tokens_of_their_use_and_of_what_was_done_with_them() throws SQLException {
        String name = Sources.newName();
        String email = newEmail("ada");
        ScimClient client = new ScimClient(port, sources.token(name, "", ""));
        String id =
                client.post("/Users", user(email, newId(), "Ada", "Lind", "")).id();
        client.patch(
                "/Users/" + id,
                PATCH.formatted("{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Ada Berg\"}"));
        client.get("/Users/" + id);
        client.delete("/Users/" + id);

        assertThat(column(
                        "select string_agg(kind || ' ' || origin, ', ' order by number) from audit_entry where thing = '"
                                + name + "'"))
                .containsExactly(
                        "TOKEN_MADE PERSON, TOKEN_RELEASED PERSON, TOKEN_USED PROVISIONING, PROVISIONED PROVISIONING,"
                                + " PROVISIONED PROVISIONING, PROVISIONED PROVISIONING");
        assertThat(column("select origin from audit_entry where kind = 'NAME_CHANGED' and person_id = " + idOf(email)))
                .containsExactly("PROVISIONING");
    }

    @Test
    void the_server_tells_what_it_can_do() {
        Answer config = scim.get("/ServiceProviderConfig");
        assertThat(config.body().path("patch").path("supported").asBoolean()).isTrue();
        assertThat(config.body().path("filter").path("maxResults").asInt()).isEqualTo(ScimEndpoint.MOST);
        assertThat(config.body().path("etag").path("supported").asBoolean()).isTrue();
        assertThat(config.body().path("bulk").path("supported").asBoolean(true)).isFalse();
        assertThat(config.body().path("sort").path("supported").asBoolean(true)).isFalse();

        assertThat(scim.get("/ResourceTypes").text()).contains("\"/Users\"", "\"/Groups\"");
        assertThat(scim.get("/Schemas").text()).contains(ENTERPRISE);
        assertThat(scim.get("/Schemas/" + ENTERPRISE).status()).isEqualTo(200);
        assertThat(scim.post("/Bulk", "{}").status()).isIn(501, 404);
    }

    private ProvisioningToken only(String source) {
        return tokens.list().stream()
                .filter(token -> token.source().name().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
