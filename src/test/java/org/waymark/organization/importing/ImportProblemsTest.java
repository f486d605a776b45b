package org.waymark.organization.importing;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.PeopleImportReport.Change;
import org.waymark.organization.importing.PeopleImportReport.Column;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;
import org.waymark.testing.English;

/** What a file says by itself, in a company that is still empty. */
class ImportProblemsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 14);

    private static final String HEADER = "id,name,email,manager_id,start_date\n";

    @Test
    void sound_file_has_no_problem() {
        PeopleImportReport report = check("""
            id,name,email,manager_id,start_date
            1,Ada Lind,ada@example.org,,2020-02-29
            2,Ben Roth,ben@example.org,1,
            """);
        assertThat(report.problems()).isEmpty();
        assertThat(report.changes())
                .extracting(Change::line, Change::name)
                .containsExactly(tuple(2L, "Ada Lind"), tuple(3L, "Ben Roth"));
        assertThat(fields(report, 1))
                .containsExactly(
                        new FieldChange(PersonField.ID, null, "2"),
                        new FieldChange(PersonField.MANAGER, null, "Ada Lind (ada@example.org)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separator_is_recognised(String separator) {
        String file = "Department|E-Mail|NAME\nR&D|a@example.org|\"Lind, Ada; the\tfirst\"\n".replace("|", separator);
        PeopleImportReport report = check(file);
        assertThat(report.problems()).isEmpty();
        assertThat(report.changes().getFirst().name()).isEqualTo("Lind, Ada; the first");
        assertThat(report.newDepartments()).containsExactly("R&D");
    }

    @Test
    void separator_follows_the_columns_and_not_the_number_of_signs() {
        PeopleImportReport report = check("name;email;remark, with, many, commas\nAda Lind;a@example.org;x\n");
        assertThat(report.problems()).isEmpty();
        assertThat(report.ignoredColumns()).containsExactly("remark, with, many, commas");
    }

    @Test
    void byte_order_mark_and_windows_line_ends_are_no_part_of_the_text() {
        PeopleImportReport report = check("\uFEFFName,Email\r\nAda Lind,ada@example.org\r\n");
        assertThat(report.problems()).isEmpty();
        assertThat(report.changes().getFirst().email()).isEqualTo("ada@example.org");
    }

    @Test
    void quoted_line_breaks_keep_the_line_numbers_of_the_file() {
        PeopleImportReport report = check("""
            name,email,title
            Ada Lind,ada@example.org,"Lead
            of
            ""Maps\"""

            ,ben@example.org,Maker
            """);
        assertThat(report.problems()).containsExactly(problem(6, "name", Kind.MISSING_VALUE));
    }

    @Test
    void line_breaks_within_a_cell_become_spaces() {
        PeopleImportReport report = check("name,email,title\nAda  Lind,ada@example.org,\"Lead\r\n(Maps)\"\n");
        assertThat(report.changes().getFirst().name()).isEqualTo("Ada Lind");
        assertThat(fields(report, 0)).containsExactly(new FieldChange(PersonField.TITLE, null, "Lead (Maps)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Employee ID,Full Name,E-mail Address,Job Title,Dept,Reports to ID,Date of joining",
                "personnel-number,NAME,mail,position,unit,manager,HireDate",
                "employee_id,full_name,E_MAIL,job-title,department,manager_employee_id,start date",
            })
    void common_headers_are_understood(String header) {
        PeopleImportReport report =
                check(header + "\n1,Ada,ada@example.org,,,,\n2,Ben,ben@example.org,Maker,Workshop,1,2020-01-02\n");
        assertThat(report.problems()).isEmpty();
        assertThat(report.ignoredColumns()).isEmpty();
        assertThat(fields(report, 1))
                .extracting(FieldChange::field)
                .containsExactly(
                        PersonField.ID,
                        PersonField.TITLE,
                        PersonField.DEPARTMENT,
                        PersonField.START_DATE,
                        PersonField.MANAGER);
    }

    @Test
    void unknown_columns_are_named() {
        assertThat(check("name,Phone,email,,shoe size\nAda,1,ada@example.org,,42\n")
                        .ignoredColumns())
                .containsExactly("Phone", "shoe size");
    }

    @Test
    void name_and_mail_columns_are_required() {
        assertThat(check("id,title\n1,Maker\n").problems())
                .containsExactly(
                        problem(1, null, Kind.MISSING_COLUMN, "name"), problem(1, null, Kind.MISSING_COLUMN, "email"));
        assertThat(check("\n\nfirst name,email\nAda,ada@example.org\n").problems())
                .containsExactly(problem(3, null, Kind.MISSING_COLUMN, "last name"));
    }

    @Test
    void two_columns_for_the_same_thing_are_refused() {
        assertThat(check("name,email,job_title,Position,first name\n").problems())
                .containsExactly(
                        problem(1, "Position", Kind.DOUBLE_COLUMN, "job_title"),
                        problem(1, "first name", Kind.DOUBLE_COLUMN, "name"));
    }

    @Test
    void local_parts_need_a_domain() {
        String file = "first_name,last_name,email_local\nAda,Lind,ALIND\nBen,Roth,ben@example.org\n";
        assertThat(check(file).problems()).containsExactly(problem(1, "email_local", Kind.MISSING_DOMAIN));
        PeopleImportReport report = check(file, new PeopleImportOptions("Example.com", null));
        assertThat(report.problems()).containsExactly(problem(3, "email_local", Kind.BAD_EMAIL, "ben@example.org"));
    }

    @Test
    void domain_completes_addresses_without_one() {
        PeopleImportReport report =
                check("name,email\nAda,alind\nBen,ben@example.org\n", new PeopleImportOptions("example.com", null));
        assertThat(report.changes()).extracting(Change::email).containsExactly("alind@example.com", "ben@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "ada@", "@example.org", "ada@example", "a da@example.org", "a@b@example.org", "a@.org"})
    void mail_address_that_is_none_is_told(String email) {
        assertThat(check("name,Mail\nAda," + email + "\n").problems())
                .containsExactly(problem(2, "Mail", Kind.BAD_EMAIL, email));
    }

    @Test
    void missing_values_are_told_with_their_column() {
        assertThat(check("Surname,Given name,email\n,Ada,ada@example.org\nRoth, ,\n, ,ben@example.org\n")
                        .problems())
                .containsExactly(problem(3, "email", Kind.MISSING_VALUE), problem(4, "Surname", Kind.MISSING_VALUE));
    }

    @Test
    void two_ways_of_writing_one_address_are_told() {
        assertThat(check("name,email\nIsmail,\u0130smail@x.example\nIsmail,ismail@x.example\n")
                        .problems())
                .containsExactly(problem(3, "email", Kind.DOUBLE_EMAIL, "ismail@x.example", "2"));
        assertThat(check("name,email\nAda,ada@m\u00fcller.example\nAda,ADA@xn--mller-kva.example\n")
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.DOUBLE_EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien+hr@x.example", "r&d@x.example", "j\u00f6rg@x.example", "ada@m\u00fcller.example"})
    void address_that_mail_can_reach_is_one(String email) {
        assertThat(check("name,email\nAda," + email + "\n").problems()).isEmpty();
    }

    @Test
    void names_that_are_taken_for_each_other_are_pointed_out_with_title_and_address_of_both() {
        PeopleImportReport report = check("""
            id,name,email,title,manager
            1,Tomas Reyl,tomas@x.example,Engineering Manager,
            2,Ada Lind,ada@x.example,Maker,
            3,\u0422omas Reyl,other@x.example,Recruiter,
            """);
        assertThat(report.isSound()).isTrue();
        String tomas = "Tomas Reyl (Engineering Manager, tomas@x.example)";
        String other = "\u0422omas Reyl (Recruiter, other@x.example)";
        assertThat(report.warnings())
                .containsExactly(
                        problem(2, "name", Kind.NAMESAKE, tomas, other),
                        problem(4, "name", Kind.NAMESAKE, other, tomas));
    }

    @Test
    void half_a_name_is_a_name() {
        PeopleImportReport report =
                check("first name,last name,email\n,Suharto,suharto@example.org\nMadonna,,madonna@example.org\n");
        assertThat(report.problems()).isEmpty();
        assertThat(report.changes()).extracting(Change::name).containsExactly("Suharto", "Madonna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u200e", "\u202e", "\u2066", "\u00ad", "\u3164"})
    void what_nobody_sees_is_told_in_every_column(String hidden) {
        String code = String.format("U+%04X", (int) hidden.charAt(0));
        assertThat(check("name,email,title,department,id\nT%somas,to%sm@x.example,Mak%ser,Sales%s,%s7\n"
                                .replace("%s", hidden))
                        .problems())
                .extracting(Problem::kind, problem -> problem.arguments().getFirst(), Problem::column)
                .contains(
                        tuple(Kind.HIDDEN_CHARACTER, code, "name"),
                        tuple(Kind.HIDDEN_CHARACTER, code, "email"),
                        tuple(Kind.HIDDEN_CHARACTER, code, "title"),
                        tuple(Kind.HIDDEN_CHARACTER, code, "department"),
                        tuple(Kind.HIDDEN_CHARACTER, code, "id"));
    }

    @Test
    void name_without_anything_to_read_is_told() {
        assertThat(check("name,email\n\u200e,ada@example.org\n--,ben@example.org\n")
                        .problems())
                .extracting(Problem::line, Problem::kind)
                .containsExactly(
                        tuple(2L, Kind.HIDDEN_CHARACTER), tuple(2L, Kind.NO_LETTER), tuple(3L, Kind.NO_LETTER));
    }

    @Test
    void joiners_that_a_script_needs_belong_to_a_name() {
        PeopleImportReport report = check(
                "name,email,title\n\u0645\u06cc\u200c\u0646\u0627,mina@example.org,\ud83d\udc69\u200d\ud83d\udcbb\n");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void composed_and_decomposed_are_one_department() {
        PeopleImportReport report = check("""
                name,email,department
                Ada,ada@example.org,Caf\u00e9
                Ben,ben@example.org,Cafe\u0301
                Cleo,c@example.org,\u3000Caf\u00e9\u00a0
                """);
        assertThat(report.newDepartments()).containsExactly("Caf\u00e9");
    }

    @Test
    void half_a_character_is_told() {
        PeopleImportReport report = check("name,email\nAda\u0007,ada@example.org\n");
        assertThat(report.problems()).containsExactly(problem(2, "name", Kind.BAD_CHARACTER, "U+0007"));
    }

    @Test
    void lost_letter_is_a_warning() {
        PeopleImportReport report = check("id,name,email,manager\n1,J\ufffdrgen,j@example.org,\n");
        assertThat(report.isSound()).isTrue();
        assertThat(report.warnings()).containsExactly(problem(2, "name", Kind.LOST_LETTER, "J\ufffdrgen"));
        assertThat(ImportReportText.of(
                        report,
                        new ImportSentences((key, arguments) -> messages().getMessage(key, arguments, Locale.ENGLISH))))
                .anyMatch(line -> line.contains("“J\ufffdrgen”"));
    }

    @Test
    void bad_dates_are_told_with_the_form_they_should_have() {
        assertThat(check(HEADER + "1,Ada,ada@example.org,,2023-02-30\n2,Ben,ben@example.org,,1.2.2020\n")
                        .problems())
                .containsExactly(
                        problem(2, "start_date", Kind.BAD_DATE, "2023-02-30", "yyyy-MM-dd"),
                        problem(3, "start_date", Kind.BAD_DATE, "1.2.2020", "yyyy-MM-dd"));
    }

    @Test
    void header_may_state_the_order_of_a_date() {
        PeopleImportReport report = check("""
            name,email,hire_date_ddMMyyyy
            Ada,ada@example.org,17-06-2013
            Ben,ben@example.org,1/2/2020
            Cleo,cleo@example.org,03122021
            Dora,dora@example.org,2020-01-31
            """);
        assertThat(report.problems())
                .containsExactly(problem(5, "hire_date_ddMMyyyy", Kind.BAD_DATE, "2020-01-31", "dd-MM-yyyy"));
        PeopleImportReport american = check("name,email,Start date (MM/dd/yyyy)\nAda,ada@example.org,12/31/2019\n");
        assertThat(fields(american, 0)).containsExactly(new FieldChange(PersonField.START_DATE, null, "2019-12-31"));
    }

    @Test
    void option_states_the_format_of_dates() {
        PeopleImportReport report = check(
                "name,email,start\u00a0date\nAda,ada@example.org,5 May 2020\n",
                new PeopleImportOptions(null, "d MMM yyyy"));
        assertThat(fields(report, 0)).containsExactly(new FieldChange(PersonField.START_DATE, null, "2020-05-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd-MM-yy", "MM-yyyy", "hello", "dd/mm/yyyy", ""})
    void date_format_that_leaves_something_open_is_refused(String format) {
        assertThatThrownBy(() -> new PeopleImportOptions(null, format))
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(English::of, STRING)
                .contains("dd-MM-yyyy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@example.com", "example", "exam ple.com"})
    void domain_that_is_none_is_refused(String domain) {
        assertThatThrownBy(() -> new PeopleImportOptions(domain, null))
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(English::of, STRING)
                .contains(domain);
    }

    @Test
    void role_has_the_form_of_an_address() {
        assertThat(check("name,email,role\nAda,ada@example.org,Developer\nBen,ben@example.org,web.maker-2\n")
                        .problems())
                .containsExactly(problem(2, "role", Kind.BAD_ROLE, "Developer"));
    }

    @Test
    void rows_have_no_more_cells_than_the_header() {
        assertThat(check("name,email,title\nAda,ada@example.org\nBen,b@example.org,x,\nCleo,c@example.org,x,y\n")
                        .problems())
                .containsExactly(problem(4, null, Kind.WRONG_CELL_COUNT, "4", "3"));
    }

    @Test
    void empty_lines_are_passed_over() {
        PeopleImportReport report = check("\n,\nname,email\n\nAda,ada@example.org\n,\n  \n");
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_name", "title", "department", "id"})
    void what_is_longer_than_any_name_is_told(String column) {
        String header = "email,first_name,last_name,title,department,id\n";
        String row = header.replace("email", "a@example.org").replace(column, "%s");
        assertThat(check(header + row.formatted("n".repeat(254))).problems()).isEmpty();
        assertThat(check(header + row.formatted("n".repeat(255))).problems())
                .containsExactly(new Problem(2L, column, Kind.TOO_LONG, List.of("254")));
    }

    @Test
    void control_characters_are_told() {
        assertThat(check("name,email\nA\u0000da,ada@example.org\n").problems())
                .containsExactly(problem(2, "name", Kind.BAD_CHARACTER, "U+0000"));
    }

    @Test
    void text_in_another_encoding_is_told_with_its_line() {
        byte[] file = "name,email\nAda,ada@example.org\nBj?rn,b@example.org\n".getBytes(UTF_8);
        file[file.length - "?rn,b@example.org\n".length()] = (byte) 0xF6;
        assertThat(check(file, PeopleImportOptions.NONE).problems()).containsExactly(problem(3, null, Kind.NOT_UTF_8));
        assertThat(check("name,email\nAda,ada@example.org\n".getBytes(UTF_16), PeopleImportOptions.NONE)
                        .problems())
                .isEmpty();
    }

    @Test
    void broken_quotes_are_told_with_the_line_of_their_row() {
        assertThat(check("name,email\nAda,ada@example.org\n\n\"Ben,ben@example.org\nCleo,c@example.org\n")
                        .problems())
                .containsExactly(problem(4, null, Kind.BROKEN_QUOTES));
        assertThat(check("name,email\n\n\"Ada\" Lind,ada@example.org\n").problems())
                .containsExactly(problem(3, null, Kind.BROKEN_QUOTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", " \n,,\n"})
    void empty_file_is_told(String file) {
        assertThat(check(file).problems()).containsExactly(problem(1, null, Kind.EMPTY_FILE));
    }

    @Test
    void double_id_and_double_mail_address_name_the_first_line() {
        assertThat(check(HEADER + """
            1,Ada,ada@example.org,,
            2,Ben,ben@example.org,,
            1,Cleo,cleo@example.org,,
            4,Dora,BEN@example.org,,
            """).problems())
                .containsExactly(
                        problem(4, "id", Kind.DOUBLE_ID, "1", "2"),
                        problem(5, "email", Kind.DOUBLE_EMAIL, "BEN@example.org", "3"));
    }

    @Test
    void unknown_manager_is_told() {
        assertThat(check(HEADER + "1,Ada,ada@example.org,9,\n").problems())
                .containsExactly(problem(2, "manager_id", Kind.UNKNOWN_MANAGER, "9"));
    }

    @Test
    void manager_who_could_be_several_people_is_ambiguous() {
        assertThat(check("""
            id,name,email,manager,manager email
            ben@example.org,Ada,ada@example.org,,
            2,Ben,ben@example.org,,
            3,Cleo,cleo@example.org,ben@example.org,
            4,Dora,dora@example.org,2,ada@example.org
            """).problems())
                .containsExactly(
                        problem(
                                4,
                                "manager",
                                Kind.AMBIGUOUS_MANAGER,
                                "ben@example.org",
                                "Ada (ada@example.org), Ben (ben@example.org)"),
                        problem(
                                5,
                                "manager",
                                Kind.AMBIGUOUS_MANAGER,
                                "2",
                                "Ada (ada@example.org), Ben (ben@example.org)"));
    }

    @Test
    void manager_by_name_is_whoever_alone_has_it() {
        PeopleImportReport report = check("""
            id,name,email,manager
            1,Ann Lind,ann@example.org,
            2,Bo Roth,bo@example.org,Ann Lind
            3,Cleo Mai,cleo@example.org,"Roth, Bo"
            """);
        assertThat(report.problems()).isEmpty();
        assertThat(fields(report, 1))
                .contains(new FieldChange(PersonField.MANAGER, null, "Ann Lind (ann@example.org)"));
        assertThat(fields(report, 2)).contains(new FieldChange(PersonField.MANAGER, null, "Bo Roth (bo@example.org)"));
        assertThat(check("""
            id,name,email,manager
            1,Ann Lind,ann@example.org,
            2,Ann Lind,ann.lind@example.org,
            3,Bo Roth,bo@example.org,Ann Lind
            4,Cleo Mai,cleo@example.org,Nobody Here
            5,Dora Fox,dora@example.org,Dora Fox
            """).problems())
                .containsExactly(
                        problem(
                                4,
                                "manager",
                                Kind.AMBIGUOUS_NAME,
                                "Ann Lind",
                                "Ann Lind (ann@example.org), Ann Lind (ann.lind@example.org)"),
                        problem(5, "manager", Kind.UNKNOWN_NAME, "Nobody Here"),
                        problem(6, "manager", Kind.OWN_MANAGER));
    }

    @Test
    void id_of_the_manager_wins_over_the_name() {
        PeopleImportReport report = check("""
            Employee ID,Name,Email,Manager,Manager ID
            1,Ann,ann@x.example,,
            2,Bo,bo@x.example,Ann,1
            3,Ann,ann3@x.example,Bo,1
            """);
        assertThat(report.problems()).isEmpty();
        assertThat(fields(report, 1)).contains(new FieldChange(PersonField.MANAGER, null, "Ann (ann@x.example)"));
        assertThat(fields(report, 2)).contains(new FieldChange(PersonField.MANAGER, null, "Ann (ann@x.example)"));
        assertThat(check("id,name,email,manager,manager id\n1,Ann,ann@x.example,,\n2,Bo,bo@x.example,Ann,9\n")
                        .problems())
                .containsExactly(problem(3, "manager id", Kind.UNKNOWN_MANAGER, "9"));
    }

    @Test
    void ids_of_managers_say_nothing_without_ids_of_people() {
        assertThat(check("name,email,manager id\nAnn,ann@x.example,\nBo,bo@x.example,1\n")
                        .problems())
                .containsExactly(problem(1, "manager id", Kind.MANAGER_IDS_ALONE));
        PeopleImportReport report =
                check("name,email,manager id,manager\nAnn,ann@x.example,,\nBo,bo@x.example,1,ann@x.example\n");
        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings()).contains(problem(1, "manager id", Kind.MANAGER_IDS_UNUSED));
        assertThat(report.ignoredColumns()).containsExactly("manager id");
    }

    @Test
    void bad_row_causes_no_problem_in_others() {
        assertThat(check("""
            id,name,email,manager_id
            112,Ada,ada@example.org,,,"x"
            2,Ben,ben@example.org,112
            3,Cleo,cleo@example,112
            4,Dora,dora@example.org,3
            """).problems())
                .containsExactly(
                        problem(2, null, Kind.WRONG_CELL_COUNT, "6", "4"),
                        problem(4, "email", Kind.BAD_EMAIL, "cleo@example"));
        assertThat(check("""
            id,name,email,manager email
            1,Ada,ada@example.org,
            2,Ben,ada@example.org,
            3,Cleo,cleo@example.org,ada@example.org
            """).problems())
                .containsExactly(problem(3, "email", Kind.DOUBLE_EMAIL, "ada@example.org", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Employee #,Worker,Email - Primary Work,Business Title,Supervisor EID,Date of Hire",
                "Emp ID [Required],Full Name [Required],userPrincipalName,Position,Worker's Manager,Date of Joining",
                "EmpID,Name*,E-Mail,Position,Immediate Supervisor,Hire Date (MM/dd/yyyy)",
                "Personalnummer,Name,E-Mail-Adresse,Stellenbezeichnung,Vorgesetzter,Einstellungsdatum",
            })
    void headers_of_real_systems_are_understood(String header) {
        PeopleImportReport report = check(header + "\n1,Ada,ada@example.org,,,\n2,Ben,ben@example.org,Maker,1,\n");
        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.ignoredColumns()).isEmpty();
        assertThat(fields(report, 1))
                .extracting(FieldChange::field)
                .containsExactly(PersonField.ID, PersonField.TITLE, PersonField.MANAGER);
        PeopleImportReport german = check("""
            Vorname,Nachname,E-Mail,Position,Abteilung,Vorgesetzter,Einstellungsdatum
            Ada,Lind,ada@example.org,Leiterin,Werkstatt,,
            Ben,Roth,ben@example.org,,,Ada Lind,2020-01-02
            """);
        assertThat(german.problems()).isEmpty();
        assertThat(german.ignoredColumns()).isEmpty();
        assertThat(fields(german, 1))
                .contains(new FieldChange(PersonField.MANAGER, null, "Ada Lind (ada@example.org)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bamboohr", "workday", "personio", "hibob", "google-workspace", "entra"})
    void export_of_a_personnel_system_is_understood_without_a_touch(String system) {
        PeopleImportReport report = check(resource(system + ".csv"), PeopleImportOptions.NONE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings()).extracting(Problem::kind).isSubsetOf(Kind.STATUS_COLUMN, Kind.DATES_READ_AS);
        assertThat(report.changes()).extracting(Change::name).containsExactly("Mara Ostrow", "Jule Amadi");
        assertThat(report.changes())
                .extracting(Change::email)
                .containsExactly("mara.ostrow@export.example", "jule.amadi@export.example");
        Map<PersonField, String> jule = new EnumMap<>(PersonField.class);
        fields(report, 1).forEach(field -> jule.put(field.field(), field.to()));
        assertThat(jule)
                .containsKeys(PersonField.ID, PersonField.TITLE, PersonField.DEPARTMENT)
                .containsEntry(PersonField.MANAGER, "Mara Ostrow (mara.ostrow@export.example)");
        if (!system.equals("google-workspace")) {
            assertThat(jule).containsEntry(PersonField.START_DATE, "2022-11-02");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "17/03/2019, 02/11/2022, 2022-11-02, dd-MM-yyyy",
        "03/17/2019, 11/02/2022, 2022-11-02, MM-dd-yyyy",
        "01.03.2019, 02.11.2022, 2022-11-02, dd-MM-yyyy",
    })
    void form_of_dates_that_a_column_settles_itself_is_told(String one, String other, LocalDate day, String form) {
        PeopleImportReport report =
                check("id,name,email,manager,start date\n1,Ada,ada@example.org,,%s\n2,Ben,ben@example.org,,%s\n"
                        .formatted(one, other));
        assertThat(report.warnings()).containsExactly(problem(1, "start date", Kind.DATES_READ_AS, form));
        assertThat(fields(report, 1)).contains(new FieldChange(PersonField.START_DATE, null, day.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/11/2022", "17/03/2019,03/17/2019", "17/03/2019,2019-03-17", "13.13.2019"})
    void form_of_dates_that_could_be_another_one_is_asked_for(String dates) {
        StringBuilder file = new StringBuilder("id,name,email,manager,start date\n");
        List<String> given = List.of(dates.split(",", -1));
        for (int row = 0; row < given.size(); row++) {
            file.append("%d,Ada %d,ada%d@example.org,,%s%n".formatted(row, row, row, given.get(row)));
        }
        assertThat(check(file.toString()).problems()).isNotEmpty().allMatch(problem -> problem.kind() == Kind.BAD_DATE);
    }

    @Test
    void column_holds_what_is_stated_before_what_its_header_says() {
        PeopleImportReport report = check(
                "Key,Who,Mail,Boss,Title\n1,Ada,ada@example.org,,Lead\n2,Ben,ben@example.org,1,Maker\n",
                new PeopleImportOptions(null, null, Map.of(1, "id", 2, "name", 4, "manager id", 5, "")));
        assertThat(report.problems()).isEmpty();
        assertThat(report.columns())
                .extracting(Column::header, Column::word, Column::samples)
                .containsExactly(
                        tuple("Key", "id", List.of("1", "2")),
                        tuple("Who", "name", List.of("Ada", "Ben")),
                        tuple("Mail", "email", List.of("ada@example.org", "ben@example.org")),
                        tuple("Boss", "manager id", List.of("1")),
                        tuple("Title", null, List.of("Lead", "Maker")));
        assertThat(fields(report, 1))
                .containsExactly(
                        new FieldChange(PersonField.ID, null, "2"),
                        new FieldChange(PersonField.MANAGER, null, "Ada (ada@example.org)"));
    }

    @Test
    void column_that_was_said_to_hold_something_else_than_its_name_says_is_pointed_out() {
        byte[] file = "id,name,email,manager,title\n1,Ada,ada@example.org,,Lead\n".getBytes(UTF_8);
        assertThat(PeopleFile.read(
                                file,
                                PeopleImportOptions.NONE,
                                headers -> List.of("id", "name", "email", "manager", "department"))
                        .warnings())
                .containsExactly(problem(1, "title", Kind.NOT_WHAT_IT_SAYS));
        assertThat(PeopleFile.read(
                                file,
                                new PeopleImportOptions(null, null, Map.of(5, "title")),
                                headers -> List.of("id", "name", "email", "manager", "department"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void two_columns_that_are_said_to_hold_the_same_are_refused() {
        assertThat(check(
                                "a,b,mail\nAda,Ada,ada@example.org\n",
                                new PeopleImportOptions(null, null, Map.of(1, "name", 2, "name")))
                        .problems())
                .containsExactly(problem(1, "b", Kind.DOUBLE_COLUMN, "a"));
    }

    @Test
    void column_that_another_one_says_better_is_not_read() {
        PeopleImportReport report = check("""
            userPrincipalName,displayName,surname,mail,givenName,id,jobTitle,accountEnabled
            u1@corp.example,Lind (Ada),Lind,ada@example.org,Ada,1,Maker,true
            """);
        assertThat(report.problems()).isEmpty();
        assertThat(report.ignoredColumns()).containsExactly("userPrincipalName", "displayName", "accountEnabled");
        assertThat(report.changes().getFirst())
                .returns("Ada Lind", Change::name)
                .returns("ada@example.org", Change::email);
        assertThat(report.columns())
                .extracting(Column::header, Column::meaning)
                .contains(tuple("jobTitle", "organization.import.column.title"), tuple("accountEnabled", null));
        assertThat(report.warnings())
                .contains(problem(1, "accountEnabled", Kind.STATUS_COLUMN), problem(1, null, Kind.NO_MANAGERS));
    }

    @Test
    void missing_columns_of_ids_and_managers_are_pointed_out() {
        assertThat(check("Staff Ref,Name,Email,Boss\n1,Ada,ada@example.org,\n").warnings())
                .containsExactly(problem(1, null, Kind.NO_IDS), problem(1, null, Kind.NO_MANAGERS));
        assertThat(check(HEADER + "1,Ada,ada@example.org,,\n").warnings()).isEmpty();
    }

    @Test
    void date_whose_year_is_short_is_told_as_that() {
        assertThat(check("name,email,hire_date_MMddyyyy\nAda,ada@example.org,07/05/11\nBen,b@example.org,7-5-2011x\n")
                        .problems())
                .containsExactly(
                        problem(2, "hire_date_MMddyyyy", Kind.SHORT_YEAR, "07/05/11", "MM-dd-yyyy"),
                        problem(3, "hire_date_MMddyyyy", Kind.BAD_DATE, "7-5-2011x", "MM-dd-yyyy"));
        assertThat(check(
                                "name,email,start date\nAda,ada@example.org,07/05/11\n",
                                new PeopleImportOptions(null, "MM-dd-yyyy"))
                        .problems())
                .containsExactly(problem(2, "start date", Kind.SHORT_YEAR, "07/05/11", "MM-dd-yyyy"));
        assertThatThrownBy(() -> new PeopleImportOptions(null, "MM/dd/yy"))
                .extracting(English::of, STRING)
                .contains("two digits of the year")
                .contains("MM/dd/yyyy");
        assertThat(PeopleImportOptions.withWholeYear("MM/dd/yy")).contains("MM/dd/yyyy");
        assertThat(PeopleImportOptions.withWholeYear("hello")).isEmpty();
    }

    @Test
    void last_days_and_what_follows_from_them_are_pointed_out() {
        PeopleImportReport report = check("""
            id,name,email,manager_id,last day
            1,Ada,ada@example.org,,
            2,Ben,ben@example.org,1,2026-06-30
            3,Cleo,cleo@example.org,2,
            4,Dora,dora@example.org,2,
            5,Emil,emil@example.org,1,2016-05-31
            """);
        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings())
                .containsExactly(
                        problem(
                                3,
                                "last day",
                                Kind.LEAVES_REPORTS,
                                "Ben",
                                "2026-06-30",
                                "2",
                                "Cleo (cleo@example.org), Dora (dora@example.org)"),
                        problem(6, "last day", Kind.LEFT_ALREADY, "Emil", "2016-05-31"));
    }

    @Test
    void same_problem_in_many_rows_is_one_line() {
        StringBuilder file = new StringBuilder("id,name,email,manager_id,start_date\n");
        for (int number = 1; number <= 1000; number++) {
            file.append("%1$d,Ada,a%1$d@example.org,,%1$d.1.\n".formatted(number));
        }
        file.append("1001,,b@example.org,,\n");
        ImportSentences sentences =
                new ImportSentences((key, arguments) -> messages().getMessage(key, arguments, Locale.ENGLISH));
        assertThat(sentences.problems(check(file.toString()).problems()))
                .containsExactly(
                        "1,000 lines (2, 3, 4 and 997 more), column start_date: “1.1.” is no date. Dates here are"
                                + " written yyyy-MM-dd.",
                        "Line 1002, column name: The cell is empty. Everybody needs a value here.");
    }

    @Test
    void nobody_is_their_own_manager() {
        assertThat(check(HEADER + "1,Ada,ada@example.org,1,\n").problems())
                .containsExactly(problem(2, "manager_id", Kind.OWN_MANAGER));
    }

    @Test
    void circle_is_told_once_and_names_everybody_in_it() {
        assertThat(check(HEADER + """
            0,Outside,outside@example.org,2,
            1,Ada,ada@example.org,3,
            2,Ben,ben@example.org,1,
            3,Cleo,cleo@example.org,2,
            """).problems())
                .containsExactly(problem(
                        3,
                        "manager_id",
                        Kind.CYCLE,
                        "Ada (ada@example.org) → Cleo (cleo@example.org) → Ben (ben@example.org) → Ada"
                                + " (ada@example.org)"));
    }

    @Test
    void fixture_with_semicolons_quotes_and_a_byte_order_mark_is_sound() {
        PeopleImportReport report = check(resource("semicolon-bom-quoted.csv"), PeopleImportOptions.NONE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.added()).isEqualTo(8);
        assertThat(report.changes()).extracting(Change::line).containsExactly(2L, 3L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(report.newDepartments()).containsExactly("Charts; Print", "Management", "Surveys");
    }

    @Test
    void fixture_with_mistakes_tells_each_of_them() {
        PeopleImportReport report = check(resource("mistakes.csv"), PeopleImportOptions.NONE);
        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.kind())
                .containsExactly(
                        "4 manager_email UNKNOWN_MANAGER",
                        "6 email DOUBLE_EMAIL",
                        "9 id DOUBLE_ID",
                        "10 manager_email CYCLE",
                        "13 start_date BAD_DATE",
                        "14 name MISSING_VALUE",
                        "15 email MISSING_VALUE");
        assertThat(report.changes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_problem_has_its_sentence(Kind kind) {
        assertThat(messages().getMessage(kind.key(), new Object[] {"AAA", "BBB", "CCC", "DDD"}, Locale.ENGLISH))
                .endsWith(".")
                .doesNotContain("{")
                .isNotEqualTo(kind.key());
    }

    @ParameterizedTest
    @EnumSource(PeopleColumn.class)
    void every_column_has_its_words(PeopleColumn column) {
        assertThat(messages()
                        .getMessage(
                                "organization.import.column." + column.word().replace(' ', '-'), null, Locale.ENGLISH))
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(PersonField.class)
    void every_field_has_its_word(PersonField field) {
        assertThat(messages().getMessage(field.key(), null, Locale.ENGLISH)).isNotBlank();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/organization");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    private static PeopleImportReport check(String file) {
        return check(file, PeopleImportOptions.NONE);
    }

    private static PeopleImportReport check(String file, PeopleImportOptions options) {
        return check(file.getBytes(UTF_8), options);
    }

    private static PeopleImportReport check(byte[] file, PeopleImportOptions options) {
        ImportPlan.Known nobody =
                new ImportPlan.Known(List.of(), Map.of(), Set.of(), Map.of(), Map.of(), 0, List.of(), null, TODAY);
        return ImportPlan.of(PeopleFile.read(file, options), nobody, Set.of()).report();
    }

    private static List<FieldChange> fields(PeopleImportReport report, int change) {
        return report.changes().get(change).fields();
    }

    private static Problem problem(long line, @Nullable String column, Kind kind, String... arguments) {
        return new Problem(line, column, kind, List.of(arguments));
    }

    private static byte[] resource(String name) {
        try (var stream = ImportProblemsTest.class.getResourceAsStream("/people/" + name)) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
