package org.waymark.base.log;

import java.util.Arrays;

/**
 * What failed, and where, without a word of what it failed with.
 *
 * @param what the class of the exception that began it
 * @param where the place in our own code, or where there is none the place where it was thrown
 */
record Fault(String what, String where, Trace trace) {

    private static final String OURS = "org.waymark.";
    /** Every call comes through our filters, and few fail there. */
    private static final String FILTER = "doFilter";

    private static final int DEEPEST = 20;

    /** The way to a fault: the names of classes and methods alone. */
    static final class Trace extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Trace(String what, StackTraceElement[] way) {
            super(what, null, false, true);
            setStackTrace(way);
        }
    }

    static Fault of(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; i < DEEPEST && root.getCause() != null; i++) {
            root = root.getCause();
        }
        StackTraceElement[] way = root.getStackTrace();
        String where = Arrays.stream(way)
                .filter(place -> place.getClassName().startsWith(OURS)
                        && !place.getMethodName().startsWith(FILTER))
                .findFirst()
                .or(() -> Arrays.stream(way).findFirst())
                .map(place -> place.getClassName() + "." + place.getMethodName() + ":" + place.getLineNumber())
                .orElse("an unknown place");
        String what = root.getClass().getName();
        return new Fault(what, where, new Trace(what, way));
    }

    String sentence() {
        return what.substring(what.lastIndexOf('.') + 1) + " in " + where;
    }
}
