package org.waymark.wall.model;

import java.util.List;

/**
 * What the model knows of a kind of what people write of themselves, for their manager: a declared one is in it by itself.
 *
 * @param key tells it apart
 * @param hasTopic whether its author can tell without words that they would like to talk about it
 * @param hasTitle whether one of its texts says what it is about, and goes with the topic
 */
record OwnKind(String key, boolean hasTopic, boolean hasTitle) {

    static final String BEYOND = "growth.own.beyond";

    static final String PICTURE = "growth.own.picture";
    static final String MILESTONE = "growth.own.milestone";
    static final String PLAN = "growth.own.plan";
    static final String STEP = "growth.own.step";
    static final String PROGRESS = "growth.own.progress";
    static final String STRENGTH = "growth.own.strengths";

    /** What an employee writes of what was agreed on a standing. */
    static final String AGREED = "growth.own.agreed";

    /** What histories that are told name by its place comes before all others, the last one first. */
    static final List<String> TOLD = List.of(STRENGTH, STEP, PLAN, MILESTONE, PICTURE, BEYOND);
}
