package org.waymark.careerpath.editing;

/** What somebody decided about is not what is there any more: they have to look again. Nothing was changed. */
public final class StaleDraftException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StaleDraftException() {
        super("This was changed meanwhile; look at it again");
    }
}
