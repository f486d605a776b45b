package org.waymark.setup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.setup.SetUpKey;

/** What administrators said about setting up the portal. */
@Repository
@Transactional
class SetUpStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SetUpStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was said, in one statement.
     *
     * @param skipped who left which steps aside; null for whoever is not known any more
     * @param isOver whether nobody is led there any more
     */
    record Said(Map<SetUpKey, @Nullable PersonId> skipped, boolean isOver) {}

    @Transactional(readOnly = true)
    Said read() {
        Map<SetUpKey, @Nullable PersonId> skipped = new EnumMap<>(SetUpKey.class);
        boolean[] isOver = new boolean[1];
        jdbc.sql("""
            select step, decided_by from set_up_skipped union all select null, null from set_up_over
            """).query(row -> {
            if (row.getString("step") == null) {
                isOver[0] = true;
            } else {
                Long by = row.getObject("decided_by", Long.class);
                skipped.put(SetUpKey.valueOf(row.getString("step")), by == null ? null : new PersonId(by));
            }
        });
        return new Said(skipped, isOver[0]);
    }

    void skip(SetUpKey step, PersonId by) {
        jdbc.sql("""
            insert into set_up_skipped (step, decided_by, decided_at) values (:step, :by, :now) on conflict do nothing
            """)
                .param("step", step.name())
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    void takeUp(SetUpKey step) {
        jdbc.sql("delete from set_up_skipped where step = :step")
                .param("step", step.name())
                .update();
    }

    /** By nobody where nothing was left to do. */
    void hide(@Nullable PersonId by) {
        jdbc.sql("insert into set_up_over (decided_by, decided_at) values (:by, :now) on conflict do nothing")
                .param("by", by == null ? null : by.value())
                .param("now", now())
                .update();
    }

    void showAgain() {
        jdbc.sql("delete from set_up_over").update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
