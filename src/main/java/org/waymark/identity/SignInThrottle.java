package org.waymark.identity;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.text.MailAddressRule;

/**
 * Slows guessing down, per mail address that was typed (whether or not there is such an account) and per address that
 * the attempts come from. Kept in the database, so that a restart or a second node does not give new tries.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInThrottle {

    /** How long a failure counts. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Failures within the window that close one account. */
    static final int FAILURES_PER_ACCOUNT = 10;

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
    boolean begin(String email, String address) {
        byte[] account = account(email);
        jdbc.sql("select pg_advisory_xact_lock(:account)")
                .param("account", ByteBuffer.wrap(account).getLong())
                .query()
                .singleRow();
        if (failures(account) >= FAILURES_PER_ACCOUNT || failures(remote(address)) >= FAILURES_PER_ADDRESS) {
            return false;
        }
        count(account);
        return true;
    }

    /** Has the attempt that was begun count against the address it came from. */
    void failed(String address) {
        jdbc.sql("delete from failed_sign_in where failed_at < :start")
                .param("start", windowStart())
                .update();
        count(remote(address));
    }

    /** Forgets the failures of an account whose password was right. */
    void succeeded(String email) {
        jdbc.sql("delete from failed_sign_in where subject_hash = :account")
                .param("account", account(email))
                .update();
    }

    private void count(byte[] subject) {
        jdbc.sql("insert into failed_sign_in (subject_hash, failed_at) values (:subject, :now)")
                .param("subject", subject)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private long failures(byte[] subject) {
        return jdbc.sql("select count(*) from failed_sign_in where subject_hash = :subject and failed_at > :start")
                .param("subject", subject)
                .param("start", windowStart())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime windowStart() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }

    private static byte[] account(String email) {
        return Hashes.sha256("account:" + MailAddressRule.key(email));
    }

    private static byte[] remote(String address) {
        return Hashes.sha256("address:" + address);
    }
}
