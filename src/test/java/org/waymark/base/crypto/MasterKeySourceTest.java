package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.base.crypto.SealedKeys.Sample;
import org.waymark.base.domain.PersonId;
import org.waymark.base.start.StartException;

/** Where something is sealed only the key that it is sealed with will do. */
class MasterKeySourceTest {

    private static final PersonId PERSON = new PersonId(7);

    private final String key = MasterKey.generate();
    private final String number =
            HexFormat.of().formatHex(MasterKey.parse(key).keys().sealing());
    private final MasterKeySource source = new MasterKeySource(() -> List.of(sealedWith(key)));

    @TempDir
    private Path folder;

    @Test
    void a_missing_file_is_not_made_anew_and_the_sentence_says_which_key_and_where() {
        Path file = folder.resolve("master.key");
        assertThatThrownBy(() -> source.ofFileOrNew(file))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll(number, file.toString());
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> source.ofFile(file)).hasMessageContainingAll(number, file.toString());
        assertThat(source.none()).hasMessageContainingAll(number, "WAYMARK_MASTER_KEY_FILE");
    }

    @Test
    void a_foreign_key_is_refused_from_wherever_it_comes() throws IOException {
        String foreign = MasterKey.generate();
        Path file = keyFile(foreign);
        assertThatThrownBy(() -> source.ofText(foreign)).hasMessageContainingAll(number, "WAYMARK_MASTER_KEY");
        assertThatThrownBy(() -> source.ofFile(file)).hasMessageContainingAll(number, file.toString());
        assertThatThrownBy(() -> source.ofFileOrNew(file))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll(number, file.toString());
    }

    @Test
    void a_truncated_key_is_named_with_the_one_that_is_wanted() throws IOException {
        Path file = keyFile(key.substring(0, key.length() / 2));
        assertThatThrownBy(() -> source.ofFile(file))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll(number, file.toString(), "only a part");
        assertThatThrownBy(() -> source.ofFileOrNew(keyFile("")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(number);
    }

    @Test
    void what_is_said_holds_no_part_of_a_key() throws IOException {
        Path file = keyFile(key.substring(0, key.length() / 2));
        assertThatThrownBy(() -> source.ofFile(file))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(key.substring(0, 20)));
    }

    @Test
    void the_right_key_is_taken_and_both_while_one_replaces_the_other() throws IOException {
        assertThat(source.ofText(key)).isNotNull();
        assertThat(source.ofFileOrNew(keyFile(key))).isNotNull();
        KeyRing both = MasterKey.parse(key).keys().withNewKey();
        assertThat(source.ofText(both.text())).isNotNull();
        KeyRing after = both.withNewestSealing();
        MasterKeySource halfway = new MasterKeySource(() ->
                List.of(sealedWith(key), sealedWith(after.withSealingOnly().text())));
        assertThat(halfway.ofText(after.text())).isNotNull();
        assertThatThrownBy(() -> halfway.ofText(key))
                .as("a machine to which the new key was not copied")
                .isInstanceOf(StartException.class)
                .hasMessageContaining(HexFormat.of().formatHex(after.sealing()));
    }

    @Test
    void one_spoiled_data_key_keeps_nobody_from_starting() {
        Sample spoiled = new Sample(MasterKey.parse(key).keys().sealing(), 8, new byte[] {1});
        assertThat(new MasterKeySource(() -> List.of(spoiled, sealedWith(key))).ofText(key))
                .isNotNull();
    }

    @Test
    void keys_from_before_the_number_was_kept_are_tried() {
        Sample old = new Sample(null, PERSON.value(), sealedWith(key).key());
        MasterKeySource before = new MasterKeySource(() -> List.of(old));
        assertThat(before.ofText(key)).isNotNull();
        assertThatThrownBy(() -> before.ofText(MasterKey.generate())).isInstanceOf(StartException.class);
    }

    private static Sample sealedWith(String masterKey) {
        DataKeys.Wrapped wrapped = new DataKeys(MasterKey.parse(masterKey)).wrap(KeyRing.generate(), PERSON);
        return new Sample(wrapped.by(), PERSON.value(), wrapped.key());
    }

    private Path keyFile(String text) throws IOException {
        Path file = Files.createTempFile(
                folder,
                "master",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }
}
