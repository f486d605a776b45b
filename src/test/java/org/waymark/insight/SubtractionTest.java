package org.waymark.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;

/**
 * An attacker who has all that is shown of a month, knows how many people each department has and the rule by which things are hidden, and
 * subtracts everything from everything: they try every company that would look the same.
 */
@WaymarkTest
class SubtractionTest {

    /** What is seen of one company: a band or a number for each department, and for all of them. */
    private record Seen(List<String> departments, String all) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,25",
                "9,10",
                "9,31",
                "12,12",
                "25,25",
                "1,2,40",
                "3,9,28",
                "9,9,9",
                "12,14,16",
                "4,11,12,13",
                "2,3,4,25"
            })
    void from_everything_that_is_shown_no_hidden_count_follows(String sizes) throws SQLException {
        List<Integer> people = Stream.of(sizes.split(",")).map(Integer::valueOf).toList();
        Map<Seen, List<List<Integer>>> alike = new HashMap<>();
        for (Map.Entry<List<Integer>, List<String>> company :
                everyCompany(people).entrySet()) {
            List<Integer> tookPart = company.getKey();
            List<String> bands = company.getValue();
            List<String> shown = IntStream.range(0, people.size())
                    .mapToObj(i -> "EXACT".equals(bands.get(i)) ? String.valueOf(tookPart.get(i)) : bands.get(i))
                    .toList();
            String all = "EXACT".equals(bands.getLast())
                    ? String.valueOf(
                            tookPart.stream().mapToInt(Integer::intValue).sum())
                    : bands.getLast();
            alike.computeIfAbsent(new Seen(shown, all), none -> new ArrayList<>())
                    .add(tookPart);
        }
        alike.forEach((seen, companies) -> {
            for (int i = 0; i < people.size(); i++) {
                int department = i;
                TreeSet<Integer> possible = companies.stream()
                        .map(each -> each.get(department))
                        .collect(Collectors.toCollection(TreeSet::new));
                // What could be shown as it is may be found out.
                if (possible.first() < 5 || possible.last() > people.get(i) - 5) {
                    assertThat(possible)
                            .as("what department %s of %s may be, where %s is seen", i, people, seen)
                            .hasSizeGreaterThanOrEqualTo(Math.min(5, people.get(i) + 1));
                }
            }
        });
    }

    private static Map<List<Integer>, List<String>> everyCompany(List<Integer> people) throws SQLException {
        String took =
                IntStream.range(0, people.size()).mapToObj(i -> "took" + i).collect(Collectors.joining(", "));
        String from = IntStream.range(0, people.size())
                .mapToObj(i -> "generate_series(0, " + people.get(i) + ") took" + i)
                .collect(Collectors.joining(", "));
        String sizes = people.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Database.asSuperuser(connection -> {
            try (ResultSet rows = connection
                    .createStatement()
                    .executeQuery("select array[%1$s], participation_bands(array[%2$s], array[%1$s]) from %3$s"
                            .formatted(took, sizes, from))) {
                Map<List<Integer>, List<String>> companies = new HashMap<>();
                while (rows.next()) {
                    companies.put(list(rows.getArray(1)), list(rows.getArray(2)));
                }
                return companies;
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Array array) throws SQLException {
        return List.of((T[]) array.getArray());
    }
}
