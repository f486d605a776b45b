package org.waymark.base.log;

import java.util.HashSet;
import java.util.Set;

/** The faults whose trace the log has. They are as many as there are places in the code, and no more than a few hundred. */
final class KnownFaults {

    private static final int MOST = 500;

    private final Set<String> known = new HashSet<>();

    /** Whether its trace is still to be written. */
    synchronized boolean isNew(Fault fault) {
        return known.size() < MOST && known.add(fault.sentence());
    }
}
