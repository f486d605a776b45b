package org.waymark.meeting.brief.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.ui.Prose;
import org.waymark.careerpath.Outlook;
import org.waymark.growth.standing.Seen;
import org.waymark.growth.standing.StandingDetail;
import org.waymark.growth.standing.Standings;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.brief.Brief;
import org.waymark.meeting.brief.ui.OnePagePdf.Entry;
import org.waymark.meeting.brief.ui.OnePagePdf.Part;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.SharedAnswer;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.SharedThing;

/**
 * Puts a brief into words on one page: first what the two promised, then what to talk about, what was shared, kind by kind as it is declared,
 * where both see the employee stand, and the path.
 */
@Component
class BriefPdf {

    /** Begins the keys of what belongs to growth. */
    private static final String GROWTH = "growth.own.";

    private final MessageSource messages;
    private final Clock clock;

    BriefPdf(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Draws a brief.
     *
     * @param brief what it holds
     * @param locale of its reader
     * @return a PDF of one page
     */
    byte[] draw(Brief brief, Locale locale) {
        return new Writer(brief, locale).draw();
    }

    /** One brief in the words of one reader. */
    private final class Writer {

        private final Brief brief;
        private final Locale locale;
        private final ListedOneOnOne meeting;
        private final PersonReference reader;

        Writer(Brief brief, Locale locale) {
            this.brief = brief;
            this.locale = locale;
            this.meeting = brief.meeting();
            this.reader = brief.forManager() ? meeting.manager() : meeting.employee();
        }

        byte[] draw() {
            List<Part> parts = Stream.of(promises(), agenda(), shared(), standing(), path())
                    .filter(part -> !part.entries().isEmpty())
                    .toList();
            return OnePagePdf.draw(new OnePagePdf.Page(
                    locale,
                    say("meeting.brief.eyebrow", when()),
                    say("meeting.brief.title", meeting.other().called()),
                    parts.isEmpty() ? say("meeting.brief.empty") : "",
                    parts,
                    foot(),
                    say("meeting.brief.clipped"),
                    scripts -> say("meeting.brief.unprintable", scripts.isEmpty() ? 0 : 1, scripts),
                    more -> say("meeting.brief.more", more)));
        }

        private String foot() {
            String foot = say("meeting.brief.foot", reader.name(), day(LocalDate.now(clock)));
            boolean hasGrowth = brief.standing() != null
                    || brief.things().stream()
                            .anyMatch(thing -> thing.kind().key().startsWith(GROWTH));
            return hasGrowth ? foot + " " + say("meeting.brief.not-for-files") : foot;
        }

        private String when() {
            MeetingTime time = meeting.time();
            MeetingTime.Clock clock = time.clock();
            return Stream.of(
                            day(time.day()),
                            clock == null
                                    ? ""
                                    : clock.start() + " " + clock.zone().getId(),
                            meeting.place())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" \u00b7 "));
        }

        private Part promises() {
            return new Part(
                    say("meeting.brief.promises"),
                    true,
                    brief.promises().stream().map(this::promise).toList());
        }

        private Entry promise(PromiseDetail promise) {
            String owner = promise.owner().equals(reader.id())
                    ? say("meeting.brief.promises.you")
                    : meeting.other().firstName();
            return Entry.of(
                    null, say("meeting.brief.promises.line", owner, readable(promise.words()), day(promise.due())));
        }

        private Part agenda() {
            return new Part(
                    say("meeting.brief.agenda"),
                    true,
                    brief.agenda().stream().map(this::item).toList());
        }

        private Entry item(AgendaItem item) {
            return Entry.of(null, readable(item.words()));
        }

        private Part shared() {
            List<Entry> entries = new ArrayList<>();
            brief.answers().forEach(answer -> entries.add(answer(answer)));
            things().forEach((kind, ofKind) -> entries.add(Entry.of(heading(kind, ofKind), things(ofKind))));
            String heading = brief.forManager()
                    ? say("meeting.prepare.shared", meeting.employee().firstName())
                    : say("meeting.brief.shared.own", meeting.manager().firstName());
            return new Part(heading, false, entries);
        }

        private Entry answer(SharedAnswer answer) {
            return Entry.of(answer.question().text(), answer.text().orElseGet(() -> say("meeting.prepare.topic")));
        }

        /** In the order of the kinds. */
        private Map<ContentKind, List<SharedThing>> things() {
            return brief.things().stream()
                    .collect(Collectors.groupingBy(SharedThing::kind, LinkedHashMap::new, Collectors.toList()));
        }

        /** Whoever wrote it is not told of it as of somebody else. */
        private String heading(ContentKind kind, List<SharedThing> ofKind) {
            String told = kind.told().heading();
            boolean isOwn = ofKind.getFirst().shared().author().equals(reader.id());
            return say(
                    told.isEmpty() || isOwn ? kind.key() : told,
                    meeting.employee().firstName());
        }

        /** One below the other; each begins with what it is called, if it is called anything. */
        private String things(List<SharedThing> things) {
            return things.stream().map(this::thing).collect(Collectors.joining("\n"));
        }

        private String thing(SharedThing thing) {
            List<String> lines = new ArrayList<>();
            String called = thing.called();
            String topic = thing.kind().told().topic();
            String asks = thing.isTopic() ? say(topic.isEmpty() ? "meeting.prepare.topic" : topic) : "";
            if (!called.isEmpty()) {
                lines.add(
                        asks.isEmpty()
                                ? say("meeting.brief.thing", called)
                                : say("meeting.brief.thing.topic", called, asks));
            } else if (!asks.isEmpty()) {
                lines.add(asks);
            }
            thing.facts().forEach(fact -> lines.add(fact.in(this::sayWithDays)));
            thing.kind().texts().stream()
                    .filter(text -> !text.isTopic() && thing.shared().texts().containsKey(text.name()))
                    .forEach(text ->
                            lines.add(text(text, thing.shared().texts().getOrDefault(text.name(), Optional.empty()))));
            return String.join("\n", lines);
        }

        private String text(ContentKind.Text text, Optional<String> words) {
            String said = words.map(written -> text.valueKey(written)
                            .map(key -> say("meeting.prepare.chosen", say(key)))
                            .orElse(written))
                    .orElseGet(() -> say("reflection.words.lost"));
            return text.label().isEmpty() ? said : say("meeting.brief.labelled", say(text.label()), said);
        }

        /** What both wrote to each expectation, without the examples: these are for the page, which has room for them. */
        private Part standing() {
            StandingDetail standing = brief.standing();
            return standing == null
                    ? new Part("", false, List.of())
                    : new Part(
                            say("meeting.brief.standing", standing.summary().title()),
                            false,
                            Stream.concat(
                                            standing.expectations().stream()
                                                    .flatMap(expectation -> expectation(expectation).stream()),
                                            Stream.of(Entry.of(null, say("meeting.brief.standing.more"))))
                                    .toList());
        }

        private Optional<Entry> expectation(StandingDetail.Expectation expectation) {
            OwnContent.Share mine = expectation.mine().share();
            SharedContent theirs = expectation.theirs();
            String both = Stream.of(
                            mine == null ? "" : side(say("growth.standing.you"), mine.texts()),
                            theirs == null ? "" : side(meeting.other().firstName(), theirs.texts()))
                    .filter(side -> !side.isEmpty())
                    .collect(Collectors.joining("\n"));
            return both.isEmpty() ? Optional.empty() : Optional.of(Entry.of(Prose.plain(expectation.expects()), both));
        }

        private String side(String who, Map<String, Optional<String>> texts) {
            String said = Stream.of(
                            texts.getOrDefault(Seen.TEXT, Optional.empty())
                                    .map(code -> say(Seen.valueOf(code).key())),
                            texts.getOrDefault(Standings.Part.WORDS.text(), Optional.empty()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(". "));
            return said.isEmpty() ? "" : say("meeting.brief.side", who, said);
        }

        private Part path() {
            Outlook outlook = brief.outlook();
            return new Part(say("meeting.path.title"), true, outlook == null ? List.of() : path(outlook));
        }

        private List<Entry> path(Outlook outlook) {
            List<Entry> lines = new ArrayList<>();
            lines.add(Entry.of(
                    null,
                    say(
                            "meeting.brief.path",
                            say("meeting.path.now"),
                            outlook.role().title())));
            if (outlook.next() == null) {
                lines.add(Entry.of(null, say("meeting.path.top")));
                return lines;
            }
            String next = outlook.next().track() == null
                    ? say("meeting.path.next")
                    : say("meeting.path.next-on", outlook.next().track());
            lines.add(Entry.of(
                    null, say("meeting.brief.path", next, outlook.next().title())));
            String differs = outlook.rows().stream()
                    .filter(row -> row.difference() != Difference.STAYS)
                    .map(row -> row.topic())
                    .collect(Collectors.joining(", "));
            if (!differs.isEmpty()) {
                lines.add(Entry.of(null, say("meeting.brief.path.more", differs)));
            }
            return lines;
        }

        private String readable(String words) {
            return words.isEmpty() ? say("reflection.words.lost") : words;
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofPattern(say("meeting.brief.day"), locale).format(day);
        }

        private String sayWithDays(String key, Object... facts) {
            return say(
                    key,
                    Stream.of(facts)
                            .map(fact -> fact instanceof LocalDate day ? day(day) : fact)
                            .toArray());
        }

        private String say(String key, Object... parameters) {
            return messages.getMessage(key, parameters, locale);
        }
    }
}
