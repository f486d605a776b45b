package org.waymark.identity;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.text.MailAddressRule;

/**
 * Slows guessing down, per mail address that was typed (whether or not there is such an account) and where it is typed, and per address
 * that the attempts come from. Kept in the database, so that a restart or a second node does not give new tries.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-guessing.md">Decision: guessing is slowed down, nobody is closed out</a>
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInThrottle {

    /** How long a failure counts. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Failures within the window that close one account to where they come from. */
    static final int FAILURES_PER_ACCOUNT = 10;

    /** The same for an origin that comes when as many as {@link #FAILURES_PER_ACCOUNT} have failed elsewhere. */
    static final int FAILURES_UNDER_ATTACK = 3;

    /** Failures within the window that close one account to every origin but those that are known; these have as many of their own. */
    static final int FAILURES_PER_ACCOUNT_EVERYWHERE = 30;

    /** Failures within the window that close one address; many people may sit behind it. */
    static final int FAILURES_PER_ADDRESS = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins an attempt. It counts as failed until {@link #succeeded}, so that a hundred at the same time are a hundred.
     *
     * @return false if too many have failed; this one is not to be made then, and does not count
     */
    boolean begin(String email, AttemptOrigin origin) {
        byte[] account = account(email, origin);
        jdbc.sql("select pg_advisory_xact_lock(:account)")
                .param("account", ByteBuffer.wrap(account).getLong())
                .query()
                .singleRow();
        byte[] subject = subject(email, origin);
        if (isClosed(account, subject, origin)) {
            return false;
        }
        count(subject, account);
        return true;
    }

    private boolean isClosed(byte[] account, byte[] subject, AttemptOrigin origin) {
        long everywhere = failures("account_hash", account);
        long here = failures("subject_hash", subject);
        boolean underAttack = !origin.known() && everywhere - here >= FAILURES_PER_ACCOUNT;
        return everywhere >= FAILURES_PER_ACCOUNT_EVERYWHERE
                || here >= (underAttack ? FAILURES_UNDER_ATTACK : FAILURES_PER_ACCOUNT)
                || (!origin.known() && failures("subject_hash", Hashes.sha256(origin.key())) >= FAILURES_PER_ADDRESS);
    }

    /** Has the attempt that was begun count against the address it came from. */
    void failed(String address) {
        jdbc.sql("delete from failed_sign_in where failed_at < :start")
                .param("start", windowStart())
                .update();
        count(Hashes.sha256(AttemptOrigin.address(address).key()), null);
    }

    /** Forgets the failures of an account where its password was right. What failed elsewhere still counts. */
    void succeeded(String email, AttemptOrigin origin) {
        jdbc.sql("delete from failed_sign_in where subject_hash = :subject")
                .param("subject", subject(email, origin))
                .update();
    }

    private void count(byte[] subject, byte @Nullable [] account) {
        jdbc.sql("""
            insert into failed_sign_in (subject_hash, failed_at, account_hash)
            values (:subject, :now, cast(:account as bytea))
            """)
                .param("subject", subject)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    private long failures(String column, byte[] value) {
        return jdbc.sql("select count(*) from failed_sign_in where " + column + " = :value and failed_at > :start")
                .param("value", value)
                .param("start", windowStart())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime windowStart() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }

    /** What all attempts at an account count for; those from where its person has been before are counted by themselves. */
    private static byte[] account(String email, AttemptOrigin origin) {
        return Hashes.sha256((origin.known() ? "known account:" : "account:") + MailAddressRule.key(email));
    }

    private static byte[] subject(String email, AttemptOrigin origin) {
        return Hashes.sha256("account:" + MailAddressRule.key(email) + " from " + origin.key());
    }
}
