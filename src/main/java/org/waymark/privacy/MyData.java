package org.waymark.privacy;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.MyDataNames;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.base.privacy.MyDataTable.Sealed;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.privacy.MyDataFile.Table;

/**
 * All that is kept about the viewer and by them, with sealed texts in clear. What others wrote and did not share with them is
 * not in it.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-what-i-have-shared.md">Decision: what I have shared</a>
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class MyData {

    /** What a column is called that names a person, in whichever table. */
    public static final Set<String> PERSON_COLUMNS = Set.of(
            "person_id",
            "author_id",
            "about_id",
            "employee_id",
            "manager_id",
            "recipient_id",
            "reader_id",
            "owner_id",
            "proposed_by",
            "offered_by",
            "set_by",
            "begun_by",
            "made_by",
            "by_id",
            "released_by",
            "published_by",
            "changed_by",
            "asked_by",
            "asked_id",
            "asker_id",
            "passed_from",
            "decided_by",
            "confirmed_by",
            "ended_by",
            "was_manager_id",
            "became_manager_id");

    private final List<MyDataProvider> parts;
    private final List<MyDataNames> things;
    private final MyDataStore store;
    private final TextVault vault;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    MyData(
            List<MyDataProvider> parts,
            List<MyDataNames> things,
            MyDataStore store,
            TextVault vault,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.parts = parts;
        this.things = things;
        this.store = store;
        this.vault = vault;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Puts it together.
     *
     * @return of the viewer
     */
    @ForEmployees
    public MyDataFile read() {
        PersonId me = currentUser.require();
        List<Table> tables = parts.stream()
                .flatMap(part -> part.tables().stream())
                .map(table -> new Table(
                        table.name(),
                        store.read(table, me).stream()
                                .map((Map<String, @Nullable Object> row) -> inClear(table, row))
                                .toList(),
                        table))
                .toList();
        return new MyDataFile(clock.instant(), people.find(me).orElseThrow(), names(tables), called(tables), tables);
    }

    private Map<PersonId, String> names(List<Table> tables) {
        Set<PersonId> mentioned = tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(
                        row -> PERSON_COLUMNS.stream().flatMap(column -> Optional.ofNullable(row.get(column)).stream()))
                .map(id -> new PersonId((Long) id))
                .collect(Collectors.toSet());
        return people.findAll(mentioned).values().stream()
                .collect(Collectors.toMap(PersonReference::id, PersonReference::name));
    }

    private Map<String, Map<String, String>> called(List<Table> tables) {
        Map<String, Map<String, String>> called = new HashMap<>();
        for (MyDataNames kind : things) {
            Set<String> places = new HashSet<>();
            Set<String> addresses = new HashSet<>();
            tables.forEach(table -> table.rows()
                    .forEach(row -> row.forEach((column, value) -> {
                        if (value instanceof String address && kind.areIn(table.name(), column)) {
                            places.add(MyDataFile.place(table.name(), column));
                            addresses.add(address);
                        }
                    })));
            if (!addresses.isEmpty()) {
                Map<String, String> names = kind.names(addresses);
                places.forEach(place -> called.put(place, names));
            }
        }
        return called;
    }

    private Map<String, @Nullable Object> inClear(MyDataTable table, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> clear = new LinkedHashMap<>(row);
        table.sealed().forEach(column -> open(column, row, clear));
        MyDataTable.Row open = row(clear);
        table.worded().forEach((column, words) -> {
            if (clear.get(column) instanceof String) {
                clear.put(column + "_text", words.apply(open));
            }
        });
        clear.forEach((column, value) -> {
            if (value instanceof SealedText) {
                throw new IllegalStateException(
                        "Say of %s.%s where its text belongs, or leave it out".formatted(table.name(), column));
            }
        });
        return clear;
    }

    private void open(Sealed column, Map<String, @Nullable Object> row, Map<String, @Nullable Object> clear) {
        if (row.get(column.column()) instanceof SealedText text && row.get(column.author()) instanceof Long author) {
            String words = vault.forReading(new PersonId(author))
                    .open(column.place().apply(row(row)), text)
                    .orElse(null);
            clear.put(column.column(), words);
            if (words == null) {
                clear.put(column.column() + "_unreadable", true);
            }
        }
    }

    private static MyDataTable.Row row(Map<String, @Nullable Object> values) {
        return new MyDataTable.Row(of(Long.class, values), of(String.class, values));
    }

    private static <T> Map<String, T> of(Class<T> type, Map<String, @Nullable Object> row) {
        Map<String, T> values = new HashMap<>();
        row.forEach((column, value) -> {
            if (type.isInstance(value)) {
                values.put(column, type.cast(value));
            }
        });
        return values;
    }
}
