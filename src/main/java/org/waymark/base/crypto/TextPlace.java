package org.waymark.base.crypto;

import java.nio.charset.StandardCharsets;

/**
 * The one place where a sealed text belongs. It is bound into the ciphertext, so that a text copied into another row or
 * column does not open there.
 *
 * @param column table and column, such as {@code answer.draft}
 * @param row the row's id
 */
public record TextPlace(String column, long row) {

    byte[] associatedData() {
        return (column + ':' + row).getBytes(StandardCharsets.UTF_8);
    }
}
