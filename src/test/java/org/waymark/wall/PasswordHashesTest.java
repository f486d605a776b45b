package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** What passwords are compared with, from the session of anybody who could write SQL in it. */
@WaymarkTest
class PasswordHashesTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Accounts accounts;

    @Test
    void nobodys_session_reads_a_hash_not_even_their_own() throws SQLException {
        PersonId ada = people.member("Ada").id();
        for (Viewer viewer : List.of(
                viewer(ada), with(Role.PEOPLE_TEAM), with(Role.ADMINISTRATOR), new Viewer("nobody", null, false))) {
            for (String reading : List.of(
                    "select password_hash from account",
                    "select * from account",
                    "select account::text from account",
                    "select person_id::text from account where password_hash like '{bcrypt}$2a$10$a%'",
                    "update account set enabled = enabled returning password_hash")) {
                assertThatThrownBy(() -> Database.as(viewer, connection -> Database.column(connection, reading)))
                        .as("%s: %s", viewer, reading)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied for table account");
            }
            assertThat(hash(viewer, ada)).as(viewer.name()).isNull();
        }
    }

    @Test
    void the_operator_as_whom_signing_in_runs_does() throws SQLException {
        PersonId ada = people.member("Ada").id();
        assertThat(hash(new Viewer("operator", "", true), ada)).startsWith("{bcrypt}");
    }

    @Test
    void who_has_an_open_account_is_seen_as_before() throws SQLException {
        PersonId ada = people.member("Ada").id();
        Set<String> open = Database.as(
                with(Role.PEOPLE_TEAM),
                connection ->
                        Database.column(connection, "select enabled::text from account where person_id = " + ada));
        assertThat(open).containsExactly("true");
    }

    private Viewer with(Role role) {
        PersonId person = people.member("Somebody").id();
        RunAs.operator(() -> {
            accounts.grant(person, role);
            return true;
        });
        return new Viewer(role.name(), person.toString(), false);
    }

    private static Viewer viewer(PersonId person) {
        return new Viewer("the person", person.toString(), false);
    }

    private static @Nullable String hash(Viewer viewer, PersonId of) throws SQLException {
        return Database.as(viewer, connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select password_hash_of(" + of + ")")) {
                row.next();
                return row.getString(1);
            }
        });
    }
}
