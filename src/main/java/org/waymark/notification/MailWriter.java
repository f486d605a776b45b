package org.waymark.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.meeting.Team;
import org.waymark.meeting.TeamMember;
import org.waymark.notification.Outbox.Due;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;

/** Puts mail together as its receiver, from what they would see on the page at that moment. */
@Component
class MailWriter {

    private final Reflections reflections;
    private final Team team;
    private final UnwantedMail unwanted;
    private final MessageSource texts;
    private final String url;

    MailWriter(
            Reflections reflections,
            Team team,
            UnwantedMail unwanted,
            MessageSource texts,
            @Value("${waymark.url:http://localhost:8080}") String url) {
        this.reflections = reflections;
        this.team = team;
        this.unwanted = unwanted;
        this.texts = texts;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
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
        return mail.kind() == MailKind.BRIEF ? brief(mail) : reflection(mail);
    }

    private Optional<MailText> reflection(Due mail) {
        return reflections.coming().stream()
                .filter(reflection -> reflection.day().equals(mail.day()))
                .filter(reflection -> open(reflection) > 0)
                .findFirst()
                .map(reflection -> text(mail, "reflections/" + reflection.id(), day(mail.day()), open(reflection)));
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
                        "team/" + mail.employee(),
                        day(mail.day()),
                        member.counts().fresh(),
                        firstName(member)));
    }

    private static String firstName(TeamMember member) {
        return member.person().firstName();
    }

    private MailText text(Due mail, String address, Object... facts) {
        String key =
                "notification." + mail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String off = url + "/mail-off/" + mail.kind().subject().word();
        String text = say(key + ".text", facts)
                + "\n\n" + url + "/" + address
                + "\n\n" + say("notification.off") + "\n" + off + "\n";
        return new MailText(say(key + ".subject", facts), text, off);
    }

    private String say(String key, Object... facts) {
        return texts.getMessage(key, facts, Locale.ENGLISH);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("base.date.day"), Locale.ENGLISH).format(day);
    }
}
