package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class KeyApartTest {

    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"database.properties", "PG_VERSION", ".env"})
    void a_key_beside_what_opens_the_database_is_warned_of_once(String file, CapturedOutput log) throws IOException {
        Path beside = Files.createFile(folder.resolve(file));
        environment.setProperty(
                "waymark.master-key-file", folder.resolve("master.key").toString());
        start();
        assertThat(log.getAll()).containsOnlyOnce("The master key lies beside " + beside);
    }

    @Test
    void so_is_one_in_the_environment_with_the_owners_password(CapturedOutput log) {
        environment.setProperty("waymark.master-key", "the-key");
        environment.setProperty("spring.flyway.password", "the-password");
        start();
        assertThat(log.getAll())
                .containsOnlyOnce("The master key lies beside the database's passwords")
                .doesNotContain("the-key", "the-password");
    }

    @Test
    void a_key_in_a_folder_of_its_own_is_fine(CapturedOutput log) {
        environment.setProperty(
                "waymark.master-key-file", folder.resolve("master.key").toString());
        environment.setProperty("spring.flyway.password", "the-password");
        start();
        assertThat(log.getAll()).doesNotContain("The master key lies beside");
    }

    private void start() {
        new KeyApart(environment).run(new DefaultApplicationArguments());
    }
}
