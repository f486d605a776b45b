package org.waymark.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.organization.DirectoryEntry;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.provisioning.ScimClient.Answer;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkServerTest;

/** A source of a test's own, and what it asks most. */
@WaymarkServerTest
abstract class ScimTest {

    static final String PATCH = """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
        """;

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople testPeople;

    @Autowired
    ProvisioningTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    Sources sources;
    ScimClient scim;
    String token = "";

    @BeforeEach
    void a_source() {
        sources = new Sources(tokens, accounts, testPeople);
        token = sources.token();
        scim = new ScimClient(port, token);
    }

    /** Somebody as every provider sends them, with more behind that begins with a comma. */
    static String user(String email, String externalId, String given, String family, String more) {
        return """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%s"], "userName": "%s", "externalId": "%s",
             "displayName": "%s %s", "name": {"givenName": "%s", "familyName": "%s"},
             "emails": [{"primary": true, "type": "work", "value": "%s"}], "active": true %s}
            """.formatted(ENTERPRISE, email, externalId, given, family, given, family, email, more);
    }

    static String enterprise(String fields) {
        return ", \"" + ENTERPRISE + "\": {" + fields + "}";
    }

    static String managedBy(String manager) {
        return enterprise("\"manager\": {\"value\": \"" + manager + "\"}");
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static String newEmail(String name) {
        return name.toLowerCase(Locale.ROOT) + "-" + newId() + "@example.org";
    }

    /** Brings somebody, who is there then. */
    Answer come(String body) {
        Answer answer = scim.post("/Users", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    Answer patched(String id, String operations) {
        Answer answer = scim.patch("/Users/" + id, PATCH.formatted(operations));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    PersonReference person(String email) {
        return RunAs.operator(() -> people.findByEmail(email).orElseThrow());
    }

    PersonId idOf(String email) {
        return person(email).id();
    }

    /** The manager's name, empty for nobody. */
    String managerOf(String email) {
        PersonId id = idOf(email);
        return RunAs.operator(
                () -> people.entry(id).map(DirectoryEntry::manager).orElse(""));
    }

    static String replace(String path, String value) {
        return "{\"op\": \"replace\", \"path\": \"%s\", \"value\": \"%s\"}".formatted(path, value);
    }

    static Set<String> column(String sql) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(connection, sql));
    }
}
