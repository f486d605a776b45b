package org.waymark.base.ui;

import java.io.Serializable;

/** What becomes of a file that somebody has brought along. */
@FunctionalInterface
public interface FileTaken extends Serializable {

    /**
     * Takes the file, in the page that it was brought to.
     *
     * @param name as the browser states it
     * @param content all of it
     */
    void take(String name, byte[] content);
}
