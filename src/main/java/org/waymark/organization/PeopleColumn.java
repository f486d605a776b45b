package org.waymark.organization;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waymark.base.csv.CsvTable;

/** What a column of a file with people can hold, by the names that personnel systems give it. */
enum PeopleColumn {
    ID(
            "id",
            "employeeid",
            "employeenumber",
            "employeeno",
            "personid",
            "personnelid",
            "personnelnumber",
            "personnelno",
            "staffid",
            "staffnumber",
            "workerid",
            "externalid"),
    NAME("name", "fullname", "displayname", "employeename"),
    FIRST_NAME("firstname", "givenname", "forename"),
    LAST_NAME("lastname", "surname", "familyname"),
    EMAIL("email", "mail", "emailaddress", "mailaddress", "workemail", "companyemail"),
    EMAIL_LOCAL("emaillocal", "emaillocalpart", "maillocal", "maillocalpart", "localpart"),
    TITLE("title", "jobtitle", "position", "positiontitle"),
    DEPARTMENT("department", "departmentname", "dept", "deptname", "unit", "orgunit", "organizationalunit"),
    MANAGER_ID(
            "managerid", "manageremployeeid", "managernumber", "managerpersonnelnumber", "reportstoid", "supervisorid"),
    MANAGER_EMAIL("manageremail", "managermail", "manageremailaddress", "reportstoemail", "supervisoremail"),
    /** The manager by id or by mail address, whichever fits. */
    MANAGER("manager", "reportsto", "supervisor"),
    START_DATE("startdate", "starton", "startson", "hiredate", "hiredon", "dateofjoining", "joiningdate", "joindate"),
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
            "terminationdate"),
    /** The role on a ladder, as {@code path.role}. */
    ROLE("role", "roleaddress", "ladderrole");

    private static final List<PeopleColumn> DATES = List.of(START_DATE, END_DATE);

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
        String name = CsvTable.plain(header);
        return List.of(values()).stream()
                .filter(column -> column.names.contains(name))
                .findFirst()
                .or(() -> DATES.stream()
                        .filter(column -> column.dateFormat(header).isPresent())
                        .findFirst());
    }

    /** The form of dates that a header of this column states at its end. */
    Optional<DateReader> dateFormat(String header) {
        String name = CsvTable.plain(header);
        return names.stream()
                .filter(name::startsWith)
                .flatMap(start -> DateReader.ofHeader(name.substring(start.length())).stream())
                .findFirst();
    }

    /** A header that means this column, for a sentence that asks for one. */
    String plainName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
