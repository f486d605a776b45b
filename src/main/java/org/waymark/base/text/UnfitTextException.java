package org.waymark.base.text;

/** A text holds a character that does not belong into it. Its author takes it out and tries once more. */
public final class UnfitTextException extends SaidException {

    private static final long serialVersionUID = 1;

    private final Flaw flaw;

    UnfitTextException(Flaw flaw) {
        super(flaw.key(), flaw.code());
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
