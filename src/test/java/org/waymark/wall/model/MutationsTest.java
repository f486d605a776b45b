package org.waymark.wall.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.testing.TestDatabase;
import org.waymark.testing.WaymarkTest;
import org.waymark.wall.model.Comparison.Difference;
import org.waymark.wall.model.Mutation.OfCheck;
import org.waymark.wall.model.Mutation.OfFunction;
import org.waymark.wall.model.Mutation.OfPolicy;
import org.waymark.wall.model.Mutation.OfService;
import org.waymark.wall.model.Mutation.OfWriting;
import org.waymark.wall.model.Mutation.WhilePlaying;
import org.waymark.wall.model.Mutation.WithoutPolicies;

/**
 * The comparison finds what is broken: each rule of the database and each check of a service that is loosened here on purpose
 * makes it find something, and nothing is found before and after.
 */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Stage stage;
    private Story story;
    private final List<String> table = new ArrayList<>();

    @BeforeAll
    void play() {
        stage = beans.createBean(Stage.class);
        story = stage.begin();
        Telling.playIn(story);
    }

    static Stream<Mutation> mutations() {
        return Mutation.all().stream();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void is_found(Mutation mutation) throws SQLException {
        List<Difference> differences = broken(mutation);
        table.add("%-80s %s".formatted(mutation.name(), paths(differences)));
        assertThat(differences).as("what finds that %s", mutation.name()).isNotEmpty();
    }

    /** Without the mutation its history shows nothing to anybody, and the page that is too old is refused. */
    @ParameterizedTest
    @MethodSource("writing")
    void is_refused_where_nothing_is_broken(OfWriting mutation) throws SQLException {
        Story own = stage.begin();
        mutation.history().forEach(step -> step.play(own));
        assertThat(own.world().refusals()).isPositive();
        assertThat(stage.differences(own)).isEmpty();
    }

    static Stream<OfWriting> writing() {
        return mutations().filter(OfWriting.class::isInstance).map(OfWriting.class::cast);
    }

    @Test
    void nothing_is_found_where_nothing_is_broken() throws SQLException {
        assertThat(stage.differences(story)).isEmpty();
    }

    @AfterAll
    void print() throws SQLException {
        System.out.println("What was broken on purpose, and which read paths found it:");
        table.forEach(System.out::println);
        // Everything was mended.
        assertThat(stage.differences(story)).isEmpty();
        stage.close();
    }

    private interface Looks {
        List<Difference> look() throws SQLException;
    }

    private List<Difference> broken(Mutation mutation) throws SQLException {
        if (mutation instanceof WhilePlaying playing) {
            Story played = stage.begin();
            broken(playing.broken(), () -> {
                playing.history().forEach(step -> step.play(played));
                return List.of();
            });
            return stage.differences(played);
        }
        return broken(List.of(mutation), () -> stage.differences(story));
    }

    private List<Difference> broken(List<Mutation> mutations, Looks looks) throws SQLException {
        if (mutations.isEmpty()) {
            return looks.look();
        }
        Looks others = () -> broken(mutations.subList(1, mutations.size()), looks);
        return switch (mutations.getFirst()) {
            case OfPolicy policy -> {
                String before = first(
                        "select qual from pg_policies where tablename = ? and policyname = ?",
                        policy.table(),
                        policy.policy());
                yield between(using(policy, policy.using()), using(policy, before), others);
            }
            case OfCheck policy -> {
                String before = first(
                        "select with_check from pg_policies where tablename = ? and policyname = ?",
                        policy.table(),
                        policy.policy());
                yield between(check(policy, policy.check()), check(policy, before), others);
            }
            case WithoutPolicies off ->
                between(
                        "alter table " + off.table() + " disable row level security",
                        "alter table " + off.table() + " enable row level security",
                        others);
            case OfFunction function ->
                between(
                        function.definition(),
                        first("select pg_get_functiondef(cast(? as regprocedure))", function.function()),
                        others);
            case OfWriting writing -> {
                Story own = stage.begin();
                Runnable mend = writing.change().breaks(beans);
                try {
                    writing.history().forEach(step -> step.play(own));
                } finally {
                    mend.run();
                }
                yield stage.differences(own);
            }
            case OfService service -> {
                Runnable mend = service.change().breaks(beans);
                try {
                    yield others.look();
                } finally {
                    mend.run();
                }
            }
            case WhilePlaying playing -> throw new IllegalArgumentException(playing.name());
        };
    }

    private static String using(OfPolicy policy, String condition) {
        return "alter policy %s on %s using (%s)".formatted(policy.policy(), policy.table(), condition);
    }

    private static String check(OfCheck policy, String condition) {
        return "alter policy %s on %s with check (%s)".formatted(policy.policy(), policy.table(), condition);
    }

    private static List<Difference> between(String breaks, String mends, Looks looks) throws SQLException {
        asOwner(breaks);
        try {
            return looks.look();
        } finally {
            asOwner(mends);
        }
    }

    private static Set<String> paths(List<Difference> differences) {
        return differences.stream().map(Difference::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(String sql, String... parameters) throws SQLException {
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).as(sql).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                TestDatabase.get().jdbcUrl(),
                DatabaseCredentials.OWNER,
                TestDatabase.get().credentials().owner());
    }
}
