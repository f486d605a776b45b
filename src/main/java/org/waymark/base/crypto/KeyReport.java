package org.waymark.base.crypto;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.health.HealthReport;
import org.waymark.base.health.HealthSign;
import org.waymark.base.text.Sentence;

/** Since when the master key is known, and whether it is being replaced; of people's keys how many are. */
@Repository
@Order(50)
class KeyReport implements HealthReport {

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final ObjectProvider<KeyApart> apart;

    KeyReport(JdbcClient jdbc, MasterKey masterKey, ObjectProvider<KeyApart> apart) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.apart = apart;
    }

    private record State(@Nullable OffsetDateTime since, long notWrapped, long toCome) {}

    @Override
    public String title() {
        return "base.health.keys";
    }

    @Override
    public List<HealthSign> signs() {
        KeyRing keys = masterKey.keys();
        byte[] number = keys.sealing();
        State state = jdbc.sql("""
            select (select since from known_master_key where number = :number) as since,
                cardinality(people_not_wrapped_by(:number)) as not_wrapped,
                cardinality(people_with_a_new_key_to_come()) as to_come
            """)
                .param("number", number)
                .query((row, count) -> new State(
                        row.getObject("since", OffsetDateTime.class),
                        row.getLong("not_wrapped"),
                        row.getLong("to_come")))
                .single();
        List<HealthSign> signs = new ArrayList<>();
        if (!keys.isSingle()) {
            signs.add(HealthSign.amiss(
                    Sentence.of("base.health.keys.replaced", state.notWrapped()),
                    Sentence.of(
                            keys.newestSeals()
                                    ? "base.health.keys.replaced.finish"
                                    : "base.health.keys.replaced.go-on")));
        } else if (state.notWrapped() > 0) {
            signs.add(HealthSign.amiss(
                    Sentence.of("base.health.keys.foreign", state.notWrapped()),
                    Sentence.of("base.health.keys.foreign.do")));
        }
        Optional.ofNullable(apart.getIfAvailable())
                .filter(beside -> beside.beside().isPresent())
                .ifPresent(beside -> signs.add(HealthSign.amiss(
                        Sentence.of("base.health.keys.beside"), Sentence.of("base.health.keys.beside.do"))));
        signs.add(HealthSign.well(known(HexFormat.of().formatHex(number), state.since())));
        if (state.toCome() > 0) {
            signs.add(HealthSign.well(Sentence.of("base.health.keys.to-come", state.toCome())));
        }
        return signs;
    }

    private static Sentence known(String number, @Nullable OffsetDateTime since) {
        if (since == null) {
            return Sentence.of("base.health.keys.new", number);
        }
        Instant moment = since.toInstant();
        return Sentence.of("base.health.keys.since", number, moment);
    }
}
