package org.waymark.base.text;

/** A text holds a character that does not belong into it. Its author takes it out and tries once more. */
public final class UnfitTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Flaw flaw;

    UnfitTextException(Flaw flaw) {
        super("The character " + flaw.code() + " does not belong here");
        this.flaw = flaw;
    }

    /**
     * Which character it is.
     *
     * @return the first of them
     */
    public Flaw flaw() {
        return flaw;
    }
}
