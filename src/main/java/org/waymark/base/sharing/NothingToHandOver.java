package org.waymark.base.sharing;

/**
 * There is nothing of the viewer's with this id that could be handed over to the manager of today: it does not exist, it is
 * somebody else's, it never was a former manager's to read, or it is handed over already. All look the same.
 */
public final class NothingToHandOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says no more than that. */
    public NothingToHandOver() {
        super("Nothing to hand over");
    }
}
