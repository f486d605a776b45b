package org.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds what stands outside of the brackets of {@link PseudoLanguage} and is no data: no name, number, day, address or file format, no
 * question of the bank, no words of a ladder or of a person.
 */
public final class Unbracketed {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** What is data by its form, wherever it stands. */
    private static final Pattern DATA = Pattern.compile(Stream.of(
                    "\\S+@\\S+", // mail addresses
                    "https?://\\S+|/[\\w/.?=&-]+", // addresses of pages and files
                    "\\b[\\w-]+\\.(?:yml|yaml|csv|zip|ics|html|json|pdf|key|jsonl)\\b", // names of files
                    "(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[\\w/+-]+",
                    "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b",
                    "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
                            + "Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\b",
                    "\\bat (?=\\d\\d:\\d\\d)", // of a moment
                    "\\b[0-9a-f]{8}-[0-9a-f-]{27}\\b|\\b[0-9a-f]{32,}\\b", // ids and hashes
                    "\\b(?:Waymark|CSV|YAML|UTF|GMT|UTC)\\b")
            .collect(Collectors.joining("|")));

    private static final String BANK = resources("questions/*.yml") + resources("careerpath/starters/*.yml");
    private static final String DEMO = resources("demo/**/*.*");

    private final Pattern own;
    private final List<String> here;

    private Unbracketed(Pattern own, List<String> here) {
        this.own = own;
        this.here = here;
    }

    /** Knows what a test itself wrote and named. */
    public static Unbracketed without(String... wordsAsPatterns) {
        return new Unbracketed(
                Pattern.compile(Arrays.stream(wordsAsPatterns).collect(Collectors.joining("|", "(?:", ")"))),
                List.of());
    }

    /** Knows whatever the database holds by now, as tests of other things may have brought people, ladders and changes of them. */
    public Unbracketed withoutWhatIsHere() {
        try {
            return new Unbracketed(
                    own,
                    Database.asSuperuser(Unbracketed::texts).stream()
                            // The longest first: a name may begin with another one.
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every text of every table that says more than a mark or two. */
    private static Set<String> texts(Connection connection) throws SQLException {
        Set<String> texts = new HashSet<>();
        for (String column : Database.column(connection, """
                select format('select distinct text from (select %s::text as text from %I) texts where text is not null',
                    case data_type when 'ARRAY' then format('unnest(%I)', column_name) else quote_ident(column_name) end,
                    table_name)
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and (data_type = 'text' or udt_name = '_text')
                """)) {
            Database.column(connection, column).stream()
                    .filter(text -> WORD.matcher(text).find())
                    .forEach(texts::add);
        }
        return texts;
    }

    /** What of a text is from no bundle; empty if nothing is. */
    public Optional<String> in(String text) {
        List<String> outside = outside(text).stream()
                .map(part -> part.replaceAll("\\s+", " ").strip())
                .filter(part -> !isKnown(part))
                .toList();
        return outside.isEmpty() ? Optional.empty() : Optional.of(String.join(" … ", outside));
    }

    private boolean isKnown(String part) {
        return !says(part) || !says(withoutHere(part)) || BANK.contains(bare(part)) || DEMO.contains(bare(part));
    }

    private boolean says(String part) {
        return WORD.matcher(DATA.matcher(own.matcher(part).replaceAll("")).replaceAll(""))
                .find();
    }

    private String withoutHere(String part) {
        String rest = part;
        for (String text : here) {
            rest = rest.replace(text, "");
        }
        return rest;
    }

    /** The parts of a text between those in brackets. */
    private static List<String> outside(String text) {
        StringBuilder parts = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == PseudoLanguage.BEGIN) {
                depth++;
                parts.append('\n');
            } else if (letter == PseudoLanguage.END) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                parts.append(letter);
            }
        }
        return parts.toString().lines().filter(part -> !part.isBlank()).toList();
    }

    private static String resources(String pattern) {
        try {
            StringBuilder all = new StringBuilder();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                all.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
            }
            return bare(all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without blanks and marks, which files and pages set differently. */
    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
