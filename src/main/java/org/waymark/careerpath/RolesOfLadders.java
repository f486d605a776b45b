package org.waymark.careerpath;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.organization.LadderRoles;

/** Lets people be given a role that exists, without organization knowing what a ladder is. */
@Component
@Transactional(readOnly = true)
class RolesOfLadders implements LadderRoles {

    private final LadderRepository ladders;

    RolesOfLadders(LadderRepository ladders) {
        this.ladders = ladders;
    }

    @Override
    public List<LadderRole> list() {
        return ladders.search("", Pageable.unpaged()).stream()
                .map(RolesOfLadders::role)
                .toList();
    }

    @Override
    public List<LadderRole> find(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : ladders.findReferences(addresses).stream()
                        .map(RolesOfLadders::role)
                        .toList();
    }

    private static LadderRole role(RoleReference role) {
        return new LadderRole(role.address(), role.title(), role.pathName());
    }

    @Override
    public boolean exists(String address) {
        return ladders.findRole(address).isPresent();
    }
}
