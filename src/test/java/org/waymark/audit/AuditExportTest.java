package org.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.command.Command;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.csv.Formulas;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WaymarkServerTest
class AuditExportTest {

    /** Everything, as the database has it, in the words of the file. */
    private static final String ROWS = """
        select array[number::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), kind, origin,
            actor_id::text, actor_name, person_id::text, person_name, manager_id::text, manager_name, thing,
            version::text, added::text, changed::text, gone::text, was, became, encode(hash, 'hex')]
        from audit_entry order by number
        """;

    @LocalServerPort
    int port;

    @Autowired
    ExportAuditCommand command;

    @Autowired
    AuditExport exports;

    @Autowired
    Company company;

    @Autowired
    TestPeople people;

    private Member admin;

    @BeforeEach
    void somebody_has_a_name_that_a_spreadsheet_would_run() {
        admin = people.member("=1+1, \"Ada\" Ånström");
        company.grant(admin.id(), Role.ADMINISTRATOR);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void the_table_holds_what_the_database_holds_and_runs_no_formula() throws Exception {
        List<List<@Nullable String>> rows = rows();
        String printed = printed("csv");
        CsvTable table = CsvTable.read(printed.getBytes(StandardCharsets.UTF_8), List::size);
        assertThat(table.header().cells())
                .startsWith("number", "at", "kind", "origin", "actor_id", "actor")
                .endsWith("gone", "was", "became", "hash");
        assertThat(table.rows().stream()
                        .map(line ->
                                line.cells().stream().map(Formulas::restore).toList()))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> Objects.requireNonNullElse(cell, ""))
                                .toList())
                        .toList());
        assertThat(printed).contains("\"'=1+1, \"\"Ada\"\" Ånström\"");
    }

    @Test
    void the_lines_hold_what_the_database_holds() throws SQLException {
        List<List<@Nullable String>> rows = rows();
        List<JsonNode> lines =
                printed("jsonl").lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines.stream()
                        .map(line -> line.valueStream()
                                .map(value -> value.isNull() ? null : value.asString())
                                .toList()))
                .containsExactlyElementsOf(rows);
        assertThat(lines.getLast().get("person").asString()).isEqualTo(admin.name());
    }

    @Test
    void an_administrator_takes_it_along_in_the_browser() {
        Browser browser = new Browser(port);
        browser.signIn(admin.email(), admin.password());
        HttpResponse<String> csv = browser.get("admin/audit.csv");
        assertThat(csv.body()).isEqualTo(printed("csv"));
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"audit.csv\"");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(browser.get("admin/audit.jsonl").body()).isEqualTo(printed("jsonl"));
    }

    @Test
    void nobody_else_does() {
        Member somebody = people.member("Somebody");
        company.grant(somebody.id(), Role.PEOPLE_TEAM);
        Browser browser = new Browser(port);
        browser.signIn(somebody.email(), somebody.password());
        for (String file : List.of("admin/audit.csv", "admin/audit.jsonl")) {
            HttpResponse<String> answer = browser.get(file);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(admin.name()).doesNotContain("ROLE_GRANTED");
        }
        TestPeople.enter(somebody.id(), Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> exports.csv(new java.io.StringWriter())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.jsonLines(new java.io.StringWriter()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_not_understood_is_answered_with_how_to_use_it() {
        assertThat(run("--format", "pdf"))
                .startsWith("2 The format is csv or jsonl, not “pdf”.")
                .contains("Usage:");
        assertThat(run("all")).startsWith("2 “all” is not understood.");
    }

    private String printed(String format) {
        String printed = run("--format", format);
        assertThat(printed).startsWith(Command.FINE + " ");
        return printed.substring(2);
    }

    private String run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = RunAs.operator(() -> command.run(List.of(arguments), out));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private static List<List<@Nullable String>> rows() throws SQLException {
        return Database.asSuperuser(connection -> {
            List<List<@Nullable String>> rows = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(ROWS)) {
                while (result.next()) {
                    rows.add(Stream.of((String[]) result.getArray(1).getArray()).toList());
                }
            }
            return rows;
        });
    }
}
