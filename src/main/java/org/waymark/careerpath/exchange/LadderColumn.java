package org.waymark.careerpath.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.CsvTable;
import org.waymark.careerpath.document.RoleNote;

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
    HELPS(RoleNote.HELPS),
    WEEK(RoleNote.WEEK),
    SEATS(RoleNote.SEATS),
    OPENING(RoleNote.OPENING),
    FAMILY(RoleNote.FAMILY);

    /** Headers of what some tables say of a role's skill, and others of the skill itself. */
    private static final Set<String> OF_ROLE_OR_COMPETENCY = Set.of("skilldescription", "competencydescription");

    private static final Set<RoleNote.Kind> WORDS = Set.of(RoleNote.Kind.NUMBER, RoleNote.Kind.FAMILY);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so.
    private final Set<String> names;

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final @Nullable RoleNote note;

    LadderColumn(String... names) {
        this.names = Set.of(names);
        this.note = null;
    }

    LadderColumn(RoleNote note) {
        this.names = note.headers().stream().map(CsvTable::plain).collect(Collectors.toUnmodifiableSet());
        this.note = note;
    }

    static LadderColumn of(RoleNote note) {
        return Stream.of(values())
                .filter(column -> note.equals(column.note))
                .findFirst()
                .orElseThrow();
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
        return note == null
                ? name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : note.headers().getFirst();
    }

    /** Whether it holds prose, whose lines and blanks are its own; everything else is one line. */
    boolean isProse() {
        return switch (this) {
            case SUMMARY, COMPETENCY_SUMMARY, EXPECTATION, EXAMPLES -> true;
            default -> note != null && !WORDS.contains(note.kind());
        };
    }
}
