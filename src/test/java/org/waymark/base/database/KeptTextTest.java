package org.waymark.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.CareerPaths;
import org.waymark.organization.People;
import org.waymark.testing.WaymarkTest;

/** Text that PostgreSQL cannot keep finds nothing, whichever way it comes. */
@WaymarkTest
class KeptTextTest {

    @Autowired
    People people;

    @Autowired
    CareerPaths paths;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud83d", "\ude00"})
    void search_for_it_finds_nothing(String text) {
        RunAs.operator(() -> {
            assertThat(people.directory(text, 0, 10)).isEmpty();
            assertThat(people.countDirectory(text)).isZero();
            assertThat(people.findByEmail(text + "@example.org")).isEmpty();
            assertThat(paths.search(text, 0, 10)).isEmpty();
            assertThat(paths.role(text)).isEmpty();
            return true;
        });
    }

    @Test
    void it_is_kept_with_a_sign_where_it_was() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(jdbc.sql("select cast(:text as text)")
                            .param("text", "a\u0000b\ud83d")
                            .query(String.class)
                            .single())
                    .isEqualTo("a\ufffdb\ufffd");
            assertThat(jdbc.sql("select * from unnest(cast(:texts as text[]))")
                            .param("texts", new String[] {"a\u0000", "\ud83d\ude00"})
                            .query(String.class)
                            .list())
                    .isEqualTo(List.of("a\ufffd", "\ud83d\ude00"));
        });
    }
}
