package org.waymark.wall.model;

import java.util.List;

/** The cast of a history, named after where each stands at its beginning. */
enum Who {
    /** Reports to the manager. */
    EMPLOYEE,
    /** Reports to the manager, too. */
    COLLEAGUE,
    /** Reports to the director. */
    MANAGER,
    /** Reports to the director, and has nobody yet. */
    NEXT_MANAGER,
    /** The manager's manager. */
    DIRECTOR,
    /** Of the People team. */
    PEOPLE_TEAM,
    /** Keeps accounts. */
    ADMINISTRATOR,
    /** Nobody yet; later whoever has the mail address of one of the others. */
    SUCCESSOR;

    /** Those whose line changes, and whose words histories are about. */
    static final List<Who> REPORTS = List.of(EMPLOYEE, COLLEAGUE, MANAGER);
}
