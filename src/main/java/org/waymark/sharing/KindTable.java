package org.waymark.sharing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.base.database.AfterMigration;

/** Tells the database which kinds there are, and for whom, as its policies decide who reads what. */
@Component
class KindTable implements AfterMigration {

    private final List<ContentKind> kinds;

    KindTable(List<ContentKind> kinds) {
        this.kinds = kinds;
    }

    @Override
    public void run(Connection owner) throws SQLException {
        try (PreparedStatement declare = owner.prepareStatement("""
            insert into content_kind (key, audience) values (?, ?)
            on conflict (key) do update set audience = excluded.audience
            where content_kind.audience <> excluded.audience
            """)) {
            for (ContentKind kind : kinds) {
                declare.setString(1, kind.key());
                declare.setString(2, kind.audience().name());
                declare.addBatch();
            }
            declare.executeBatch();
        }
    }
}
