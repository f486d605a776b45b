package org.waymark.base.domain;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts into one line for the log what failed and where. Messages stay out: the database quotes in them what people are
 * called, where their mail goes, and what they wrote.
 */
public final class Failure {

    private static final String OURS = "org.waymark.";

    private static final int DEPTH = 10;

    /** Of our own code, as many as tell the way. */
    private static final int FRAMES = 4;

    private Failure() {}

    /**
     * What failed.
     *
     * @param failure with its causes
     * @return such as {@code DataIntegrityViolationException < PSQLException 23505 at organization.People.add:281}
     */
    public static String describe(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < DEPTH; cause = cause.getCause()) {
            chain.add(cause);
        }
        String what = chain.stream().map(Failure::kind).collect(Collectors.joining(" < "));
        // The innermost one that came through our own code is nearest to the reason.
        String where = chain.reversed().stream()
                .filter(cause -> frames(cause).findAny().isPresent())
                .findFirst()
                .map(cause -> frames(cause).limit(FRAMES).map(Failure::place).collect(Collectors.joining(", ")))
                .orElse("");
        return where.isEmpty() ? what : what + " at " + where;
    }

    private static String kind(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    private static Stream<StackTraceElement> frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                // Proxies and lambdas have names of their own that tell nothing.
                .filter(frame -> frame.getClassName().startsWith(OURS)
                        && !frame.getClassName().contains("$$")
                        && !frame.getMethodName().startsWith("lambda$"));
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName() + ":"
                + frame.getLineNumber();
    }
}
