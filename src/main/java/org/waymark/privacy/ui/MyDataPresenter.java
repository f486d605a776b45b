package org.waymark.privacy.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.waymark.base.domain.PersonId;
import org.waymark.privacy.MyData;
import org.waymark.privacy.MyDataFile;

/** What the columns and values of somebody's own data are called where people read them. */
final class MyDataPresenter {

    private static final String WORDS = "_text";

    /** Longer ones are what somebody wrote. */
    private static final int LONGEST_CODE = 40;

    private final MessageSource messages;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;
    private final ZoneId zone;
    private final MyDataFile file;
    private final Map<PersonId, String> people;
    private final PersonId me;

    MyDataPresenter(MessageSource messages, Locale locale, ZoneId zone, MyDataFile file) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.file = file;
        this.people = file.people();
        this.me = file.person().id();
    }

    String say(String key, Object... parameters) {
        return messages.getMessage(key, parameters, locale);
    }

    String table(MyDataFile.Table table) {
        return find("privacy.table." + table.name()).orElse(table.name());
    }

    /** The heading that a row is read under. */
    String chapter(MyDataRow row) {
        return row.chapter().map(key -> find(key).orElse(key)).orElseGet(() -> table(row.table()));
    }

    /** What is not for people has no name; and what has words is shown by these. */
    Optional<String> column(MyDataRow row, String column) {
        return row.columns().contains(column + WORDS) ? Optional.empty() : find("privacy.column." + column);
    }

    /** Whether a value is the person whose document it is. */
    boolean isMe(MyDataRow row, String column) {
        return MyData.PERSON_COLUMNS.contains(column) && Objects.equals(row.get(column), me.value());
    }

    String value(MyDataRow row, String column) {
        return switch (row.get(column)) {
            case null -> "";
            case Long id
            when MyData.PERSON_COLUMNS.contains(column) ->
                isMe(row, column) ? say("privacy.document.you") : people.getOrDefault(new PersonId(id), id.toString());
            case Boolean truth -> say(truth ? "privacy.document.yes" : "privacy.document.no");
            case Instant moment -> moment(moment);
            case LocalDate day -> written("base.date.day-of-year", day);
            case LocalTime time -> TIME.format(time);
            case String _ when row.get(column + WORDS) instanceof String words -> words;
            case String text ->
                file.called(row.table().name(), column, text)
                        .or(() -> coded(row, column, text))
                        .orElse(text);
            case Object other -> other.toString();
        };
    }

    /** A value with its name; a truth value says what it means, or nothing where it goes without saying. */
    Optional<String> fact(MyDataRow row, String column) {
        return row.get(column) instanceof Boolean truth
                ? find("privacy.value." + column + "." + truth)
                        .or(() -> column(row, column).filter(name -> truth))
                : column(row, column).map(name -> say("privacy.document.fact", name, value(row, column)));
    }

    String moment(Instant moment) {
        return written("base.date.minute-of-year", moment.atZone(zone));
    }

    private String written(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(say(pattern), locale).format(when);
    }

    private Optional<String> coded(MyDataRow row, String column, String code) {
        String prefix = row.read().coded().getOrDefault(column, "privacy.value." + column + ".");
        return code.length() > LONGEST_CODE
                ? Optional.empty()
                : find(prefix + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }
}
