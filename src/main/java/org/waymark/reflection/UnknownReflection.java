package org.waymark.reflection;

/** There is no such reflection, answer or proposal for this viewer: it does not exist, or it is somebody else's. */
public final class UnknownReflection extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownReflection() {
        super("Not found");
    }

    UnknownReflection(Throwable cause) {
        super("Not found", cause);
    }
}
