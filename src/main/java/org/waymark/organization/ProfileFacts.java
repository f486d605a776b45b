package org.waymark.organization;

/** What the frame around every page asks about its viewer, in one statement. */
interface ProfileFacts {

    /** Whether anybody reports to them today. */
    boolean getManager();

    /** Whether they have not acknowledged a change of what identifies them. */
    boolean getChanged();
}
