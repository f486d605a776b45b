package org.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.base.command.Command;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.English;
import org.waymark.testing.WaymarkTest;

/** Somebody past all policies changes the trail, and the check finds it. Nothing of it is ever committed. */
@WaymarkTest
class AuditChainTest {

    private static final String ALLOW = "alter table audit_entry disable trigger audit_is_final; ";

    @Autowired
    Company company;

    @Autowired
    AuditTrail trail;

    @Autowired
    CurrentUser currentUser;

    private long entries;

    @BeforeEach
    void three_entries_at_the_end() {
        PersonId ines = company.person("Ínes “=Okafor”");
        company.changeManager(ines, company.person("Tomas"));
        company.grant(ines, Role.PEOPLE_TEAM);
        company.changeManager(ines, null);
        entries = RunAs.operator(() -> trail.count(AuditFilter.NONE));
    }

    @Test
    void what_nobody_tampered_with_is_whole() {
        AuditCheck check = RunAs.operator(() -> trail.check(null));
        assertThat(check.isWhole()).isTrue();
        assertThat(check.entries()).isEqualTo(entries);
        assertThat(check.newest()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number = number + 1000000",
                "at = at + interval '1 microsecond'",
                "kind = 'ROLE_TAKEN'",
                "origin = 'PERSON'",
                "actor_id = 1",
                "actor_name = 'Somebody Else'",
                "person_id = person_id + 1",
                "person_name = person_name || ' '",
                "manager_id = 1",
                "manager_name = ''",
                "thing = 'ADMINISTRATOR'",
                "version = 1",
                "added = 0",
                "changed = 0",
                "gone = 0",
                "was = 'Somebody Else'",
                "became = 'Somebody Else'",
                "hash = sha256('')"
            })
    void any_changed_field_is_found(String change) throws SQLException {
        // The one in the middle of the three: what comes before is not touched.
        AuditCheck check = tampered(ALLOW + "update audit_entry set " + change + " where number = " + (entries - 1));
        assertThat(check.brokenAt()).isBetween(entries - 1, entries);
        assertThat(check.entries()).isEqualTo(entries - 2);
        assertThat(check.isWhole()).isFalse();
    }

    @Test
    void no_two_entries_read_alike() throws SQLException {
        AuditCheck check = tampered(ALLOW + """
            update audit_entry set actor_name = thing, thing = null
            where number = %s\
            """.formatted(entries - 1));
        assertThat(check.brokenAt()).isEqualTo(entries - 1);
    }

    @Test
    void a_deleted_entry_is_found() throws SQLException {
        assertThat(tampered(ALLOW + "delete from audit_entry where number = " + (entries - 1))
                        .brokenAt())
                .isEqualTo(entries);
        assertThat(tampered(ALLOW + "delete from audit_entry where number = 1").brokenAt())
                .isEqualTo(2);
        assertThat(tampered(ALLOW + """
            delete from audit_entry where number = %1$s; update audit_entry set number = %1$s where number = %2$s
            """.formatted(entries - 1, entries)).brokenAt())
                .as("and the gap closed")
                .isEqualTo(entries - 1);
    }

    @Test
    void an_inserted_entry_is_found() throws SQLException {
        assertThat(tampered("""
            insert into audit_entry (number, at, kind, origin, hash)
            select number + 1, now(), 'LINK_MADE', 'SERVER', hash from audit_entry where number = %s
            """.formatted(entries)).brokenAt()).isEqualTo(entries + 1);
        assertThat(tampered(ALLOW + """
            update audit_entry set number = number + 1 where number = %1$s;
            insert into audit_entry (number, at, kind, origin, hash)
            select %1$s, now(), 'LINK_MADE', 'SERVER', hash from audit_entry where number = %1$s + 1
            """.formatted(entries)).brokenAt())
                .as("before the last one")
                .isEqualTo(entries);
    }

    @Test
    void swapped_entries_are_found() throws SQLException {
        assertThat(tampered(ALLOW + """
            update audit_entry set number = -1 where number = %1$s;
            update audit_entry set number = %1$s where number = %2$s;
            update audit_entry set number = %2$s where number = -1
            """.formatted(entries - 1, entries)).brokenAt())
                .isEqualTo(entries - 1);
    }

    @Test
    void an_end_that_was_cut_off_or_written_anew_is_found_by_a_hash_kept_elsewhere() throws SQLException {
        String kept = RunAs.operator(() -> trail.check(null)).newest();
        String cut = ALLOW + "delete from audit_entry where number >= " + (entries - 1);
        String anew = cut + "; select append_audit('LINK_MADE'), append_audit('LINK_MADE')";
        for (String tampering : List.of(cut, anew)) {
            assertThat(tampered(tampering).isWhole())
                    .as("nothing in it shows it")
                    .isTrue();
            assertThat(verify(tampering, "--newest", String.valueOf(kept)))
                    .startsWith("1 No entry of the audit trail has the hash " + kept);
        }
        // Whoever has kept it, and only that it goes on from there.
        company.grant(company.person("Later"), Role.PEOPLE_TEAM);
        assertThat(verify("select 1", "--newest", String.valueOf(kept))).startsWith("0 The audit trail is whole: ");
    }

    @Test
    void the_command_tells_where_it_is_broken_and_else_the_newest_hash() throws SQLException {
        String newest = RunAs.operator(() -> trail.check(null)).newest();
        assertThat(verify("select 1"))
                .isEqualTo("0 The audit trail is whole: %s entries.\nNewest: %s\n".formatted(entries, newest));
        assertThat(verify(ALLOW + "update audit_entry set thing = 'x' where number = " + (entries - 1)))
                .startsWith("1 The audit trail is broken at entry " + (entries - 1));
        assertThat(verify("select 1", "--newest", "abc"))
                .startsWith("2 A hash has 64 digits")
                .contains("Usage:");
        assertThat(verify("select 1", "now")).startsWith("2 “now” is not understood.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set thing = thing",
                "delete from audit_entry where false",
                "truncate audit_entry"
            })
    void even_its_owner_changes_nothing_by_mistake(String statement) {
        assertThatThrownBy(() -> tampered("set role waymark_owner; " + statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only ever added to");
    }

    private AuditCheck tampered(String sql) throws SQLException {
        return Database.asSuperuser(connection -> trailAfter(connection, sql).check(null));
    }

    private String verify(String tampering, String... arguments) throws SQLException {
        return Database.asSuperuser(connection -> {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            Command<?> command = new VerifyAuditCommand(trailAfter(connection, tampering), English.TEXTS);
            int code = command.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
            return code + " " + printed.toString(StandardCharsets.UTF_8);
        });
    }

    /** The trail as it looks to whoever tampered with it, before that is rolled back. */
    private AuditTrail trailAfter(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return new AuditTrail(
                new AuditEntries(JdbcClient.create(new SingleConnectionDataSource(connection, true))), currentUser);
    }
}
