package org.waymark.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.provisioning.ScimClient.Answer;

/**
 * What providers really send: bodies as Entra ID, Okta and Keycloak's extensions write them, capitals, texts for truths and all.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups">Entra ID</a>
 * @see <a href="https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20">Okta</a>
 */
class ScimShapesTest extends ScimTest {

    private final String ada = newEmail("ada");
    private final String boss = newEmail("cleo");
    private final String objectId = newId();

    /** Whom Entra, Okta and Keycloak bring, each in its own words. */
    static Stream<Arguments> arrivals() {
        return Stream.of(
                Arguments.of("Entra ID", """
                    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                     "externalId": "%2$s", "userName": "%1$s", "active": true, "displayName": "Ada Lind",
                     "emails": [{"primary": true, "type": "work", "value": "%1$s"}],
                     "addresses": [{"type": "work", "locality": "Lund"}],
                     "phoneNumbers": [{"type": "mobile", "value": "+46 1"}],
                     "meta": {"resourceType": "User"},
                     "name": {"formatted": "Ada Lind", "familyName": "Lind", "givenName": "Ada"}, "roles": []}
                    """),
                Arguments.of("Entra ID, without its flag", """
                    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "externalId": "%2$s", "userName": "%1$s",
                     "active": "True", "displayName": "Ada Lind",
                     "emails": [{"primary": "True", "type": "work", "value": "%1$s"}],
                     "name": {"familyName": "Lind", "givenName": "Ada"}}
                    """),
                Arguments.of("Okta", """
                    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%1$s",
                     "name": {"givenName": "Ada", "familyName": "Lind"},
                     "emails": [{"primary": true, "value": "%1$s", "type": "work"}], "displayName": "Ada Lind",
                     "locale": "en-US", "externalId": "%2$s", "groups": [], "password": "1mz050nq", "active": true}
                    """),
                Arguments.of("Keycloak", """
                    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "externalId": "%2$s", "userName": "%1$s",
                     "name": {"familyName": "Lind", "givenName": "Ada"}, "active": true,
                     "emails": [{"primary": true, "value": "%1$s"}], "meta": {"resourceType": "User"}}
                    """));
    }

    @BeforeEach
    void as_json() {
        scim = scim.withPlainJson();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arrivals")
    void somebody_comes(String provider, String body) {
        Answer made = come(body.formatted(ada, objectId));

        assertThat(person(ada).name()).isEqualTo("Ada Lind");
        assertThat(made.body().path("active").asBoolean()).isTrue();
        assertThat(made.body().path("userName").asString()).isEqualTo(ada);
        assertThat(made.text()).doesNotContain("1mz050nq");
        assertThat(scim.list("/Users", "externalId eq \"" + objectId + "\"")
                        .body()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
        assertThat(scim.list("/Users", "emails[type eq \"work\"].value eq \"" + ada + "\"")
                        .body()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}",
                "{\"op\": \"Replace\", \"path\": \"active\", \"value\": false}",
                "{\"op\": \"Replace\", \"path\": \"active\", \"value\": [{\"$ref\": null, \"value\": \"False\"}]}",
                "{\"op\": \"replace\", \"value\": {\"active\": false}}",
                "{\"op\": \"replace\", \"value\": {\"active\": \"false\"}}",
                "{\"op\": \"add\", \"path\": \"urn:ietf:params:scim:schemas:core:2.0:User:active\", \"value\": false}"
            })
    void somebody_is_disabled(String operation) {
        String id = come(user(ada, objectId, "Ada", "Lind", "")).id();

        assertThat(patched(id, operation).body().path("active").asBoolean(true)).isFalse();

        assertThat(scim.list("/Users", "active eq false")
                        .body()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    /** The path, and the value as it stands in JSON. */
    static Stream<Arguments> managers() {
        String path = ENTERPRISE + ":manager";
        return Stream.of(
                Arguments.of("Add", path, "\"%s\""),
                Arguments.of("Replace", path, "{\"value\": \"%s\"}"),
                Arguments.of("Add", path, "[{\"$ref\": null, \"value\": \"%s\"}]"),
                Arguments.of("replace", path + ".value", "\"%s\""));
    }

    @ParameterizedTest
    @MethodSource("managers")
    void somebody_gets_a_manager(String op, String path, String value) {
        String cleo = come(user(boss, newId(), "Cleo", "Marsh", "")).id();
        String id = come(user(ada, objectId, "Ada", "Lind", "")).id();

        patched(id, "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}".formatted(op, path, value.formatted(cleo)));

        assertThat(managerOf(ada)).isEqualTo("Cleo Marsh");
        assertThat(scim.list("/Users", "id eq \"" + id + "\" and manager eq \"" + cleo + "\"")
                        .body()
                        .path("totalResults")
                        .asInt())
                .as("as Entra ID asks whether it has to say it once more")
                .isEqualTo(1);
    }

    @Test
    void a_manager_comes_within_a_whole_resource_as_okta_sends_it() {
        String cleo = come(user(boss, newId(), "Cleo", "Marsh", "")).id();
        String id = come(user(ada, objectId, "Ada", "Lind", "")).id();

        Answer put = scim.put(
                "/Users/" + id, user(ada, objectId, "Ada", "Lind", managedBy(cleo) + ", \"id\": \"" + id + "\""));

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(managerOf(ada)).isEqualTo("Cleo Marsh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Remove", "remove"})
    void somebody_reports_to_nobody_any_more(String op) {
        come(user(boss, newId(), "Cleo", "Marsh", ""));
        String id = come(user(ada, objectId, "Ada", "Lind", managedBy(boss))).id();
        assertThat(managerOf(ada)).isEqualTo("Cleo Marsh");

        patched(id, "{\"op\": \"%s\", \"path\": \"%s:manager\"}".formatted(op, ENTERPRISE));

        assertThat(managerOf(ada)).isEmpty();
    }

    @Test
    void paths_with_filters_reach_what_is_kept_and_pass_by_what_is_not() {
        String id = come(user(ada, objectId, "Ada", "Lind", "")).id();
        String email = newEmail("ada");

        patched(id, """
            {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "%s"},
            {"op": "Replace", "path": "name.familyName", "value": "Berg"},
            {"op": "Add", "path": "addresses[type eq \\"work\\"].locality", "value": "Lund"},
            {"op": "Add", "path": "phoneNumbers[type eq \\"mobile\\"].value", "value": "+46 1"},
            {"op": "Add", "path": "%s:department", "value": "Bridges of Ada"},
            {"op": "Add", "path": "title", "value": "Engineer"}
            """.formatted(email, ENTERPRISE));

        assertThat(person(email).name()).isEqualTo("Ada Berg");
        assertThat(person(email).title()).isEqualTo("Engineer");
        assertThat(person(email).department()).isEqualTo("Bridges of Ada");
    }

    @Test
    void entras_values_without_a_path_name_attributes_by_their_paths() {
        String id = come(user(ada, objectId, "Ada", "Lind", "")).id();

        patched(id, """
            {"op": "Replace", "value": {"displayName": "Ada Berg", "name.familyName": "Berg", "title": "Engineer",
             "%s:department": "Bridges of Ada"}}
            """.formatted(ENTERPRISE));

        assertThat(person(ada).name()).isEqualTo("Ada Berg");
        assertThat(person(ada).department()).isEqualTo("Bridges of Ada");
    }

    @Test
    void what_nobody_keeps_here_is_passed_by() {
        String id = come(user(ada, objectId, "Ada", "Lind", ", \"urn:example:2.0:User\": {\"shoe\": 42}"))
                .id();

        assertThat(scim.patch(
                                "/Users/" + id,
                                PATCH.formatted(
                                        "{\"op\": \"add\", \"path\": \"nickName\", \"value\": \"A\"},"
                                                + "{\"op\": \"replace\", \"value\": {\"shoeSize\": \"42\", \"title\": \"Engineer\"}}"))
                        .status())
                .isEqualTo(200);

        assertThat(person(ada).title()).isEqualTo("Engineer");
    }
}
