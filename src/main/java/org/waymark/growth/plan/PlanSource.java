package org.waymark.growth.plan;

import java.util.Optional;

/** Things from which a goal can begin. Whichever module has them offers this as a bean. */
public interface PlanSource {

    /**
     * One of them.
     *
     * @param title what it is called
     * @param address of its page, without the leading slash
     * @param words what a goal that begins from it could say; empty if nothing
     */
    record Found(String title, String address, String words) {

        /**
         * One that proposes no words.
         *
         * @param title what it is called
         * @param address of its page
         */
        public Found(String title, String address) {
            this(title, address, "");
        }
    }

    /** What they are. */
    PlanOrigin origin();

    /**
     * Finds one of them. It is asked for what an address says, which anybody can write.
     *
     * @param id tells it apart
     * @return empty unless it is there, and is the viewer's own or everybody's to see
     */
    Optional<Found> find(String id);
}
