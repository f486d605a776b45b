package org.waymark.privacy;

/** There is no such thing, it is somebody else's, or what was wanted cannot be done with it any more: all look the same. */
public class UnknownContent extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownContent() {
        super("There is nothing like that to change");
    }
}
