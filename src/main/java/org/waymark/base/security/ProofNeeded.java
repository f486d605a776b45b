package org.waymark.base.security;

/** What was asked for takes somebody who has shown lately that it is they: nothing was done, and the page asks for that. */
public class ProofNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProofNeeded() {
        super("A recent proof is needed");
    }
}
