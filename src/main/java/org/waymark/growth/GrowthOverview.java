package org.waymark.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthQueryStore.Row;

/** All parts of the viewer's growth, side by side, and what is next in them. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class GrowthOverview {

    private final List<GrowthArea> areas;
    private final List<GrowthQuery> queries;
    private final GrowthQueryStore store;
    private final CurrentUser currentUser;
    private final Clock clock;

    GrowthOverview(List<GrowthArea> areas, GrowthQueryStore store, CurrentUser currentUser, Clock clock) {
        this.areas = areas;
        this.queries =
                areas.stream().map(GrowthArea::query).flatMap(Optional::stream).toList();
        this.store = store;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * How each part stands.
     *
     * @return in the order of the page
     */
    @ForEmployees
    public List<GrowthState> areas() {
        Map<Boolean, Map<GrowthQuery, Sentence>> found = find().stream()
                .collect(Collectors.partitioningBy(
                        GrowthOverview::isNext, Collectors.toMap(row -> queries.get(row.part()), this::sentence)));
        return areas.stream()
                .map(area -> area.state().with(of(area, found.get(false)), of(area, found.get(true))))
                .toList();
    }

    private static @Nullable Sentence of(GrowthArea area, @Nullable Map<GrowthQuery, Sentence> sentences) {
        return sentences == null ? null : area.query().map(sentences::get).orElse(null);
    }

    /**
     * The one thing to do next, of all parts: what is due or somebody waits for before what has a day to come, and that before what could
     * be begun. It takes one statement.
     *
     * @return empty if there is nothing to say
     */
    @ForEmployees
    public Optional<NextThing> next() {
        return find().stream()
                .filter(GrowthOverview::isNext)
                .findFirst()
                .map(row -> new NextThing(sentence(row), row.found().address()));
    }

    private List<Row> find() {
        return store.find(queries, currentUser.require(), LocalDate.now(clock));
    }

    private static boolean isNext(Row row) {
        return row.found().urgency() != GrowthQuery.STANDS;
    }

    private Sentence sentence(Row row) {
        return queries.get(row.part()).sentence().apply(row.found());
    }
}
