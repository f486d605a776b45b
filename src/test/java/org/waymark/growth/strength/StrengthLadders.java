package org.waymark.growth.strength;

import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;

/** Two paths of departments that have nothing to do with each other, in whose competencies roles ask something. */
public final class StrengthLadders {

    /** A role that asks something in the competency {@link #CRAFT}. */
    public static final String JOINER = "strength-yard.joiner";

    /** One that asks something there and in another competency. */
    public static final String MASTER = "strength-yard.master";

    /** A role of the other path. */
    public static final String TEACHER = "strength-school.teacher";

    public static final String CRAFT = "strength-yard.craft";
    public static final String LEADING = "strength-yard.leading";
    public static final String TEACHING = "strength-school.teaching";

    private StrengthLadders() {}

    /** Imports them; the second time changes nothing. */
    public static void importTo(PathImport imports) {
        for (String ladder : new String[] {YARD, SCHOOL}) {
            if (!RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE))
                    .isFine()) {
                throw new IllegalStateException("The ladder does not import");
            }
        }
    }

    private static final String YARD = """
        format: waymark/path/1
        id: strength-yard
        name: Strength Yard
        competencies:
          - {id: craft, name: Craft of the yard}
          - {id: leading, name: Leading in the yard}
        roles:
          - id: joiner
            title: Joiner
            level: 1
            week: "Four days at the bench, **one** in the harbour."
            expectations:
              craft: [Cuts what fits.]
          - id: master
            title: Master
            level: 2
            expectations:
              craft: [Shows others how to cut.]
              leading: [Says where the yard goes.]
        """;

    private static final String SCHOOL = """
        format: waymark/path/1
        id: strength-school
        name: Strength School
        competencies:
          - {id: teaching, name: Teaching of others}
        roles:
          - id: teacher
            title: Teacher
            level: 1
            expectations:
              teaching: [Explains until it is understood.]
        """;
}
