package org.waymark.sharing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.sharing.ContentKind.Text;

/** What people write of every kind, for My data. */
@Component
@Order(50)
class SharingData implements MyDataProvider {

    static final String CONTENT = "content";
    static final String SHARED = "shared_content";
    private static final String TEXT = "content_text";
    static final String SUBJECT = "subject";
    private static final String ID = "content_id";
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String WORDS = "words";

    /** By the name of a text, which says the same wherever it has one. */
    private final Map<String, String> labels;

    private final Map<String, Text> chosen;

    /** Under which rows of another table some are read; one table can be read under one other. */
    private final Optional<ContentTitles.Place> place;

    private final MessageSource messages;

    SharingData(List<ContentKind> kinds, List<ContentTitles> titles, MessageSource messages) {
        this.place = titles.stream()
                .flatMap(kind -> Stream.ofNullable(kind.place()))
                .reduce((one, other) -> {
                    throw new IllegalStateException("Content cannot be read under two tables");
                });
        this.labels = kinds.stream()
                .flatMap(kind -> kind.texts().stream())
                .filter(text -> !text.label().isEmpty())
                .collect(Collectors.toMap(Text::name, Text::label));
        this.chosen = kinds.stream()
                .flatMap(kind -> kind.texts().stream())
                .filter(text -> !text.codes().isEmpty())
                .collect(Collectors.toMap(Text::name, Function.identity()));
        this.messages = messages;
    }

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                under(MyDataTable.of(CONTENT, "author_id = :me")
                        .titled(SUBJECT, "about_id")
                        .chapters(KIND)),
                texts(MyDataTable.of(TEXT, "author_id = :me").under(CONTENT, ID), ContentRow::draftPlace),
                // What was said about somebody to them is theirs as well. Of which kind it is says its heading, or what
                // it is about.
                MyDataTable.of(SHARED, ":me in (author_id, about_id)")
                        .titled(SUBJECT)
                        .under(CONTENT, ID)
                        .worded(KIND, row -> ""),
                texts(
                        MyDataTable.of("shared_text", """
                    author_id = :me or recipient_id = :me and exists (
                        select from shared_content shared
                        where shared.content_id = shared_text.content_id and shared.about_id = :me)
                    """).under(SHARED, ID, ID).versionsOf(TEXT, ID, NAME),
                        ContentRow::sharedPlace),
                MyDataTable.of("content_reading", ":me in (author_id, reader_id)")
                        .under(CONTENT, ID),
                // That they have shared theirs as well, which is all that the other one learns before both have.
                MyDataTable.of("content_ready", ":me in (author_id, reader_id)").chapters(KIND),
                MyDataTable.of("content_request", ":me in (asker_id, asked_id)").chapters(KIND),
                MyDataTable.of("content_reply", """
                    exists (select from content_request request
                        where request.id = content_reply.request_id and :me in (request.asker_id, request.asked_id))
                    """).under("content_request", "request_id"));
    }

    private MyDataTable under(MyDataTable table) {
        return place.map(there -> table.under(there.table(), SUBJECT, there.column()))
                .orElse(table);
    }

    private MyDataTable texts(MyDataTable table, BiFunction<String, Long, TextPlace> place) {
        return table.titled(NAME)
                .sealed(WORDS, "author_id", row -> place.apply(row.text(NAME), row.id(ID)))
                .worded(NAME, row -> say(labels.get(row.text(NAME))))
                .worded(WORDS, row -> {
                    String words = row.text(WORDS);
                    return Optional.ofNullable(chosen.get(row.text(NAME)))
                            .flatMap(text -> text.valueKey(words))
                            .map(this::say)
                            .orElse(words);
                });
    }

    private String say(@Nullable String key) {
        return key == null
                ? ""
                : Objects.requireNonNullElse(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()), key);
    }
}
