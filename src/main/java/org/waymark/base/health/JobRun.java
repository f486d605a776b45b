package org.waymark.base.health;

import java.time.Instant;

/**
 * How something that runs by itself last ran on a node.
 *
 * @param job its class, below {@code org.waymark}
 * @param beganAt when
 * @param state how that ended
 * @param everySeconds how long after its end it begins again
 */
record JobRun(String job, Instant beganAt, State state, long everySeconds) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
