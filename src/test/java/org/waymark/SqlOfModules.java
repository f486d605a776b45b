package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tables the classes of each module and the functions, views and policies of the database name, by their sources. */
final class SqlOfModules {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path CLASSES = Path.of("src", "main", "java", "org", "waymark");

    private static final Pattern VERSION = Pattern.compile("V([0-9_]+?)__.*\\.sql");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

    /** What changes which tables, views, policies and functions there are, in the order of a script. */
    private static final Pattern STEP = Pattern.compile("""
            create table (?:if not exists )?(?<made>\\w+)\
            |create (?:or replace )?view (?<view>\\w+)(?<shown>[^;]*);\
            |drop (?:table|view) (?:if exists )?(?<dropped>[\\w,\\s]+?)(?: cascade)?;\
            |(?<change>create|alter|drop) policy (?:if exists )?(?<policy>\\w+) on (?<guarded>%?\\w+)(?<rule>[^;]*);\
            |alter table (?<before>\\w+) rename to (?<after>\\w+)\
            |drop function (?:if exists )?(?<gone>\\w+)\
            |create (?:or replace )?function (?<function>\\w+)\\s*\\([\\s\\S]*?\
            (?:\\$\\$(?<block>[\\s\\S]*?)\\$\\$|begin atomic(?<atomic>[\\s\\S]*?)^\\s*end;|\\breturn\\b(?<value>[\\s\\S]*?);)\
            """, Pattern.MULTILINE);

    private static final Pattern WRITTEN =
            Pattern.compile("(create (or replace )?(function|view)|(create|alter|drop) policy) ");

    private static final Pattern RENAMED = Pattern.compile("\\s*rename to (\\w+)");
    private static final Pattern CHECK = Pattern.compile("\\bwith check\\b");

    /** Comments and single letters are looked at so that no quotation mark in them counts. */
    private static final Pattern TEXT = Pattern.compile("""
            \"""(?<block>[\\s\\S]*?)\"""\
            |"(?<line>[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+)"\
            |'(?:[^'\\\\]|\\\\.)+'|//[^\\n]*|/\\*[\\s\\S]*?\\*/\
            """);

    private static final Pattern MY_DATA = Pattern.compile("MyDataTable\\s*\\.of\\(\\s*\"(\\w+)\"");
    private static final Pattern ENTITY = Pattern.compile(
            "@Entity\\b(?:[\\s\\S]*?@Table\\(name = \"(?<table>\\w+)\"\\))?[\\s\\S]*?\\bclass (?<name>\\w+)");

    /** A table or more of them, each perhaps with a name for the statement. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|using)\\s+(?:only\\s+)?(\\w+(?:(?:\\s+\\w+){0,2}\\s*,\\s*\\w+)*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FIRST_OF_EACH = Pattern.compile("(?:^|,)\\s*(\\w+)");

    /**
     * That a table is named.
     *
     * @param module the top one in which it is
     * @param place the class, the function with brackets after it, the view, or the policy on its table
     * @param table which
     */
    record Use(String module, String place, String table) implements Comparable<Use> {

        @Override
        public int compareTo(Use other) {
            return Comparator.comparing(Use::module)
                    .thenComparing(Use::place)
                    .thenComparing(Use::table)
                    .compare(this, other);
        }
    }

    private record Function(String module, String body) {}

    private record Policy(String guarded, String name) {

        @Override
        public String toString() {
            return name + " on " + guarded;
        }
    }

    /** Altering a policy leaves what it does not name. */
    private record Rule(String module, String using, String check) {

        Rule altered(String text) {
            Matcher checks = CHECK.matcher(text);
            boolean hasCheck = checks.find();
            String asked = hasCheck ? text.substring(0, checks.start()) : text;
            return new Rule(module, asked.isBlank() ? using : asked, hasCheck ? text.substring(checks.end()) : check);
        }
    }

    private record Source(String module, String name, String text) {}

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Function> functions = new HashMap<>();
    private final Map<String, Function> views = new HashMap<>();
    private final Map<Policy, Rule> policies = new HashMap<>();
    private final Set<Use> uses = new HashSet<>();

    private SqlOfModules() {}

    static SqlOfModules read() throws IOException {
        SqlOfModules sql = new SqlOfModules();
        sql.readMigrations();
        sql.readClasses();
        return sql;
    }

    /** The module that made a table or a view. */
    String owner(String table) {
        return Objects.requireNonNull(owners.get(table), table);
    }

    Set<Use> uses() {
        return uses;
    }

    private void readMigrations() throws IOException {
        for (Source script : sources(MIGRATIONS, ".sql", Comparator.comparing(SqlOfModules::version))) {
            String text = COMMENT.matcher(script.text()).replaceAll("");
            long written = WRITTEN.matcher(text).results().count();
            long seen = STEP.matcher(text)
                    .results()
                    .filter(step -> take(step, script.module()))
                    .count();
            if (written != seen) {
                throw new IllegalStateException(
                        script.name() + " has a function, a view or a policy that is not understood");
            }
        }
        functions.forEach((name, function) -> use(function.module(), name + "()", function.body()));
        views.forEach((name, view) -> use(view.module(), name, view.body()));
        policies.forEach(
                (policy, rule) -> use(rule.module(), policy.toString(), String.join("\n", rule.using(), rule.check())));
    }

    private void use(String module, String place, String sql) {
        tables(sql).forEach(table -> uses.add(new Use(module, place, table)));
    }

    /** Whether it was one of those that are counted. */
    private boolean take(MatchResult step, String module) {
        if (step.group("function") != null) {
            String body = Stream.of("block", "atomic", "value")
                    .map(step::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            functions.put(step.group("function"), new Function(module, body));
            return true;
        }
        if (step.group("view") != null) {
            owners.put(step.group("view"), module);
            views.put(step.group("view"), new Function(module, step.group("shown")));
            return true;
        }
        if (step.group("policy") != null) {
            takePolicy(step, module);
            return true;
        }
        if (step.group("made") != null) {
            owners.put(step.group("made"), module);
        } else if (step.group("dropped") != null) {
            drop(Set.of(step.group("dropped").strip().split("[,\\s]+")));
        } else if (step.group("before") != null) {
            rename(step.group("before"), step.group("after"));
        } else {
            functions.remove(step.group("gone"));
        }
        return false;
    }

    /** A policy is of the module whose table it guards, wherever it is written; where a script makes it for many tables, of that one. */
    private void takePolicy(MatchResult step, String module) {
        Policy policy = new Policy(step.group("guarded"), step.group("policy"));
        String rule = step.group("rule");
        switch (step.group("change")) {
            case "create" ->
                policies.put(policy, new Rule(owners.getOrDefault(policy.guarded(), module), "", "").altered(rule));
            case "drop" -> policies.remove(policy);
            default -> {
                Rule before = Objects.requireNonNull(policies.remove(policy), policy::toString);
                Matcher renamed = RENAMED.matcher(rule);
                if (renamed.matches()) {
                    policies.put(new Policy(policy.guarded(), renamed.group(1)), before);
                } else {
                    policies.put(policy, before.altered(rule));
                }
            }
        }
    }

    private void drop(Set<String> relations) {
        owners.keySet().removeAll(relations);
        views.keySet().removeAll(relations);
        policies.keySet().removeIf(policy -> relations.contains(policy.guarded()));
    }

    private void rename(String before, String after) {
        owners.put(after, Objects.requireNonNull(owners.remove(before)));
        for (Policy policy : List.copyOf(policies.keySet())) {
            if (policy.guarded().equals(before)) {
                policies.put(new Policy(after, policy.name()), Objects.requireNonNull(policies.remove(policy)));
            }
        }
    }

    private void readClasses() throws IOException {
        List<Source> classes = sources(CLASSES, ".java", Comparator.naturalOrder());
        Map<String, String> entities = classes.stream()
                .flatMap(source -> ENTITY.matcher(source.text()).results())
                .collect(Collectors.toMap(entity -> entity.group("name"), SqlOfModules::table));
        for (Source source : classes) {
            String texts = TEXT.matcher(source.text())
                    .results()
                    .flatMap(text -> Stream.of("block", "line").map(text::group).filter(Objects::nonNull))
                    .collect(Collectors.joining("\n"));
            Stream.of(
                            tables(texts),
                            names(texts).filter(entities::containsKey).map(entities::get),
                            MY_DATA.matcher(source.text()).results().map(part -> part.group(1)),
                            ENTITY.matcher(source.text()).results().map(SqlOfModules::table))
                    .flatMap(named -> named)
                    .filter(owners::containsKey)
                    .forEach(table -> uses.add(new Use(source.module(), source.name(), table)));
        }
    }

    private Stream<String> tables(String sql) {
        return names(sql).filter(owners::containsKey);
    }

    private static Stream<String> names(String sql) {
        return NAMED.matcher(sql)
                .results()
                .flatMap(named -> FIRST_OF_EACH.matcher(named.group(1)).results())
                .map(first -> first.group(1));
    }

    /** The name that is given, else as Hibernate makes one. */
    private static String table(MatchResult entity) {
        return Optional.ofNullable(entity.group("table"))
                .orElseGet(() -> entity.group("name")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toLowerCase(Locale.ROOT));
    }

    /** With as many digits in each part, so that their order is the one of letters. */
    private static String version(Path script) {
        Matcher version = VERSION.matcher(script.getFileName().toString());
        if (!version.matches()) {
            throw new IllegalStateException(script + " has no version");
        }
        return Stream.of(version.group(1).split("_"))
                .map(part -> "%04d".formatted(Integer.parseInt(part)))
                .collect(Collectors.joining("."));
    }

    private static List<Source> sources(Path root, String end, Comparator<Path> order) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(file -> root.relativize(file).getNameCount() > 1)
                    .sorted(order)
                    .map(file -> source(root, file, end))
                    .toList();
        }
    }

    private static Source source(Path root, Path file, String end) {
        try {
            String name = file.getFileName().toString();
            return new Source(
                    root.relativize(file).getName(0).toString(),
                    name.substring(0, name.length() - end.length()),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
