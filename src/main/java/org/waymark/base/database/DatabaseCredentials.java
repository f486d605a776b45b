package org.waymark.base.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * The passwords of the embedded database's three roles: the superuser, the owner that migrates, and the application's
 * role, which owns no table. They are made at random and kept beside the data, readable by the file's owner only.
 *
 * @param superuser password of {@code postgres}
 * @param owner password of {@value #OWNER}
 * @param application password of {@value #APPLICATION}
 */
public record DatabaseCredentials(String superuser, String owner, String application) {

    /** Owns the tables and runs the migrations. */
    public static final String OWNER = "waymark_owner";

    /** What the application connects as: bound by row-level security. */
    public static final String APPLICATION = "waymark_app";

    static DatabaseCredentials load(Path folder) throws IOException {
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file(folder))) {
            stored.load(reader);
        }
        return new DatabaseCredentials(
                stored.getProperty("superuser"), stored.getProperty("owner"), stored.getProperty("application"));
    }

    static DatabaseCredentials loadOrCreate(Path folder) throws IOException {
        if (!Files.exists(file(folder))) {
            Files.createFile(
                    file(folder), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Properties fresh = new Properties();
            fresh.setProperty("superuser", randomPassword());
            fresh.setProperty("owner", randomPassword());
            fresh.setProperty("application", randomPassword());
            try (Writer writer = Files.newBufferedWriter(file(folder))) {
                fresh.store(writer, "Passwords of the embedded database, made at its first start");
            }
        }
        return load(folder);
    }

    /** Makes the roles and the database in a new cluster, then closes the door that initdb leaves open. */
    void install(DataSource postgres, Path cluster) throws IOException {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login nosuperuser nobypassrls password '" + owner + "'");
            statement.execute(
                    "create role " + APPLICATION + " login nosuperuser nobypassrls password '" + application + "'");
            statement.execute("create database " + EmbeddedDatabase.NAME + " owner " + OWNER);
            statement.execute("alter role postgres password '" + superuser + "'");
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                    local all all               scram-sha-256
                    host  all all 127.0.0.1/32  scram-sha-256
                    host  all all ::1/128       scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The roles of the new database could not be made", e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("database.properties");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DatabaseCredentials";
    }
}
