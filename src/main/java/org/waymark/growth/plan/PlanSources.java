package org.waymark.growth.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** Things from which a goal can begin, whichever module has them. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PlanSources {

    /**
     * One of them.
     *
     * @param origin what it is
     * @param id tells it apart
     * @param title what it is called
     * @param address of its page, without the leading slash
     * @param words what a goal that begins from it could say; empty if nothing
     */
    public record Known(PlanOrigin origin, String id, String title, String address, String words) {}

    private final List<PlanSource> sources;

    PlanSources(List<PlanSource> sources) {
        this.sources = sources;
    }

    /**
     * Finds what an address says or a goal keeps.
     *
     * @param origin what it is
     * @param id tells it apart; anybody can write one
     * @return empty unless it is there for the viewer
     */
    @ForEmployees
    public Optional<Known> find(PlanOrigin origin, String id) {
        return sources.stream()
                .filter(source -> source.origin() == origin)
                .findFirst()
                .flatMap(source -> source.find(id))
                .map(found -> new Known(origin, id, found.title(), found.address(), found.words()));
    }
}
