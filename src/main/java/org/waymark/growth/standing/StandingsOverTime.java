package org.waymark.growth.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Prose;
import org.waymark.growth.document.OverTimeProvider;

/** What the viewer wrote to the same words of the same role, in one standing after the other. */
@Component
class StandingsOverTime implements OverTimeProvider {

    private record Same(String role, String competency, String expects) {}

    private final StandingStore store;
    private final CurrentUser currentUser;

    StandingsOverTime(StandingStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    @Override
    public List<OverTime> find() {
        Map<Same, List<Time>> times = new LinkedHashMap<>();
        store.findOfWithAsked(currentUser.require())
                .forEach((standing, asked) -> asked.forEach(one -> times.computeIfAbsent(
                                new Same(standing.role(), one.competency(), one.expects()), none -> new ArrayList<>())
                        .add(new Time(
                                StandingContent.SIDE
                                        .on(standing.id().subject(one.number()))
                                        .about(standing.manager()),
                                standing.begunAt()))));
        return times.entrySet().stream()
                .map(one -> new OverTime(Prose.plain(one.getKey().expects()), one.getValue(), StandingArea.ADDRESS))
                .toList();
    }
}
