package org.waymark.base.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.waymark.base.crypto.MasterKey;
import org.waymark.testing.Database;
import org.waymark.testing.Installation;
import org.waymark.testing.Patience;

/**
 * Makes the baseline anew, which only happens before the first release, as long as its scripts may still change:
 * {@code ./waymark test -Dtest=BaselineMaker -Dwaymark.baseline=make}.
 */
class BaselineMaker {

    @TempDir
    private Path temporary;

    @Test
    @EnabledIfSystemProperty(named = "waymark.baseline", matches = "make")
    void makes_it_with_something_in_every_column_that_is_sealed_and_of_every_kind() throws Exception {
        String masterKey = MasterKey.generate();
        try (Installation installation = new Installation();
                Connection connection = installation.connection()) {
            ApplicationContext portal = installation.start(Map.of("waymark.master-key", masterKey));
            new BaselineCompany(portal).make();
            for (String column :
                    Database.column(connection, "select table_name || '.' || column_name from sealed_column")) {
                String table = column.substring(0, column.indexOf('.'));
                assertThat(Database.column(
                                connection, "select 1 from %s where %s is not null".formatted(table, column)))
                        .as(column)
                        .isNotEmpty();
            }
            // One column holds the words of all kinds.
            assertThat(Database.column(connection, """
                            select key from content_kind where not exists (
                                select from content join content_text on content_id = id
                                where kind = key and words is not null)
                            """))
                    .as("kinds without words")
                    .isEmpty();
            // What follows from all that is written has to be in it, and not as something that is still to be
            // delivered.
            Patience.await()
                    .until(() -> Database.column(connection, "select id::text from event_publication")
                            .isEmpty());
            Baseline.KEPT.keep(installation, portal.getBean(Backups.class), masterKey, temporary);
        }
    }
}
