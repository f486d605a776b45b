package org.waymark.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Database;
import org.waymark.testing.Installation;

/** A database of before a link ended with its invitation and with its address. */
class LinksOfBeforeTest {

    private static final String BEFORE = "30.5";

    @Test
    void links_that_outlived_their_address_or_their_invitation_end_with_the_new_version() throws SQLException {
        try (Installation installation = new Installation()) {
            installation.migrate(BEFORE);
            try (Connection connection = installation.connection();
                    Statement statement = connection.createStatement()) {
                int person = 0;
                for (String who : new String[] {"good", "moved", "asked anew", "of before", "of before, moved"}) {
                    person++;
                    statement.execute("""
                        insert into person (id, name, name_skeleton, email, email_key, version)
                        values (%1$d, '%2$s', '%2$s', '%1$d@example.org', '%1$d@example.org', 0)
                        """.formatted(person, who));
                    statement.execute("""
                        insert into one_time_link (token_hash, person_id, expires_at)
                        values ('%1$d', %1$d, date_trunc('day', now()) + interval '5 days')
                        """.formatted(person));
                }
                statement.execute("""
                    insert into invitation (person_id, state, linked_at, expires_at)
                    select person, state, expires_at - interval '7 days', expires_at
                    from (values (1, 'SENT'), (2, 'SENT'), (3, 'ENDED')) made (person, state)
                        join one_time_link on person_id = person
                    """);
                // Before the link, which went to the new address already.
                statement.execute("update person set email = 'of-' || id || '@example.org' where id in (1, 4)");
                statement.execute("update identity_change set at = now() - interval '9 days'");
                statement.execute("update person set email = 'new-' || id || '@example.org' where id in (2, 5)");
            }
            installation.migrate();
            try (Connection connection = installation.connection()) {
                assertThat(Database.column(
                                connection,
                                "select name from one_time_link join person on person.id = one_time_link.person_id"))
                        .containsExactlyInAnyOrder("good", "of before");
                assertThat(Database.column(
                                connection,
                                "select name || ': ' || state from invitation join person on person.id = person_id"))
                        .containsExactlyInAnyOrder("good: SENT", "moved: ENDED", "asked anew: ENDED");
            }
        }
    }
}
