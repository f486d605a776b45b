package org.waymark.base.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Ends where a document is nested deeper than anybody writes. What is built of its events calls itself once for each level, and a
 * file of nothing but opening brackets would be deeper than a thread has room for. The library knows no limit of this kind.
 */
public final class ShallowParser implements Parser {

    /** Brackets within brackets without end. */
    public static final class TooDeepException extends ParserException {

        private static final long serialVersionUID = 1;

        private TooDeepException(Optional<Mark> mark) {
            super("nested too deeply", mark);
        }
    }

    private final Parser parser;
    private final int deepest;
    private int depth;

    /**
     * Parses a text.
     *
     * @param settings of the library
     * @param text the document
     * @param deepest how many levels there may be
     */
    public ShallowParser(LoadSettings settings, String text, int deepest) {
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.deepest = deepest;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof CollectionStartEvent && ++depth > deepest) {
            throw new TooDeepException(event.getStartMark());
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }
}
