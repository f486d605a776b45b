package org.waymark.base.privacy;

/**
 * A file of the viewer's own that a module writes for reading, such as all of their growth, offered beside My data to take along. A module
 * offers it as a bean; whoever asks for the file gets their own.
 */
public interface OwnFileProvider {

    /** The address of the file, without the leading slash. */
    String address();

    /** The key of what the link to it says. */
    String link();

    /** The key of a sentence that says what is in it. */
    String about();
}
