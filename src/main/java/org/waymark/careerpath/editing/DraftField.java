package org.waymark.careerpath.editing;

import org.waymark.careerpath.document.RoleFamily;
import org.waymark.careerpath.document.StepKind;

/** A text of a draft that is edited by itself, so that people who edit different ones never meet. */
public enum DraftField {
    /** The path's name. */
    NAME,
    /** The department that the path belongs to. */
    DEPARTMENT,
    /** What the path is for. */
    SUMMARY,
    /** How promotions work, in Markdown. */
    PROMOTIONS,
    /** The {@link RoleFamily#word()} of the path. */
    FAMILY,
    /** A track's heading. */
    TRACK_NAME,
    /** What sets a track apart. */
    TRACK_SUMMARY,
    /** A competency's name. */
    COMPETENCY_NAME,
    /** What a competency means. */
    COMPETENCY_SUMMARY,
    /** A role's title. */
    ROLE_TITLE,
    /** A role's rung, a number from 1 to 99. */
    ROLE_LEVEL,
    /** The id of a role's track, empty for the trunk. */
    ROLE_TRACK,
    /** What a role is like. */
    ROLE_SUMMARY,
    /** One of a role's notes, with the items of a list on lines. */
    ROLE_NOTE,
    /** What a role asks in one competency, see {@link CellText}. */
    CELL,
    /** How deep what a role asks in one competency goes. */
    CELL_PROFICIENCY,
    /** The {@link StepKind#word()} of a step. */
    STEP_KIND,
    /** What a step usually takes. */
    STEP_NOTE
}
