package org.waymark.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** What the company says of itself. */
@Repository
@Transactional
class CompanyStore {

    private final JdbcClient jdbc;

    CompanyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who changed something last.
     *
     * @param by null for the operator
     * @param at when, null for never
     */
    record Changed(@Nullable PersonId by, @Nullable Instant at) {}

    /**
     * All that there is of a company.
     *
     * @param words empty where nothing was said yet
     */
    record Stored(Optional<CompanyWords> words, Map<LogoGround, LogoPicture> logos) {}

    /** Apart from whatever whoever asks is about, so that it is read as the operator reads it. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    Stored stored() {
        return new Stored(words(), logos());
    }

    /** Empty where nothing was said yet, and for whoever may not see it. */
    @Transactional(readOnly = true)
    Optional<CompanyWords> words() {
        return jdbc.sql("select * from company_profile")
                .query((row, number) -> words(row))
                .optional();
    }

    /** Makes whoever else changes something wait, to the end of the transaction. */
    CompanyWords lock() {
        jdbc.sql("insert into company_profile default values on conflict do nothing")
                .update();
        return jdbc.sql("select * from company_profile for update")
                .query((row, number) -> words(row))
                .single();
    }

    Changed changed() {
        return jdbc.sql("select changed_by, changed_at from company_profile")
                .query((row, number) -> {
                    Long by = row.getObject("changed_by", Long.class);
                    OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
                    return new Changed(by == null ? null : new PersonId(by), at == null ? null : at.toInstant());
                })
                .optional()
                .orElse(new Changed(null, null));
    }

    void save(CompanyWords words, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
            update company_profile set name = :name, accent = :accent, welcome = :welcome,
                privacy_contact = :contact, logo_words = :logo, changed_by = :by, changed_at = :at
            """)
                .param("name", words.name())
                .param("accent", words.accent())
                .param("welcome", words.welcome())
                .param("contact", words.privacyContact())
                .param("logo", words.logoWords())
                .param("by", by == null ? null : by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    Map<LogoGround, LogoPicture> logos() {
        Map<LogoGround, LogoPicture> logos = new EnumMap<>(LogoGround.class);
        jdbc.sql("select * from company_logo").query(row -> {
            logos.put(
                    LogoGround.valueOf(row.getString("ground")),
                    new LogoPicture(
                            new CompanyLogo(row.getString("hash"), row.getInt("width"), row.getInt("height")),
                            row.getBytes("picture")));
        });
        return logos;
    }

    void save(LogoGround ground, LogoPicture picture) {
        jdbc.sql("""
            insert into company_logo (ground, hash, width, height, picture)
            values (:ground, :hash, :width, :height, :picture)
            on conflict (ground) do update set
                hash = excluded.hash, width = excluded.width, height = excluded.height, picture = excluded.picture
            """)
                .param("ground", ground.name())
                .param("hash", picture.logo().hash())
                .param("width", picture.logo().width())
                .param("height", picture.logo().height())
                .param("picture", picture.png())
                .update();
    }

    void remove(LogoGround ground) {
        jdbc.sql("delete from company_logo where ground = :ground")
                .param("ground", ground.name())
                .update();
    }

    private static CompanyWords words(ResultSet row) throws SQLException {
        return new CompanyWords(
                row.getString("name"),
                row.getString("accent"),
                row.getString("welcome"),
                row.getString("privacy_contact"),
                row.getString("logo_words"));
    }
}
