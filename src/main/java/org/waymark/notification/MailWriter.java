package org.waymark.notification;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.story.Stories;
import org.waymark.meeting.calendar.Invitations;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.team.Team;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.meeting.time.TimeZones;
import org.waymark.notification.Outbox.Change;
import org.waymark.notification.Outbox.Due;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;

/** Puts mail together as its receiver, from what they would see on the page at that moment. */
@Component
class MailWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Reflections reflections;
    private final Team team;
    private final Invitations invitations;
    private final Promises promises;
    private final Plans plans;
    private final Stories stories;
    private final TimeZones zones;
    private final UnwantedMail unwanted;
    private final MessageSource texts;
    private final Clock clock;
    private final String url;
    private final String from;

    MailWriter(
            Reflections reflections,
            Team team,
            Invitations invitations,
            Promises promises,
            Plans plans,
            Stories stories,
            TimeZones zones,
            UnwantedMail unwanted,
            MessageSource texts,
            Clock clock,
            @Value("${waymark.url:http://localhost:8080}") String url,
            @Value("${waymark.mail.from:waymark@localhost}") String from) {
        this.reflections = reflections;
        this.team = team;
        this.invitations = invitations;
        this.promises = promises;
        this.plans = plans;
        this.stories = stories;
        this.zones = zones;
        this.unwanted = unwanted;
        this.texts = texts;
        this.clock = clock;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.from = from;
    }

    /**
     * Writes a mail; runs as its receiver.
     *
     * @return empty if it is of no use any more: the day was moved, nothing is open, the line ended, or they do not want it
     */
    Optional<MailText> write(Due mail) {
        if (!unwanted.isWanted(mail.kind().subject())) {
            return Optional.empty();
        }
        return switch (mail.kind().subject()) {
            case REFLECTION -> reflection(mail);
            case BRIEF -> brief(mail);
            case CALENDAR -> invitation(mail, Objects.requireNonNull(mail.change()));
            case PROMISES ->
                due(mail, MailKind.PROMISE_TODAY, promises.countOwnDue(mail.day()), "notification.promises", "");
            case STEPS ->
                due(mail, MailKind.STEP_TODAY, plans.countDue(mail.day()), "notification.steps", "growth/plan");
            case STORIES -> story(mail);
        };
    }

    private Optional<MailText> reflection(Due mail) {
        return reflections.coming().stream()
                // That it is open is told once, whichever day it was moved to since.
                .filter(reflection ->
                        mail.kind() == MailKind.OPENED || reflection.day().equals(mail.day()))
                .filter(reflection -> open(reflection) > 0)
                .findFirst()
                .map(reflection -> text(
                        mail,
                        key(mail.kind()),
                        "reflections/" + reflection.id(),
                        day(reflection.day()),
                        open(reflection),
                        daysLeft(mail)));
    }

    private static long open(ReflectionSummary reflection) {
        return reflection.questions() - reflection.answered();
    }

    private Optional<MailText> brief(Due mail) {
        return team.members().stream()
                .filter(member -> member.person().id().equals(mail.employee()))
                .filter(member -> mail.day().equals(member.next()))
                .findFirst()
                .map(member -> text(
                        mail,
                        key(mail.kind()),
                        "team/" + mail.employee(),
                        day(mail.day()),
                        member.counts().fresh(),
                        daysLeft(mail),
                        member.person().firstName()));
    }

    /** What was changed once more since then is told by the mail of the later change. */
    private Optional<MailText> invitation(Due mail, Change change) {
        return invitations
                .part(change.uid(), URI.create(url + "/"), from)
                .filter(part -> part.meeting().sequence() == change.sequence())
                .filter(part -> !part.meeting().time().day().isBefore(today()))
                .map(part -> invitation(mail, part));
    }

    private MailText invitation(Due mail, Invitations.Part part) {
        ListedOneOnOne meeting = part.meeting();
        return text(
                mail,
                "notification.invitation" + (meeting.skipped() ? "-off" : ""),
                "one-on-ones",
                part,
                meeting.other().called(),
                when(meeting.time()),
                meeting.inSeries() ? 1 : 0);
    }

    private String when(MeetingTime time) {
        ZonedDateTime begin = time.begin();
        if (begin == null) {
            return day(time.day());
        }
        ZonedDateTime own = begin.withZoneSameInstant(zones.own().orElse(begin.getZone()));
        return say(
                "notification.when",
                day(own.toLocalDate()),
                TIME.format(own),
                own.getZone().getId());
    }

    private Optional<MailText> due(Due mail, MailKind ofTheDay, int open, String key, String address) {
        long daysLeft = daysLeft(mail);
        // A mail server that was down for a day: the mail of the day itself tells.
        boolean isOfUse = open > 0 && (mail.kind() == ofTheDay || daysLeft > 0);
        return isOfUse ? Optional.of(text(mail, key, address, day(mail.day()), open, daysLeft)) : Optional.empty();
    }

    /** Nothing of who asks: that stands on the page. */
    private Optional<MailText> story(Due mail) {
        int waiting = stories.countWaiting(mail.day());
        return waiting == 0 ? Optional.empty() : Optional.of(text(mail, key(mail.kind()), "growth/stories", waiting));
    }

    private long daysLeft(Due mail) {
        return ChronoUnit.DAYS.between(today(), mail.day());
    }

    private LocalDate today() {
        ZoneId zone = zones.own().orElse(clock.getZone());
        return LocalDate.now(clock.withZone(zone));
    }

    private static String key(MailKind kind) {
        return "notification." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private MailText text(Due mail, String key, String address, Object... facts) {
        return text(mail, key, address, (Invitations.Part) null, facts);
    }

    private MailText text(Due mail, String key, String address, Invitations.@Nullable Part calendar, Object... facts) {
        MailOff off = MailOff.make(url, mail.kind().subject());
        String text = say(key + ".text", facts)
                + "\n\n" + url + "/" + address
                + "\n\n" + say("notification.off") + "\n" + off.link() + "\n";
        return new MailText(say(key + ".subject", facts), text, off, calendar);
    }

    private String say(String key, Object... facts) {
        return texts.getMessage(key, facts, Locale.ENGLISH);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("base.date.day"), Locale.ENGLISH).format(day);
    }
}
