package org.waymark.growth;

import org.waymark.base.text.Sentence;

/**
 * The one thing to do next about one's growth.
 *
 * @param sentence what it is; a day stands in it as a {@link java.time.LocalDate}
 * @param address of the page on which it is done
 */
public record NextThing(Sentence sentence, String address) {}
