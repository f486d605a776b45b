package org.waymark.testing.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.waymark.testing.WaymarkTest;

/**
 * A test in a real browser, against the whole application with its production front end: test methods take
 * {@link Windows}. Such classes end in {@code IT}, because they need the built front end.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WaymarkTest
@Import({DemoLadders.class, Sessions.class})
@ExtendWith(WindowsExtension.class)
public @interface WaymarkBrowserTest {}
