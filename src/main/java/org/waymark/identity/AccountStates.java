package org.waymark.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.identity.invitation.InvitationNote;
import org.waymark.identity.invitation.InvitationRefusal;
import org.waymark.identity.invitation.InvitationState;

/** What a list says of accounts, read in one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountStates {

    private final JdbcClient jdbc;

    AccountStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody's account.
     *
     * @param state whether they could sign in, if they have not left
     * @param roles what they are trusted with
     * @param left whether they have left
     * @param invitation what became of their latest invitation, null if there never was one
     */
    record Found(
            AccountState state,
            Set<Role> roles,
            boolean left,
            @Nullable InvitationNote invitation) {}

    /** By person, of all who are asked for. */
    Map<PersonId, Found> of(Collection<PersonId> persons) {
        return jdbc
                .sql("""
                select who, account.enabled, roles_of(who) as roles, has_left(who) as has_left, latest.state, latest.refusal
                from unnest(cast(:persons as bigint[])) who
                left join account on account.person_id = who
                left join lateral (
                    select state, refusal from invitation where invitation.person_id = who order by id desc limit 1) latest on true
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new PersonId(row.getLong("who")), found(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Found found(ResultSet row) throws SQLException {
        boolean enabled = row.getBoolean("enabled");
        AccountState state = row.wasNull() ? AccountState.NONE : enabled ? AccountState.OPEN : AccountState.CLOSED;
        String invitation = row.getString("state");
        String refusal = row.getString("refusal");
        return new Found(
                state,
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("has_left"),
                invitation == null
                        ? null
                        : new InvitationNote(
                                InvitationState.valueOf(invitation),
                                refusal == null ? null : InvitationRefusal.valueOf(refusal)));
    }
}
