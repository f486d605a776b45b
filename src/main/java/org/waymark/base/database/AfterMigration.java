package org.waymark.base.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What a start has to write into the tables before anybody uses them. A module offers it as a bean. */
public interface AfterMigration {

    /**
     * Is run at each start, when all tables are there.
     *
     * @param owner a connection of the tables' owner, committed afterwards
     */
    void run(Connection owner) throws SQLException;
}
