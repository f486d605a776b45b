package org.waymark.base.sharing;

import org.springframework.security.access.AccessDeniedException;

/** Whom the page named does not report to the viewer today. Nothing was shared. */
public final class NoLongerReport extends AccessDeniedException implements NothingShared {

    private static final long serialVersionUID = 1;

    private final String name;

    /** Its message names nobody: it may get into a log. */
    NoLongerReport(String name) {
        super("Not a direct report of the viewer");
        this.name = name;
    }

    @Override
    public String key() {
        return name.isEmpty() ? "base.reader.gone" : "base.reader.no-report";
    }

    @Override
    public String name() {
        return name;
    }
}
