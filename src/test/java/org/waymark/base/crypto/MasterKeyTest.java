package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final byte[] SECRET = {1, 2, 3};
    private static final byte[] OWNER = {4};

    private static final SealedKeys NOTHING_SEALED = List::of;

    private final CryptoConfiguration configuration = new CryptoConfiguration();

    private final String key = MasterKey.generate();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void keyFile() throws IOException {
        file = folder.resolve("master.key");
        Files.writeString(file, key);
        permit("rw-------");
    }

    @Test
    void the_base64_of_the_environment_and_the_file_hold_the_same_key() throws GeneralSecurityException {
        byte[] wrapped = MasterKey.parse(key).keys().aead().encrypt(SECRET, OWNER);
        assertThat(MasterKey.read(file).keys().aead().decrypt(wrapped, OWNER)).isEqualTo(SECRET);
        assertThat(configuration
                        .masterKey(key, "", "", folder, NOTHING_SEALED)
                        .keys()
                        .aead()
                        .decrypt(wrapped, OWNER))
                .isEqualTo(SECRET);
        assertThat(configuration
                        .masterKey("", file.toString(), "jdbc:x", folder, NOTHING_SEALED)
                        .keys()
                        .aead()
                        .decrypt(wrapped, OWNER))
                .isEqualTo(SECRET);
    }

    @Test
    void line_breaks_that_a_shell_or_an_editor_adds_do_no_harm() {
        String broken = key.replaceAll("(.{60})", "$1\n") + "\n";
        assertThat(MasterKey.parse(broken)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxrwx", "r--r--r--", "rw--w----"})
    void a_file_that_others_could_read_or_replace_is_refused_and_the_message_says_what_to_do(String permissions)
            throws IOException {
        permit(permissions);
        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600 " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void a_file_of_its_owner_alone_is_read(String permissions) throws IOException {
        permit(permissions);
        assertThat(MasterKey.read(file)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "changeme", "eyJub3QiOiAiYSBrZXlzZXQifQ==", "not base64 at all!"})
    void what_is_no_key_is_refused_and_the_message_says_what_to_do(String text) {
        assertThatThrownBy(() -> MasterKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("./waymark new-master-key");
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = folder.resolve("missing.key");
        assertThatThrownBy(() -> MasterKey.read(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void the_embedded_database_gets_a_key_of_its_own_that_stays_and_that_only_its_owner_reads()
            throws IOException, GeneralSecurityException {
        Path data = folder.resolve("data");
        MasterKey made = configuration.masterKey("", "", "", data, NOTHING_SEALED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("master.key"))))
                .isEqualTo("rw-------");
        byte[] wrapped = made.keys().aead().encrypt(SECRET, OWNER);
        assertThat(configuration
                        .masterKey("", "", "", data, NOTHING_SEALED)
                        .keys()
                        .aead()
                        .decrypt(wrapped, OWNER))
                .isEqualTo(SECRET);
    }

    @Test
    void a_database_of_ones_own_never_gets_a_key_made_for_it() {
        assertThatThrownBy(() ->
                        configuration.masterKey("", "", "jdbc:postgresql://elsewhere/waymark", folder, NOTHING_SEALED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WAYMARK_MASTER_KEY_FILE");
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
