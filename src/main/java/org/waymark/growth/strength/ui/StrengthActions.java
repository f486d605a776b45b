package org.waymark.growth.strength.ui;

import java.io.Serializable;

/** What can be done with the strength that is open for writing. */
interface StrengthActions extends Serializable {

    /** Puts it beside a competency, by the address of that. */
    void putBeside(String competency);

    void takeFrom(String competency);

    /** Its first words were saved, or its last ones deleted. */
    void saved();

    void remove();

    void close();
}
