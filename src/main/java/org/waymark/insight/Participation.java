package org.waymark.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;

/** Whether people take part, for the People team. What may be known was decided when a month was counted; the rest is not kept anywhere. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class Participation {

    /** How many months are looked back on at once. */
    public static final int MONTHS = 12;

    private final JdbcClient jdbc;

    Participation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The whole company, month by month.
     *
     * @return the last months that were counted, the newest first, at most {@value #MONTHS}
     */
    @ForPeopleTeam
    public SequencedMap<YearMonth, Map<Measure, Headcount>> company() {
        var counted = new TreeMap<YearMonth, Map<Measure, Headcount>>();
        jdbc.sql("""
            select month, measure, people, band, took_part from participation_count
            where department is null
              and month in (select month from participation_month order by month desc limit :months)
            """).param("months", MONTHS).query((RowCallbackHandler) row -> put(counted, month(row), row));
        return counted.reversed();
    }

    /**
     * Each department in one month.
     *
     * @param month which, counted or not
     * @return by the department's name at that time, in the order of names; those in no department under the empty name
     */
    @ForPeopleTeam
    public SequencedMap<String, Map<Measure, Headcount>> departments(YearMonth month) {
        var counted = new TreeMap<String, Map<Measure, Headcount>>();
        jdbc.sql("""
            select department, measure, people, band, took_part from participation_count
            where department is not null and month = :month
            """).param("month", month.atDay(1)).query((RowCallbackHandler)
                row -> put(counted, row.getString("department"), row));
        return counted;
    }

    /**
     * Counts the months that are over and were not counted yet, from the last one back. A month before anybody took part is not counted.
     *
     * @param today in universal time, of which months are reckoned
     */
    @ForPeopleTeam
    @Transactional
    public void count(LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        YearMonth newest = newest();
        YearMonth first = newest == null ? last.minusMonths(MONTHS - 1L) : newest.plusMonths(1);
        if (first.isAfter(last)) {
            return;
        }
        List<LocalDate> months = first.atDay(1)
                .datesUntil(last.atDay(1).plusDays(1), Period.ofMonths(1))
                .toList();
        for (LocalDate month : months) {
            jdbc.sql("select count_participation(:month)")
                    .param("month", month)
                    .query(Boolean.class)
                    .single();
        }
    }

    private @Nullable YearMonth newest() {
        LocalDate month = jdbc.sql("select max(month) from participation_month")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
        return month == null ? null : YearMonth.from(month);
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static <K> void put(Map<K, Map<Measure, Headcount>> counted, K key, ResultSet row) throws SQLException {
        counted.computeIfAbsent(key, none -> new EnumMap<>(Measure.class))
                .put(
                        Measure.valueOf(row.getString("measure")),
                        new Headcount(
                                row.getInt("people"),
                                Headcount.Band.valueOf(row.getString("band")),
                                row.getObject("took_part", Integer.class)));
    }
}
