package org.waymark.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.text.MailAddressRule;
import org.waymark.base.text.Skeleton;

/** Gives everybody who was here before the keys that {@link Person} computes. */
@Component
class KeysOfPeople implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("037.1");
    }

    @Override
    public String getDescription() {
        return "keys of people";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Set<String> taken = new HashSet<>();
        try (Statement select = connection.createStatement();
                PreparedStatement update =
                        connection.prepareStatement("update person set email_key = ?, name_skeleton = ? where id = ?");
                ResultSet people = select.executeQuery("select id, name, email from person order by id")) {
            while (people.next()) {
                String key = MailAddressRule.key(people.getString("email"));
                // The fold of the database may have let two of them in; the People team gives the later one another
                // address.
                update.setString(1, taken.add(key) ? key : key + " " + people.getLong("id"));
                update.setString(2, Skeleton.of(people.getString("name")));
                update.setLong(3, people.getLong("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
