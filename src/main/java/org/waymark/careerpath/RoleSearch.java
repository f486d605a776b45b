package org.waymark.careerpath;

import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.search.Found;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** Roles by their titles. */
@Service
@Order(10)
@DeniedByDefault
@Transactional(readOnly = true)
public class RoleSearch implements SearchSource {

    private final LadderRepository ladders;

    RoleSearch(LadderRepository ladders) {
        this.ladders = ladders;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "careerpath.search.roles";
    }

    @Override
    @ForEmployees
    public List<Found> find(Sought sought, int most) {
        return ladders.findHolding(sought.patterns(), Limit.of(most)).stream()
                .map(RoleSearch::found)
                .toList();
    }

    /**
     * Finds roles by their titles among some.
     *
     * @param addresses of these roles; those that are on no ladder are not found
     * @param sought what to look for
     * @param most how many at the most
     * @return by path, from the ground up
     */
    @ForEmployees
    public List<Found> findAmong(Collection<String> addresses, Sought sought, int most) {
        return addresses.isEmpty()
                ? List.of()
                : ladders.findHoldingAmong(addresses, sought.patterns(), Limit.of(most)).stream()
                        .map(RoleSearch::found)
                        .toList();
    }

    private static Found found(RoleReference role) {
        String address = "roles/" + role.address();
        return role.track() == null
                ? Found.of(address, role.title(), "careerpath.search.path", role.pathName())
                : Found.of(address, role.title(), "careerpath.search.path.track", role.pathName(), role.track());
    }
}
