package org.waymark.base.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.waymark.base.command.CommandRunner;

/** Starts the embedded database unless {@code SPRING_DATASOURCE_URL} names another one. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "false", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${waymark.data}") Path folder, Environment environment) {
        return environment.acceptsProfiles(Profiles.of(CommandRunner.PROFILE))
                ? EmbeddedDatabase.open(folder)
                : EmbeddedDatabase.openAlone(folder);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return DatabaseCredentials.APPLICATION;
            }

            @Override
            public String getPassword() {
                return database.credentials().application();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return DatabaseCredentials.OWNER;
            }

            @Override
            public String getPassword() {
                return database.credentials().owner();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
