package org.waymark.careerpath.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** Ladders of ours with which a company may begin. They come as files like any other, and are the company's once they are imported. */
public enum StarterLadder {
    /** For those who build software. */
    ENGINEERING,
    /** For those who shape it. */
    DESIGN,
    /** For any work. */
    GENERAL;

    /** The word for it in bundles and the name of its file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As somebody would bring it. */
    public LadderFile file() {
        String name = word() + ".yml";
        try {
            return new LadderFile(name, new ClassPathResource("careerpath/starters/" + name).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
