package org.waymark.careerpath.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.base.csv.CsvTable;
import org.waymark.careerpath.document.RoleFamily;

/** What a column of a table of ladders can hold, by the names that such tables give it. */
enum LadderColumn {
    PATH_ID("pathid", "ladderid"),
    PATH("path", "pathname", "careerpath", "careerladder", "ladder", "rolefamily", "jobfamily", "family", "profession"),
    ROLE_ID("roleid"),
    /** The title. */
    ROLE("role", "roletitle", "rolename", "title", "jobtitle", "position"),
    /** A number from 1 at the ground, or a word whose rank is told apart from the file. */
    LEVEL("level", "rolelevel", "joblevel", "careerlevel", "grade", "rank", "band", "seniority"),
    TRACK("track", "trackname", "branch"),
    /** What the role is like. */
    SUMMARY("summary", "rolesummary", "roledescription"),
    COMPETENCY("competency", "competencyname", "skill", "skillname", "capability", "theme", "topic", "dimension"),
    /** What the competency is, whatever the role. */
    COMPETENCY_SUMMARY(
            "competencysummary", "competencydefinition", "skillsummary", "skilldefinition", "capabilitydefinition"),
    EXPECTATION(
            "expectation",
            "expectations",
            "expectationtext",
            "text",
            "criterion",
            "criteria",
            "skilldescription",
            "competencydescription",
            "description",
            "behaviour",
            "behaviours",
            "behavior",
            "behaviors",
            "keybehaviour",
            "keybehaviours",
            "keybehavior",
            "keybehaviors",
            "skillleveldescription",
            "competencyleveldescription",
            "proficiencydescription"),
    PROFICIENCY("proficiency", "proficiencylevel", "skilllevel", "competencylevel", "depth"),
    /** One on each line. */
    EXAMPLES("examples", "example"),
    /** What other expectations of the path know it by. */
    EXPECTATION_ID("expectationid"),
    /** The id of an expectation of a role below. */
    BUILDS_ON("buildson"),
    /** Skills and experiences that help, one on each line. */
    HELPS("helps", "whathelps"),
    /** What a usual week holds. */
    WEEK("week", "usualweek"),
    /** A number. */
    SEATS("seats", "headcount"),
    /** When a seat is likely to be free. */
    OPENING("opening", "nextopening"),
    /** The word of a {@link RoleFamily}; a column called “family” holds paths in most tables. */
    FAMILY("destinationfamily");

    /** Headers of what some tables say of a role's skill, and others of the skill itself. */
    private static final Set<String> OF_ROLE_OR_COMPETENCY = Set.of("skilldescription", "competencydescription");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so.
    private final Set<String> names;

    LadderColumn(String... names) {
        this.names = Set.of(names);
    }

    /** What a header names, whatever its case, blanks, hyphens and underscores. */
    static Optional<LadderColumn> ofHeader(String header) {
        return Stream.of(values())
                .filter(column -> column.names.contains(CsvTable.plain(header)))
                .findFirst();
    }

    /** Whether a header that is taken for the expectation could also say what a competency is. */
    static boolean isOfRoleOrCompetency(String header) {
        return OF_ROLE_OR_COMPETENCY.contains(CsvTable.plain(header));
    }

    static Optional<LadderColumn> ofWord(String word) {
        return Stream.of(values()).filter(column -> column.word().equals(word)).findFirst();
    }

    /** The name in our own files, in options and in sentences. */
    String word() {
        return this == FAMILY
                ? "destination family"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it holds prose, whose lines and blanks are its own; everything else is one line. */
    boolean isProse() {
        return switch (this) {
            case SUMMARY, COMPETENCY_SUMMARY, EXPECTATION, EXAMPLES, HELPS, WEEK, OPENING -> true;
            default -> false;
        };
    }
}
