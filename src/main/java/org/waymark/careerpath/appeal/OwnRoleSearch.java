package org.waymark.careerpath.appeal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.search.Found;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.careerpath.RoleSearch;
import org.waymark.sharing.Sharing;

/** Roles and destinations about which one has said something, by their titles: what one said is sealed. */
@Service
@Order(70)
@DeniedByDefault
@Transactional(readOnly = true)
public class OwnRoleSearch implements SearchSource {

    private final RoleSearch roles;
    private final Sharing sharing;

    OwnRoleSearch(RoleSearch roles, Sharing sharing) {
        this.roles = roles;
        this.sharing = sharing;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "careerpath.search.own";
    }

    @Override
    @ForEmployees
    public List<Found> find(Sought sought, int most) {
        return roles.findAmong(sharing.subjects(AppealContent.KIND), sought, most);
    }
}
