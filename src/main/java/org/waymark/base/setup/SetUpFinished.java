package org.waymark.base.setup;

/** A portal was set up by something else than its page, as the demo company is. Told at once, within the work that did it. */
public record SetUpFinished() {}
