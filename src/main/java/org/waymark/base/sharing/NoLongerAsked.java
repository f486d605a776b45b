package org.waymark.base.sharing;

import org.springframework.security.access.AccessDeniedException;

/** Whom the page named does not ask the viewer for it any more, or never did. Nothing was shared. */
public final class NoLongerAsked extends AccessDeniedException implements NothingShared {

    private static final long serialVersionUID = 1;

    private final String name;

    /** Its message names nobody: it may get into a log. */
    NoLongerAsked(String name) {
        super("Not asked for by that person");
        this.name = name;
    }

    @Override
    public String key() {
        return name.isEmpty() ? "base.reader.asks-no-more" : "base.reader.not-asked";
    }

    @Override
    public String name() {
        return name;
    }
}
