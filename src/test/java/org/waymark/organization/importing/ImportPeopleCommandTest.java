package org.waymark.organization.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.command.Command;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class ImportPeopleCommandTest {

    @Autowired
    ImportPeopleCommand command;

    @Autowired
    People people;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void dry_run_tells_what_would_change_and_apply_does_it() throws IOException {
        String file = write("""
            employee_id,first_name,last_name,email_local,phone,hire_date_ddMMyyyy,job_title,department,manager_id
            ipc-1,Adelheid,Linden,alind,1,17-06-2013,Director,Command Works,
            ipc-2,Benedikt,Rothmund,broth,2,21-09-2015,Maker,,ipc-1
            """);
        assertThat(run(file, "--domain", "command.example.org")).isEqualTo(Command.FINE);
        assertThat(output())
                .startsWith("""
                    Columns that are not understood, and ignored: phone
                    What the columns are taken for: “employee_id”: id; “first_name”: first name; “last_name”: last name; \
                    “email_local”: mail address before the @; “hire_date_ddMMyyyy”: start date; “job_title”: title; \
                    “department”: department; “manager_id”: id of the manager
                    New departments: Command Works
                    New, line 2: Adelheid Linden (alind@command.example.org)
                      id: ipc-1
                      title: Director
                      department: Command Works
                      start date: 2013-06-17
                    New, line 3: Benedikt Rothmund (broth@command.example.org)
                      id: ipc-2
                      title: Maker
                      start date: 2015-09-21
                      manager: Adelheid Linden (alind@command.example.org)
                    2 people in the file: 2 new, 0 changed, 0 as they were.\
                    """)
                .endsWith("This was a dry run: nothing was written. Add --apply to write it.\n");
        assertThat(RunAs.operator(() -> people.findByEmail("alind@command.example.org")))
                .isEmpty();

        assertThat(run(file, "--apply", "--domain=command.example.org")).isEqualTo(Command.FINE);
        assertThat(output()).endsWith("All of it is written.\n");
        assertThat(RunAs.operator(() -> people.findByEmail("alind@command.example.org")))
                .isPresent();

        assertThat(run(file, "--apply", "--domain=command.example.org")).isEqualTo(Command.FINE);
        assertThat(output()).contains("2 as they were").endsWith("There is nothing to change.\n");
    }

    @Test
    void problems_are_told_with_line_and_column() throws IOException {
        String file = write("""
            id,name,email,manager_id
            1,,ada@command.example.org,
            2,Bendix Commander,bendix@command.example.org,nobody
            """);
        assertThat(run(file, "--apply")).isEqualTo(Command.PROBLEMS);
        assertThat(output()).isEqualTo("""
            What the columns are taken for: “id”: id; “name”: name; “email”: mail address; “manager_id”: id of the manager
            2 problems stand against this file:
              Line 2, column name: The cell is empty. Everybody needs a value here.
              Line 3, column manager_id: No manager “nobody” is known, neither in the file nor in Waymark.
            Nothing was written. Put the file right and try again.
            """);
    }

    @Test
    void a_column_is_taken_for_what_the_command_says_and_that_is_remembered_once_it_is_written() throws IOException {
        String file = write("""
            who,mail,unit=a,note
            Cora Commander,cora@command.example.org,Command Columns,kept
            """);
        assertThat(run(file)).isEqualTo(Command.PROBLEMS);

        assertThat(run(file, "--column", "who=name", "--column", "unit=a=Department", "--column=note="))
                .isEqualTo(Command.FINE);
        assertThat(output()).contains("“who”: name", "“unit=a”: department", "department: Command Columns");
        assertThat(run(file)).as("a dry run keeps nothing").isEqualTo(Command.PROBLEMS);
        assertThat(run(file, "--apply", "--column", "who=name", "--column", "unit=a=department"))
                .isEqualTo(Command.FINE);

        assertThat(run(file)).isEqualTo(Command.FINE);
        assertThat(output()).contains("1 as they were");
    }

    @Test
    void a_column_that_is_not_there_or_holds_nothing_known_is_said() throws IOException {
        String file = write("name,mail\nCora Commander,cora@command.example.org\n");

        assertThat(run(file, "--column", "name")).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("“name” does not say what a column holds.");
        assertThat(run(file, "--column", "Name=name")).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("The file has no column “Name”. It has: name, mail\n");
        assertThat(run(file, "--column", "name=nickname")).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("“nickname” is nothing that a column can hold. It can hold: ");
        assertThat(run(file, "--column", "name=name", "--column", "name=title")).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("The column “name” is named twice.");
    }

    @Test
    void what_is_not_understood_is_said_with_the_usage() {
        assertThat(run()).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("Name one file.\nUsage: ./waymark import people FILE");
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("There is no file " + folder.resolve("none.csv") + ".\nUsage: ");
        assertThat(run(folder.toString())).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("The file " + folder + " cannot be read");
        assertThat(run("people.csv", "--aply")).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("There is no option --aply.");
        assertThat(run("people.csv", "--date-format", "dd-MM")).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("“dd-MM” does not say how a date is written.");
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text).toString();
    }

    private int run(String... arguments) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return RunAs.operator(() -> command.run(List.of(arguments), out));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
