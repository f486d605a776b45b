package org.waymark.privacy.ui;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.privacy.MyData;
import org.waymark.privacy.MyDataFile;

/**
 * Writes what is kept of somebody for people: one page of HTML that needs nothing else and can be printed. Columns that only the
 * portal needs have no name in the bundles, and stand in the file for programs alone.
 */
@Component
class MyDataDocument {

    private static final String STYLE = """
            body { color: #1c1f1d; font: 1rem/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 42rem; padding: 0 1rem }
            h1, h2 { font-family: "Iowan Old Style", Palatino, serif; font-weight: 500; line-height: 1.25 }
            h2 { border-top: 1px solid #bbb; margin-top: 3rem; padding-top: 1rem }
            dl { break-inside: avoid; display: grid; gap: .25rem 1rem; grid-template-columns: 12rem 1fr; margin: 0 0 2rem }
            dt { color: #555 }
            dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
            """;

    private final MessageSource messages;
    private final Clock clock;

    MyDataDocument(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    byte[] write(MyDataFile file, Locale locale) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.charset(StandardCharsets.UTF_8);
        document.title(say("privacy.document.title", locale, file.person().name()));
        document.child(0).attr("lang", locale.toLanguageTag());
        document.head().appendElement("style").appendChild(new DataNode(STYLE));
        document.body().appendElement("h1").text(document.title());
        document.body().appendElement("p").text(say("privacy.document.about", locale, words(file.made(), locale)));
        file.tables().stream()
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> write(table, file, document.body(), locale));
        return ("<!doctype html>\n" + document.outerHtml()).getBytes(StandardCharsets.UTF_8);
    }

    private void write(MyDataFile.Table table, MyDataFile file, Element body, Locale locale) {
        body.appendElement("h2")
                .text(find("privacy.table." + table.name(), locale).orElse(table.name()));
        for (Map<String, @Nullable Object> row : table.rows()) {
            Element list = body.appendElement("dl");
            row.forEach((column, value) -> {
                if (value != null) {
                    name(row, column, locale).ifPresent(name -> {
                        list.appendElement("dt").text(name);
                        list.appendElement("dd").appendText(words(file, column, value, locale));
                    });
                }
            });
        }
    }

    /** What has words is shown by them. */
    private Optional<String> name(Map<String, @Nullable Object> row, String column, Locale locale) {
        return row.containsKey(column + "_text") ? Optional.empty() : find("privacy.column." + column, locale);
    }

    private String words(MyDataFile file, String column, Object value, Locale locale) {
        if (value instanceof Long id && MyData.PERSON_COLUMNS.contains(column)) {
            return file.people().getOrDefault(new PersonId(id), value.toString());
        }
        return switch (value) {
            case Boolean truth -> say(truth ? "privacy.document.yes" : "privacy.document.no", locale);
            case Instant moment -> words(moment, locale);
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
            default -> value.toString();
        };
    }

    private String words(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(clock.getZone()));
    }

    private String say(String key, Locale locale, Object... parameters) {
        return messages.getMessage(key, parameters, locale);
    }

    private Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }
}
