package org.waymark.careerpath;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.search.Found;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** Roles by what they ask. */
@Service
@Order(20)
@DeniedByDefault
@Transactional(readOnly = true)
public class ExpectationSearch implements SearchSource {

    /** A role often asks for the same thing in several sentences, and is found once. */
    private static final int SENTENCES_OF_A_ROLE = 5;

    private final LadderRepository ladders;

    ExpectationSearch(LadderRepository ladders) {
        this.ladders = ladders;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "careerpath.search.expectations";
    }

    @Override
    @ForEmployees
    public List<Found> find(Sought sought, int most) {
        return roles(sought, most).stream().map(ExpectationSearch::found).toList();
    }

    /**
     * Finds roles by what they ask.
     *
     * @param sought what to look for
     * @param most how many at the most
     * @return each role once, with the first that it asks of what is sought
     */
    @ForEmployees
    public List<Asking> roles(Sought sought, int most) {
        Map<RoleReference, Asking> first = new LinkedHashMap<>();
        ladders.findAsking(sought.patterns(), Limit.of(most * SENTENCES_OF_A_ROLE))
                .forEach(asking -> first.putIfAbsent(asking.role(), asking));
        return first.values().stream().limit(most).toList();
    }

    private static Found found(Asking asking) {
        RoleReference role = asking.role();
        return Found.of(
                "roles/" + role.address(),
                role.title(),
                "careerpath.search.asks",
                role.pathName(),
                asking.competency(),
                asking.text());
    }
}
