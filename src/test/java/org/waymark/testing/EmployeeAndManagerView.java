package org.waymark.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;

/** The same as {@link EmployeeAndManager} for a test that opens pages, as one of the two or as somebody else ({@link TestPeople#enter}). */
@WaymarkTest
public abstract class EmployeeAndManagerView extends SpringBrowserlessTest {

    @Autowired
    protected Company company;

    /** Mona Manager, who reports to nobody. */
    protected PersonId manager;

    /** Emil Employee, who reports to her. */
    protected PersonId employee;

    @BeforeEach
    protected final void employee_and_manager_are_hired() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
    }
}
