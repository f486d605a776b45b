package org.waymark.growth;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.SealedText;

/** What is written to one question, and how often that was saved. */
@Embeddable
class Draft {

    private @Nullable SealedText words;
    private int revision;

    protected Draft() {}

    Optional<SealedText> words() {
        return Optional.ofNullable(words);
    }

    int revision() {
        return revision;
    }

    void write(@Nullable SealedText sealed) {
        this.words = sealed;
        this.revision++;
    }
}
