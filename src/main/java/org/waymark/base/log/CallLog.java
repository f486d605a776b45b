package org.waymark.base.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.MessageFormatter;

/**
 * Decides what the log says of calls. Anybody who is signed in can have calls refused, or make ones that no page makes; each would
 * be told with a trace of a hundred lines, by whichever library noticed, with what was sent in it. So each such call is one line,
 * without what was sent; the trace of a fault comes once. Of many lines of one caller the first are written, and of the others only
 * how many they are. What goes on by itself is not touched.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-one-line-a-call.md">Decision: one line a call</a>
 */
final class CallLog extends TurboFilter {

    private static final int LONGEST_LINE = 300;

    /** While a line of ours is written on this thread. */
    private static final ThreadLocal<Boolean> WRITING = ThreadLocal.withInitial(() -> false);

    private final LineCount lines;
    private final KnownFaults faults = new KnownFaults();

    CallLog(int mostAMinute) {
        this.lines = new LineCount(mostAMinute);
    }

    /** From now on, once for the process. */
    static synchronized void install(int mostAMinute) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(CallLog.class::isInstance)) {
            CallLog filter = new CallLog(mostAMinute);
            filter.start();
            context.addTurboFilter(filter);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        // Without a message somebody only asks whether they should make one.
        if (format == null
                || !level.isGreaterOrEqual(Level.INFO)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || WRITING.get()) {
            return FilterReply.NEUTRAL;
        }
        WRITING.set(true);
        try {
            String caller = Caller.name();
            return caller == null ? FilterReply.NEUTRAL : told(caller, logger, level, format, arguments, failure);
        } finally {
            WRITING.set(false);
        }
    }

    @Override
    public FilterReply decide(Logger logger, LoggingEvent event) {
        return decide(
                null,
                logger,
                Level.convertAnSLF4JLevel(event.getLevel()),
                event.getMessage(),
                event.getArgumentArray(),
                event.getThrowable());
    }

    private FilterReply told(
            String caller,
            Logger logger,
            Level level,
            String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (level.isGreaterOrEqual(Level.WARN) && !Caller.isFirstTrouble()) {
            return FilterReply.DENY;
        }
        long number = lines.next(caller);
        if (!lines.isWritten(number)) {
            return FilterReply.DENY;
        }
        if (lines.isCount(number)) {
            logger.atLevel(org.slf4j.event.Level.WARN)
                    .log("{}: {} lines within a minute, most of them left out", caller, number);
            return FilterReply.DENY;
        }
        Throwable cause = failure == null ? last(arguments) : failure;
        if (cause != null) {
            fault(caller, logger, level, cause);
            return FilterReply.DENY;
        }
        String line = MessageFormatter.arrayFormat(format, arguments).getMessage();
        if (line.length() <= LONGEST_LINE && line.chars().noneMatch(Character::isISOControl)) {
            return FilterReply.NEUTRAL;
        }
        write(logger, level, shortened(line));
        return FilterReply.DENY;
    }

    /** What failed and where. A message may quote what somebody wrote, so it stays out, of the trace as well. */
    private void fault(String caller, Logger logger, Level level, Throwable failure) {
        Fault fault = Fault.of(failure);
        String line = caller + ": a call failed, " + fault.sentence();
        if (faults.isNew(fault)) {
            logger.atLevel(slf4j(level)).setCause(fault.trace()).log(line);
        } else {
            write(logger, level, line);
        }
    }

    private static void write(Logger logger, Level level, String line) {
        logger.atLevel(slf4j(level)).log("{}", line);
    }

    private static org.slf4j.event.Level slf4j(Level level) {
        return level.isGreaterOrEqual(Level.ERROR)
                ? org.slf4j.event.Level.ERROR
                : level.isGreaterOrEqual(Level.WARN) ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.INFO;
    }

    private static @Nullable Throwable last(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable thrown
                ? thrown
                : null;
    }

    private static String shortened(String line) {
        String one = line.replaceAll("\\p{Cntrl}+", " ");
        return one.length() <= LONGEST_LINE ? one : one.substring(0, LONGEST_LINE) + "…";
    }
}
