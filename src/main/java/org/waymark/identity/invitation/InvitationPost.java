package org.waymark.identity.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForOperator;

/**
 * AccountInvitations on their way. Whoever sends takes one, makes a secret, sends it, and says so, all in one transaction: the row is locked
 * until it is known whether the mail server has taken the mail, and the database has a hash of the secret from then on.
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class InvitationPost {

    private final JdbcClient jdbc;
    private final InvitationStore store;
    private final Clock clock;

    InvitationPost(JdbcClient jdbc, InvitationStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /**
     * An invitation whose time has come.
     *
     * @param id tells it apart
     * @param person who gets it
     * @param asker what to call whoever asked for it, null for a command on the server
     * @param attempts how often it was tried before
     */
    public record Due(long id, PersonId person, @Nullable String asker, int attempts) {}

    /**
     * Takes one that no other node has taken, until the transaction ends. Nobody who has left or whose address rests is among them.
     *
     * @return empty if there is nothing to do now
     */
    @ForOperator
    public Optional<Due> take() {
        return jdbc.sql("""
            select id, person_id, called(asked_by) as asker, attempts from invitation
            where state = 'WAITING' and next_attempt_at <= :now
              and not account_is_closed(person_id) and address_rests_until(person_id) is null
            order by next_attempt_at, id limit 1 for update skip locked
            """)
                .param("now", InvitationStore.utc(clock.instant()))
                .query((row, number) -> due(row))
                .optional();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getString("asker"),
                row.getInt("attempts"));
    }

    /**
     * The mail server has taken the link: from now on it works, and an earlier one of this person does not.
     *
     * @param invitation which was sent
     * @param secret the link's secret part, of which a hash is kept
     * @throws IllegalStateException if it may not go to this person any more
     */
    @ForOperator
    public void sent(Due invitation, String secret) {
        if (!store.send(invitation.id(), secret, clock.instant().plus(AccountInvitations.LIFETIME))) {
            throw new IllegalStateException("No link goes to this person now");
        }
    }

    /**
     * No mail will go out.
     *
     * @param invitation which
     * @param why what stands against it
     */
    @ForOperator
    public void refused(Due invitation, InvitationRefusal why) {
        jdbc.sql("""
            update invitation set state = 'REFUSED', refusal = :why, attempts = attempts + 1, next_attempt_at = :now
            where id = :id
            """)
                .param("why", why.name())
                .param("now", InvitationStore.utc(clock.instant()))
                .param("id", invitation.id())
                .update();
    }

    /**
     * The mail server is asked once more.
     *
     * @param invitation which
     * @param next when
     */
    @ForOperator
    public void tryAgain(Due invitation, Instant next) {
        jdbc.sql("update invitation set attempts = attempts + 1, next_attempt_at = :next where id = :id")
                .param("next", InvitationStore.utc(next))
                .param("id", invitation.id())
                .update();
    }
}
