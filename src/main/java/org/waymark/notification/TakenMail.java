package org.waymark.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether a mail server has ever taken a mail of this portal. */
@Repository
@Transactional
class TakenMail {

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenMail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that it took a test mail. */
    void noteTest() {
        jdbc.sql("""
            insert into test_mail (taken_at) values (:now)
            on conflict (only_one) do update set taken_at = excluded.taken_at
            """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    @Transactional(readOnly = true)
    boolean isAny() {
        return jdbc.sql("""
            select exists (select from test_mail) or exists (select from mail where sent_at is not null)
                or exists (select from identity_mail where sent_at is not null)
            """).query(Boolean.class).single();
    }
}
