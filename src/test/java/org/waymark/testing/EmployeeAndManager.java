package org.waymark.testing;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;

/**
 * A test of what passes between somebody and their manager. Both are hired anew before each test, whose own set-up comes after; the line
 * between them begins today. Whoever else a test needs comes from the {@link #company}.
 */
@WaymarkTest
public abstract class EmployeeAndManager {

    @Autowired
    protected Company company;

    /** Mona Manager, who reports to nobody. */
    protected PersonId manager;

    /** Emil Employee, who reports to her. */
    protected PersonId employee;

    @BeforeEach
    protected void employee_and_manager_are_hired() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
    }
}
