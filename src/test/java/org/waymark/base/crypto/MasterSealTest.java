package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the portal itself keeps secret. */
class MasterSealTest {

    @TempDir
    Path folder;

    @Test
    void it_opens_in_its_place_alone() {
        MasterSeal seal = new MasterSeal(MasterKey.parse(MasterKey.generate()));
        byte[] sealed = seal.seal("here", "a secret");

        assertThat(seal.open("here", sealed)).contains("a secret");
        assertThat(seal.open("there", sealed)).isEmpty();
        assertThat(new MasterSeal(MasterKey.parse(MasterKey.generate())).open("here", sealed))
                .isEmpty();
    }

    @Test
    void a_new_master_key_seals_it_anew_before_the_one_before_is_taken_away() {
        MasterKey key = MasterKey.readOrCreate(folder.resolve("master.key"));
        MasterSeal seal = new MasterSeal(key);
        byte[] before = seal.seal("here", "a secret");
        assertThat(seal.isNewest(before)).isTrue();

        key.replace(key.keys().withNewKey());
        assertThat(seal.isNewest(before)).as("a new key that does not seal yet").isTrue();
        key.replace(key.keys().withNewestSealing());
        assertThat(seal.isNewest(before)).isFalse();
        byte[] after = seal.seal("here", seal.open("here", before).orElseThrow());
        key.replace(key.keys().withSealingOnly());

        assertThat(seal.isNewest(after)).isTrue();
        assertThat(seal.open("here", after)).contains("a secret");
        assertThat(seal.open("here", before)).isEmpty();
    }
}
