package org.waymark.base.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Warns, once at each start with a database of one's own, where the master key lies beside what opens the database: whoever takes
 * one then has both, and reads everything. The demo's data folder may keep them together.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("spring.datasource.url")
class KeyApart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(KeyApart.class);

    private final Environment environment;

    KeyApart(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        beside().ifPresent(what -> LOG.warn(
                "The master key lies beside {}: whoever takes one has both, and reads everything. Keep it in a file of"
                        + " its own elsewhere, which WAYMARK_MASTER_KEY_FILE names; see docs/deployment.md",
                what));
    }

    /** What the key lies beside; empty where it is apart. */
    Optional<String> beside() {
        if (has("waymark.master-key")) {
            return has("spring.flyway.password")
                    ? Optional.of("the database's passwords, in the environment")
                    : Optional.empty();
        }
        Path folder = Path.of(environment.getProperty("waymark.master-key-file", ""))
                .toAbsolutePath()
                .normalize()
                .getParent();
        return folder == null
                ? Optional.empty()
                : Stream.of("database.properties", "PG_VERSION", ".env", ".pgpass")
                        .map(folder::resolve)
                        .filter(Files::exists)
                        .map(Path::toString)
                        .findFirst();
    }

    private boolean has(String property) {
        return StringUtils.hasText(environment.getProperty(property));
    }
}
