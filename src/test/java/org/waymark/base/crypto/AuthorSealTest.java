package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class AuthorSealTest {

    private static final TextPlace PLACE = new TextPlace("answer.draft", 7);

    private final AuthorSeal seal = newSeal();
    private final SealedText sealed = seal.seal(PLACE, "Only I read this");

    @Test
    void a_text_opens_where_it_was_sealed_for() {
        assertThat(seal.open(PLACE, sealed)).contains("Only I read this");
        assertThat(seal.open(PLACE, seal.seal(PLACE, ""))).contains("");
    }

    @Test
    void moved_to_another_row_or_column_it_does_not_open() {
        assertThat(seal.open(new TextPlace("answer.draft", 8), sealed)).isEmpty();
        assertThat(seal.open(new TextPlace("share.text", 7), sealed)).isEmpty();
    }

    @Test
    void with_the_key_of_another_author_it_does_not_open() {
        assertThat(newSeal().open(PLACE, sealed)).isEmpty();
    }

    @Test
    void changed_by_one_bit_it_does_not_open() {
        byte[] changed = sealed.ciphertext();
        changed[changed.length - 1] ^= 1;
        assertThat(seal.open(PLACE, new SealedText(changed))).isEmpty();
        assertThat(seal.open(PLACE, new SealedText(new byte[0]))).isEmpty();
    }

    @Test
    void nothing_tells_that_two_texts_are_the_same() {
        assertThat(seal.seal(PLACE, "Only I read this")).isNotEqualTo(sealed);
    }

    @Test
    void the_words_are_neither_in_the_ciphertext_nor_in_what_a_log_would_show() {
        assertThat(new String(sealed.ciphertext(), StandardCharsets.ISO_8859_1)).doesNotContain("Only I read this");
        assertThat(sealed).hasToString("sealed");
    }

    private static AuthorSeal newSeal() {
        try {
            AeadConfig.register();
            return new AuthorSeal(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
