package org.waymark.organization;

/** A reporting line that is not put back; nothing was changed. */
public final class LineNotPutBackException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Reason {
        /** It ended a day ago or earlier, was put back already, or there is no such line. */
        TOO_LATE,
        /** Its manager has left. */
        LEFT,
        /** Nobody gives a line back to themselves. */
        OWN
    }

    private final Reason reason;

    LineNotPutBackException(Reason reason) {
        super("The reporting line is not put back: " + reason);
        this.reason = reason;
    }

    /**
     * Why not.
     *
     * @return what to tell
     */
    public Reason reason() {
        return reason;
    }
}
