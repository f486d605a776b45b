package org.waymark.base.sharing;

import java.util.Optional;

/** Whom the page named is not the viewer's manager today. Nothing was shared. */
public final class AnotherReader extends IllegalStateException implements NothingShared {

    private static final long serialVersionUID = 1;

    private final String now;

    /** Its message names nobody: it may get into a log. */
    AnotherReader(Optional<String> now) {
        super(
                now.isEmpty()
                        ? "Nobody is the manager of this person today"
                        : "Whom the page named is not the manager of this person today");
        this.now = now.orElse("");
    }

    @Override
    public String key() {
        return now.isEmpty() ? "base.reader.nobody" : "base.reader.another";
    }

    @Override
    public String name() {
        return now;
    }
}
