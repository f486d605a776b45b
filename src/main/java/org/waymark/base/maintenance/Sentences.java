package org.waymark.base.maintenance;

import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.base.text.Texts;

/** What the commands say. */
@Component
class Sentences {

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    String get(String key, Object... arguments) {
        return texts.get("base.maintenance." + key, arguments);
    }

    String of(Sentence sentence) {
        return sentence.in(texts);
    }
}
