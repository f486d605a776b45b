package org.waymark.meeting.promise;

import java.io.Serializable;
import org.waymark.base.crypto.TextPlace;

/**
 * Identifies a promise.
 *
 * @param value the database's number
 */
public record PromiseId(long value) implements Serializable {

    /**
     * Where its sealed words stand.
     *
     * @return the same for good
     */
    public TextPlace textPlace() {
        return new TextPlace("promise.words", value);
    }

    /**
     * Where the sealed word why stands that was told about it. Each promise has its own sequence of news; the number is part
     * of the place.
     *
     * @param number of the news, the first is 1
     * @return the same for good
     */
    public TextPlace newsPlace(int number) {
        return new TextPlace("promise_news.why." + number, value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
