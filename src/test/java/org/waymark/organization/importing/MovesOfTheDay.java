package org.waymark.organization.importing;

/** Has the portal carry out the moves whose day has come, as its job does. */
public class MovesOfTheDay {

    private final MoveKeeper keeper;

    MovesOfTheDay(MoveKeeper keeper) {
        this.keeper = keeper;
    }

    /** Now. */
    public void run() {
        keeper.run();
    }
}
