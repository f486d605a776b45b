package org.waymark.wall.model;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** How many histories are played, and which: the same ones each time, unless something else is asked for. */
final class AsMany implements AroundPropertyHook {

    /** What the normal build has time for. */
    private static final int USUAL = 10;

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        context.attributes().setTries(Integer.getInteger("waymark.histories", USUAL));
        context.attributes().setSeed(System.getProperty("waymark.seed", "20261126"));
        return property.execute();
    }
}
