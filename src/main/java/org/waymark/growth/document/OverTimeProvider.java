package org.waymark.growth.document;

import java.time.Instant;
import java.util.List;
import org.waymark.sharing.ContentRef;

/**
 * Says what the viewer wrote of a part of growth at one time after the other, and what is kept for its own sake: a goal after the one that was reached,
 * a standing that was repeated. A part offers it as a bean.
 */
public interface OverTimeProvider {

    /**
     * Finds it, in a statement or two, however much there is.
     *
     * @return also of things to which nothing is written
     */
    List<OverTime> find();

    /**
     * What follows each other.
     *
     * @param title what all of it is about, empty where the kind says it
     * @param times things of one kind, the earliest first, the last one of which is of today
     * @param address where it is written
     */
    record OverTime(String title, List<Time> times, String address) {}

    /**
     * One of the things.
     *
     * @param content what was written
     * @param at when it was so
     */
    record Time(ContentRef content, Instant at) {}
}
