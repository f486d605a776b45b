package org.waymark.reflection;

import java.io.Serializable;

/**
 * Identifies a reflection.
 *
 * @param value the database's number
 */
public record ReflectionId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
