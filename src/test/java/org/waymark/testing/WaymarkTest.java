package org.waymark.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.growth.GrowthCast;

/**
 * The whole application on the real database, listening on a free port. The front end is not built for it. All tests
 * with this annotation share one application context, since starting one takes longer than most tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    StatementCounter.class,
    TestClock.class,
    TestPeople.class,
    Company.class,
    GrowthCast.class,
    ManagersPage.class,
    OwnBank.class,
    FailedSignIns.class,
    PageWithoutFrontEnd.class,
    PseudoLanguage.class
})
public @interface WaymarkTest {}
