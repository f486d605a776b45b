package org.waymark.meeting.brief.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.careerpath.Outlook;
import org.waymark.careerpath.appeal.SharedAppeal;
import org.waymark.growth.SharedBeyond;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.brief.Brief;
import org.waymark.meeting.brief.ui.OnePagePdf.Entry;
import org.waymark.meeting.brief.ui.OnePagePdf.Part;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.SharedAnswer;

/** Puts a brief into words on one page: first what the two promised, then what to talk about, what was shared, and the path. */
@Component
class BriefPdf {

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
            List<Part> parts = Stream.of(promises(), agenda(), shared(), path())
                    .filter(part -> !part.entries().isEmpty())
                    .toList();
            return OnePagePdf.draw(new OnePagePdf.Page(
                    locale,
                    say("meeting.brief.eyebrow", when()),
                    say("meeting.brief.title", meeting.other().called()),
                    parts.isEmpty() ? say("meeting.brief.empty") : "",
                    parts,
                    say("meeting.brief.foot", reader.name(), day(LocalDate.now(clock))),
                    say("meeting.brief.clipped"),
                    scripts -> say("meeting.brief.unprintable", scripts.isEmpty() ? 0 : 1, scripts),
                    more -> say("meeting.brief.more", more)));
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
            brief.appeals().forEach(appeal -> entries.add(appeal(appeal)));
            SharedBeyond beyond = brief.beyond();
            if (beyond != null) {
                entries.addAll(beyond(beyond));
            }
            String heading = brief.forManager()
                    ? say("meeting.prepare.shared", meeting.employee().firstName())
                    : say("meeting.brief.shared.own", meeting.manager().firstName());
            return new Part(heading, false, entries);
        }

        private Entry answer(SharedAnswer answer) {
            return Entry.of(answer.question().text(), answer.text().orElseGet(() -> say("meeting.prepare.topic")));
        }

        private Entry appeal(SharedAppeal appeal) {
            List<String> words = new ArrayList<>();
            if (appeal.choice() != null) {
                words.add(say("meeting.prepare.chosen", say(appeal.choice().key())));
            }
            if (appeal.words() != null) {
                words.add(appeal.words());
            }
            return Entry.of(appeal.role().title(), String.join("\n", words));
        }

        private List<Entry> beyond(SharedBeyond shared) {
            return shared.texts().isEmpty()
                    ? List.of(Entry.of(say("meeting.prepare.beyond"), say("meeting.prepare.topic")))
                    : shared.texts().stream()
                            .map(text -> Entry.of(
                                    say(text.question().key()),
                                    text.words() == null ? say("reflection.words.lost") : text.words()))
                            .toList();
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

        private String say(String key, Object... parameters) {
            return messages.getMessage(key, parameters, locale);
        }
    }
}
