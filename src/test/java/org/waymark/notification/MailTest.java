package org.waymark.notification;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.TestClock;

/** A test of what an employee and their manager get by mail. */
abstract class MailTest extends EmployeeAndManager {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    Post post;

    /** After the mail server, which sets the clock: whoever was hired before would report to their manager only later in the day. */
    @Override
    @BeforeEach
    protected void employee_and_manager_are_hired() {
        post = beans.createBean(Post.class);
        super.employee_and_manager_are_hired();
    }

    @AfterEach
    void the_post_closes() {
        post.close();
    }
}
