package org.waymark.base.sharing;

/** Why nothing was shared, to be told on the page as it is; a throwable that carries no name in its message. */
public interface NothingShared {

    /**
     * The sentence.
     *
     * @return its key in the bundles
     */
    String key();

    /**
     * Whom the sentence names.
     *
     * @return possibly empty
     */
    String name();
}
