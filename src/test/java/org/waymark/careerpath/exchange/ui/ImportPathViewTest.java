package org.waymark.careerpath.exchange.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.LadderTableOptions;
import org.waymark.careerpath.exchange.PathExport;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.identity.Accounts;
import org.waymark.organization.Departments;
import org.waymark.testing.Database;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class ImportPathViewTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople persons;

    @Autowired
    Accounts accounts;

    @Autowired
    PathImport imports;

    @Autowired
    PathExport exports;

    /** Each test has a ladder, and a header, of its own. */
    private final String mark = "v" + UUID.randomUUID().toString().substring(0, 8);

    private final String table = """
        Ladder,Job,Rung,Skill,Text,%1$s
        %1$s,Apprentice,low,Dough,Weighs.,x
        %1$s,Baker,high,Dough,nix,y
        """.formatted(mark);

    @Autowired
    Departments departments;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void only_the_people_team_imports() {
        for (Role role : List.of(Role.EMPLOYEE, Role.ADMINISTRATOR)) {
            signIn(role);
            assertThatThrownBy(() -> navigate(ImportPathView.class)).hasMessageContaining("ImportPathView");
        }
    }

    @Test
    void a_table_asks_for_what_it_leaves_open_and_then_says_what_was_done() {
        open();
        upload("ladders.csv", table);
        assertThat(text(".wm-problem")).contains("One problem keeps this file from being imported.");
        assertThat(changes()).singleElement().asString().startsWith("Line 1: No column holds the role.");
        assertThat(changes().getFirst()).doesNotContain("--column");
        assertThat(text(".wm-page")).contains("ladders.csv: a table with 2 rows");
        assertThat(text(".wm-column")).contains("Apprentice · Baker");

        choose("Job", "role");
        choose("Rung", "level");
        assertThat(changes()).singleElement().asString().contains("Nobody has said yet how the levels of");
        assertThat(rungs()).containsExactly("high", "low");
        click("Move low up");
        assertThat(rungs()).containsExactly("low", "high");
        click("Move high up");
        click("Use this order");
        assertThat(rungs()).containsExactly("high", "low");
        assertThat(changes())
                .contains("path “%1$s” (%1$s)".formatted(mark), "role “Baker” (baker), which asks “nix” in Dough");

        test(find(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "Words for “nothing”")
                        .single())
                .setValue("nix");
        assertThat(changes()).contains("role “Baker” (baker), which asks nothing");
        assertThat(yaml()).isEmpty();

        click("Import");
        assertThat(text("h2[tabindex]")).isEqualTo("Imported");
        assertThat(Shown.target(mark)).isEqualTo("paths/" + mark);
        assertThat(yaml()).contains("Weighs.").doesNotContain("nix");

        upload("again.csv", table);
        assertThat(text(".wm-page")).contains("Everything in this file is here already.", "As remembered");
        assertThat(rungs()).containsExactly("high", "low");
        assertThat(find(Button.class).withText("Import").exists()).isFalse();
    }

    @Test
    void a_column_gives_what_it_held_to_the_one_that_takes_it() {
        open();
        upload("ladders.csv", table.replace(",Job,Rung,", ",Role,Grade,"));
        choose("Grade", "role");
        assertThat(column("Role").getValue()).isEmpty();
        choose("Grade", "");
        assertThat(changes()).singleElement().asString().contains("No column holds the role.");
        choose("Role", "role");
        assertThat(column("Grade").getValue()).isEmpty();
        click("Use this order");
        assertThat(changes()).contains("role “Baker” (baker), which asks “nix” in Dough");
    }

    @Test
    void no_word_at_all_may_stand_for_nothing() {
        open();
        upload("ladders.csv", table.replace("nix", "n/a").replace(",Job,Rung,", ",Role,Track,"));
        TextArea nothing = find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "Words for “nothing”")
                .single();
        assertThat(nothing.getValue().lines()).contains("n/a", "–");
        click("Use this order");
        assertThat(changes()).contains("role “Baker” (baker), which asks nothing");
        test(nothing).setValue("");
        assertThat(changes()).contains("role “Baker” (baker), which asks “n/a” in Dough");
        click("Import");
        assertThat(yaml()).contains("n/a");
        upload("ladders.csv", table.replace("nix", "n/a").replace(",Job,Rung,", ",Role,Track,"));
        assertThat(nothing.getValue()).isEmpty();
        assertThat(text(".wm-page")).contains("Everything in this file is here already.");
    }

    @Test
    void a_ladder_that_changed_meanwhile_is_shown_anew_and_nothing_is_written() {
        String ours = """
            format: waymark/path/1
            id: %1$s
            name: %1$s
            competencies:
              - {id: a, name: A}
            roles:
            """.formatted(mark);
        String file = ours + "  - {id: one, title: One, level: 1, expectations: {a: [Mine]}}\n";
        open();
        upload("ours.yml", file);
        assertThat(text(".wm-page")).contains("Nothing is written yet.");
        RunAs.operator(() -> imports.apply(
                ours + "  - {id: one, title: One, level: 1, expectations: {a: [Theirs]}}\n", PathImportOptions.NONE));
        click("Import");
        assertThat(text(".wm-problem")).contains("A path changed since you looked, so nothing was written.");
        assertThat(changes()).contains("“One”, A: text “Theirs” → “Mine”");
        assertThat(yaml()).contains("Theirs");
        click("Import");
        assertThat(yaml()).contains("Mine");
    }

    @Test
    void an_import_that_fails_says_so_writes_nothing_and_keeps_what_was_chosen() throws SQLException {
        open();
        upload("ladders.csv", table);
        choose("Job", "role");
        choose("Rung", "level");
        click("Use this order");
        Database.change(
                "alter table ladder_csv_mapping add constraint failing check (header not like '%" + mark + "%')");
        try {
            click("Import");
        } finally {
            Database.change("alter table ladder_csv_mapping drop constraint failing");
        }
        assertThat(text(".wm-problem")).contains("nothing was written. What you chose is still here.");
        assertThat(yaml()).isEmpty();
        assertThat(column("Job").getValue()).isEqualTo("role");
        click("Try again");
        click("Import");
        assertThat(yaml()).contains("Weighs.");
    }

    @Test
    @SuppressWarnings("unchecked") // the box is found by its class
    void a_foreign_ladder_takes_the_name_it_is_given_and_the_next_file_does_not() {
        open();
        String file = """
            name: Lighthouses
            levels: [{id: keeper, name: Keeper}]
            themes: [{id: light, name: The light}]
            competencies: [{level: keeper, theme: light, summary: Lights it.}]
            """;
        upload("lights.yml", file);
        field("Address", mark);
        field("Name", "Lights of " + mark);
        ComboBox<String> department = find(ComboBox.class)
                .withPropertyValue(box -> box.getLabel(), "Department")
                .single();
        assertThat(test(department).getSuggestions()).containsExactlyElementsOf(departments.names());
        ComponentUtil.fireEvent(department, new ComboBoxBase.CustomValueSetEvent<>(department, true, "Coast"));
        click("Import");
        assertThat(yaml()).contains("name: Lights of " + mark, "department: Coast");
        upload("other.yml", file.replace("Lighthouses", mark + " other"));
        assertThat(changes()).first().asString().contains("(" + mark + "-other)");
    }

    @Test
    void a_file_that_cannot_be_read_says_why() {
        open();
        test(find(Upload.class).single()).upload("latin.yml", "text/yaml", "name: Bäckerei".getBytes(ISO_8859_1));
        assertThat(changes()).containsExactly("The file is not in UTF-8. Save it in that encoding and try again.");
        upload("prose.md", "---\ntitle: A page\n---\nWe bake.\n");
        assertThat(changes()).singleElement().asString().startsWith("This is prose");
        click("Read it as a table");
        assertThat(changes()).isNotEmpty();
    }

    @Test
    void words_can_be_pasted_and_two_columns_of_one_name_are_told_apart() {
        open();
        click("Read this");
        assertThat(text("[role=alert]")).contains("Paste a path first.");
        test(find(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "Words of the file")
                        .single())
                .setValue("""
                    Path,Role,Level,Skill,Skill,%1$s
                    %1$s,Baker,1,Dough,Knows it.,z
                    """.formatted(mark));
        click("Read this");
        assertThat(text(".wm-page")).contains("Pasted words: a table with 1 row.");
        assertThat(changes().getFirst())
                .contains("Each of the columns “Skill #4”, “Skill #5” could hold the competency.");
        choose("Skill #5", "expectation");
        assertThat(changes()).contains("competency “Dough” (dough)");
        click("Import");
        assertThat(yaml()).contains("Knows it.");
    }

    @Test
    void every_thing_that_a_column_can_hold_has_its_words() {
        open();
        upload("ladders.csv", table);
        Select<String> column = column("Job");
        assertThat(LadderTableOptions.words())
                .allSatisfy(word ->
                        assertThat(column.getItemLabelGenerator().apply(word)).isNotBlank());
    }

    @Test
    void statements_do_not_grow_with_the_paths_of_a_file() {
        open();
        String header = "path,role,level,competency,expectation," + mark + "\n";
        List<String> one = StatementCounter.during(() -> upload("a.csv", header + mark + " 0,Baker,1,Dough,Knows.,\n"));
        StringBuilder many = new StringBuilder(header);
        for (int i = 0; i < 40; i++) {
            many.append("%s %d,Baker,1,Dough,Knows.,\n".formatted(mark, i));
        }
        List<String> forty = StatementCounter.during(() -> upload("b.csv", many.toString()));
        assertThat(changes()).hasSizeGreaterThan(40);
        assertThat(forty).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(12);
        click("Import");
        List<String> again = StatementCounter.during(() -> upload("b.csv", many.toString()));
        assertThat(text(".wm-page")).contains("Everything in this file is here already.");
        assertThat(again).hasSizeLessThanOrEqualTo(12);
        System.out.printf(
                "SQL statements of a dry run: %d for 1 path, %d for 40, %d again%n",
                one.size(), forty.size(), again.size());
    }

    private void open() {
        signIn(Role.PEOPLE_TEAM);
        navigate(ImportPathView.class);
    }

    private void signIn(Role role) {
        PersonId viewer = persons.person("Viewer", TestPeople.newEmail());
        if (role != Role.EMPLOYEE) {
            RunAs.operator(() -> {
                accounts.grant(viewer, role);
                return true;
            });
        }
        SignedIn principal = () -> viewer;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal,
                        null,
                        List.of(
                                new SimpleGrantedAuthority(Role.EMPLOYEE.authority()),
                                new SimpleGrantedAuthority(role.authority()))));
    }

    private void upload(String name, String content) {
        test(find(Upload.class).single()).upload(name, "text/plain", content.getBytes(UTF_8));
    }

    private void choose(String header, String word) {
        Select<String> column = column(header);
        test(column).selectItem(column.getItemLabelGenerator().apply(word));
    }

    @SuppressWarnings("unchecked")
    private Select<String> column(String header) {
        return (Select<String>) find(Select.class)
                .withCondition(select -> select.getAriaLabel().orElse("").equals("What “" + header + "” holds"))
                .single();
    }

    private void field(String label, String value) {
        test(find(TextField.class).withPropertyValue(TextField::getLabel, label).single())
                .setValue(value);
    }

    private void click(String name) {
        test(find(Button.class)
                        .withCondition(button -> button.getText().equals(name)
                                || button.getAriaLabel().orElse("").equals(name))
                        .single())
                .click();
    }

    private static List<String> changes() {
        return Shown.texts(".wm-changes > li");
    }

    private static List<String> rungs() {
        return Shown.texts(".wm-levels li > span");
    }

    private static String text(String selector) {
        return String.join(" ", Shown.texts(selector));
    }

    private String yaml() {
        return RunAs.operator(() -> exports.yaml(mark)).orElse("");
    }
}
