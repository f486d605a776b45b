package org.waymark.base.text;

/** The texts of the bundles, in the language of whoever reads. */
@FunctionalInterface
public interface Texts {

    /**
     * One text.
     *
     * @param key of the text
     * @param arguments what it names
     * @return the text
     */
    String get(String key, Object... arguments);
}
