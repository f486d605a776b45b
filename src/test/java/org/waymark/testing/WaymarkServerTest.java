package org.waymark.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link WaymarkTest} that speaks HTTP to the application, as a {@link Browser} or otherwise; the port is
 * {@code @LocalServerPort}. It shares the application context of all others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WaymarkTest
public @interface WaymarkServerTest {}
