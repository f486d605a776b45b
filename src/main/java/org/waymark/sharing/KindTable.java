package org.waymark.sharing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.database.AfterMigration;
import org.waymark.base.start.StartException;

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
        requireAllDeclared(owner);
    }

    /** Words of a kind that no module declares any more would be kept, and nobody could find, take along or erase them. */
    private void requireAllDeclared(Connection owner) throws SQLException {
        try (PreparedStatement gone = owner.prepareStatement("""
            select string_agg(key, ', ' order by key) from content_kind
            where key <> all (?) and exists (select from content where content.kind = content_kind.key)
            """)) {
            gone.setArray(
                    1,
                    owner.createArrayOf(
                            "text", kinds.stream().map(ContentKind::key).toArray()));
            try (ResultSet row = gone.executeQuery()) {
                row.next();
                @Nullable String keys = row.getString(1);
                if (keys != null) {
                    throw new StartException("kind-gone", keys);
                }
            }
        }
    }
}
