package org.waymark.organization.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.base.csv.CsvTable;
import org.waymark.organization.PersonField;

/** What a column of a file with people can hold, by the names that personnel systems give it. */
enum PeopleColumn {
    ID(
            "id",
            "objectid",
            "employeeid",
            "employeenumber",
            "employeeno",
            "empid",
            "empno",
            "empnumber",
            "eid",
            "personid",
            "personnelid",
            "personnelnumber",
            "personnelno",
            "staffid",
            "staffnumber",
            "workerid",
            "externalid",
            "personalnummer",
            "personalnr",
            "mitarbeiterid",
            "mitarbeiternummer",
            "mitarbeiternr",
            "personioid"),
    NAME("name", "fullname", "displayname", "employeename", "worker", "workername"),
    FIRST_NAME("firstname", "givenname", "forename", "legalfirstname", "vorname"),
    LAST_NAME("lastname", "surname", "familyname", "legallastname", "nachname", "familienname"),
    EMAIL(
            "email",
            "mail",
            "emailaddress",
            "mailaddress",
            "workemail",
            "workemailaddress",
            "companyemail",
            "businessemail",
            "primaryemail",
            "emailprimarywork",
            "primaryworkemail",
            "userprincipalname",
            "emailadresse",
            "mailadresse"),
    EMAIL_LOCAL("emaillocal", "emaillocalpart", "maillocal", "maillocalpart", "localpart"),
    TITLE(
            "title",
            "jobtitle",
            "businesstitle",
            "position",
            "positiontitle",
            "employeetitle",
            "stellenbezeichnung",
            "positionsbezeichnung"),
    DEPARTMENT(
            "department",
            "departmentname",
            "dept",
            "deptname",
            "unit",
            "orgunit",
            "organizationalunit",
            "supervisoryorganization",
            "abteilung"),
    MANAGER_ID(
            "managerid",
            "manageremployeeid",
            "manageremployeenumber",
            "managerempid",
            "managereid",
            "managerworkerid",
            "managernumber",
            "managerpersonnelnumber",
            "reportstoid",
            "supervisorid",
            "supervisoreid",
            "supervisornumber",
            "supervisoremployeeid",
            "vorgesetztenid"),
    MANAGER_EMAIL(
            "manageremail",
            "managermail",
            "manageremailaddress",
            "reportstoemail",
            "supervisoremail",
            "reportingtoemail",
            "workersmanageremail",
            "vorgesetztenemail",
            "vorgesetzteremail",
            "emailvorgesetzter"),
    /** The manager by id, by mail address or by name, whichever fits. */
    MANAGER(
            "manager",
            "managername",
            "linemanager",
            "directmanager",
            "workersmanager",
            "reportsto",
            "reportingto",
            "supervisor",
            "supervisorname",
            "immediatesupervisor",
            "vorgesetzter",
            "vorgesetzte",
            "vorgesetzteperson",
            "führungskraft"),
    START_DATE(
            "startdate",
            "starton",
            "startson",
            "hiredate",
            "hiredon",
            "dateofhire",
            "dateofjoining",
            "joiningdate",
            "joindate",
            "employeehiredate",
            "originalhiredate",
            "einstellungsdatum",
            "eintrittsdatum"),
    /** The last day somebody works here. */
    END_DATE(
            "enddate",
            "endson",
            "lastday",
            "lastworkingday",
            "leavedate",
            "leavingdate",
            "dateofleaving",
            "exitdate",
            "terminationdate",
            "dateoftermination",
            "employeeleavedatetime",
            "austrittsdatum",
            "vertragsende",
            "letzterarbeitstag"),
    /** The first day on which title, department, manager and role of this row count. */
    FROM(
            "from",
            "fromdate",
            "validfrom",
            "effectivedate",
            "effectivefrom",
            "effectiveon",
            "changeeffectivedate",
            "gültigab",
            "wirksamab"),
    /** The role on a ladder, as {@code path.role}. */
    ROLE("role", "roleaddress", "ladderrole");

    /** Columns that say who somebody's manager is, the surest first. */
    static final List<PeopleColumn> MANAGERS = List.of(MANAGER_ID, MANAGER_EMAIL, MANAGER);

    /** Columns that hold dates. */
    static final List<PeopleColumn> DATES = List.of(START_DATE, END_DATE, FROM);

    /** They repeat what another column says better, if there is one. */
    private static final Set<String> SECOND_BEST = Set.of(
            "displayname",
            "fullname",
            "employeename",
            "worker",
            "workername",
            "userprincipalname",
            "id",
            "objectid",
            "personioid",
            "supervisoryorganization",
            "originalhiredate");

    /** Whether somebody works here; what counts is a last day, so these are not read. */
    private static final Set<String> STATUS = Set.of(
            "accountenabled",
            "active",
            "isactive",
            "status",
            "employmentstatus",
            "employeestatus",
            "workerstatus",
            "hrstatus",
            "assignmentstatus",
            "beschäftigungsstatus",
            "mitarbeiterstatus",
            "lifecyclestatus");

    /** What forms add to a header. */
    private static final Pattern ADDED = Pattern.compile(
            "[\\[(]\\s*(required|mandatory|optional|read only|pflichtfeld)\\s*[])]", Pattern.CASE_INSENSITIVE);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so.
    private final Set<String> names;

    PeopleColumn(String... names) {
        this.names = Set.of(names);
    }

    /**
     * What a header names.
     *
     * @param header in any case, with any blanks, hyphens and underscores; a date may state its format at the end
     */
    static Optional<PeopleColumn> of(String header) {
        String name = plain(header);
        return List.of(values()).stream()
                .filter(column -> column.names.contains(name))
                .findFirst()
                .or(() -> DATES.stream()
                        .filter(column -> column.dateFormat(header).isPresent())
                        .findFirst());
    }

    /** What whoever imports, or what is remembered, calls it. */
    static Optional<PeopleColumn> ofWord(String word) {
        return List.of(values()).stream()
                .filter(column -> column.word().equals(word))
                .findFirst();
    }

    /** What our own rows have it in. */
    static PeopleColumn of(PersonField field) {
        return field == PersonField.MANAGER ? MANAGER_EMAIL : valueOf(field.name());
    }

    /** Whether a header counts only where nothing better says the same. */
    static boolean isSecondBest(String header) {
        return SECOND_BEST.contains(plain(header));
    }

    /** Whether a column seems to say who works here. */
    static boolean isStatus(String header) {
        return STATUS.contains(plain(header));
    }

    private static String plain(String header) {
        return CsvTable.plain(ADDED.matcher(header).replaceAll("").replace("#", "number"));
    }

    /** The form of dates that a header of this column states at its end. */
    Optional<DateReader> dateFormat(String header) {
        String name = plain(header);
        return names.stream()
                .filter(name::startsWith)
                .flatMap(start -> DateReader.ofHeader(name.substring(start.length())).stream())
                .findFirst();
    }

    /** A header that means this column: what it is called where it is stated, asked for or remembered. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
