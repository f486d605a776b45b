package org.waymark.organization;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;

/** The departments that people belong to. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class Departments {

    private final DepartmentRepository departments;

    Departments(DepartmentRepository departments) {
        this.departments = departments;
    }

    /**
     * What they are called.
     *
     * @return in the order of a list to choose from
     */
    @ForPeopleTeam
    public List<String> names() {
        return departments.findNames();
    }
}
