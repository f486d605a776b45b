package org.waymark.base.search;

import java.util.List;

/**
 * Something that was found.
 *
 * @param address where it is, without the leading slash; it says nothing of what was sought
 * @param title what it is called
 * @param note key of a quiet line about it in the bundles
 * @param facts what that line tells; days are written as their reader writes them
 */
public record Found(String address, String title, String note, List<Object> facts) {

    /**
     * Something that was found.
     *
     * @param address where it is, without the leading slash
     * @param title what it is called
     * @param note key of a quiet line about it in the bundles
     * @param facts what that line tells
     * @return it
     */
    public static Found of(String address, String title, String note, Object... facts) {
        return new Found(address, title, note, List.of(facts));
    }
}
